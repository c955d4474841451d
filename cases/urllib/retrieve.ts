import {
  accept,
  body,
  brokeOff,
  clientCase,
  completed,
  delivered,
  failed,
  failedUnconnected,
  framedBy,
  ftpServer,
  httpServer,
  httpServerByConnection,
  noResponse,
  progressed,
  reject,
  reply,
  requested,
  requests,
  savedAs,
  sized,
  topic,
  transfer,
  unframed,
  untold,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/pub/notes.txt';
const save = { url, save: true } as const;
const peer = httpServer(reply(200, sized('text')));
const ftp = { url: 'ftp://{peer}/notes.txt', save: true } as const;
const tree = { 'notes.txt': 'text' };
/** A server that tells the size of a file, if at all, in the mark alone. */
const marked = (mark: string) =>
  ftpServer({ tree, reply: { SIZE: '502 Not implemented.', RETR: transfer(['text'], { mark }) } });
const octets = (length: number) => ({ repeat: '0123456789abcdef', length });
const short = httpServer(reply(200, framedBy({ 'Content-Length': '9' }, 'hello')));

const tells = (total: number) => ({
  'tells of every block': accept(progressed(total), completed()),
  'tells something else': reject(completed()),
  'reports an error': reject(failed()),
});

export default topic('urllib/retrieve', [
  clientCase({
    id: 'file-and-headers',
    title: 'What is retrieved is in a file, whose name is given with the headers',
    requires: ['urllib-urlretrieve-result'],
    peer,
    open: save,
    outcomes: {
      'gives both': accept(delivered({ body: 'text', fields: { 'Content-Type': 'text/plain' } }), savedAs(/./)),
      'gives something else': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['saved-without-headers'],
  }),

  clientCase({
    id: 'suffix-of-the-file',
    title: 'The name of a temporary file ends like the last part of the path',
    requires: ['urllib-urlopener-suffix'],
    features: ['prompt'],
    peer,
    open: save,
    outcomes: {
      'keeps the suffix': accept(savedAs(/\.txt$/), body('text')),
      'names it otherwise': reject(body('text')),
      'reports an error': reject(failed()),
    },
    note: 'Documented of URLopener.retrieve alone; the openers of that family are told by their prompt.',
    faults: ['saved-without-suffix'],
  }),

  clientCase({
    id: 'local-file-is-not-copied',
    title: 'A local file is not copied: the name given is its own',
    requires: ['urllib-urlretrieve-local'],
    files: { 'here.txt': 'LOCAL' },
    peer: ftpServer({}),
    open: { url: 'file://{files}/here.txt', save: true },
    outcomes: {
      'gives its own name': accept(savedAs(/\/here\.txt$/), body('LOCAL')),
      'gives another': reject(body('LOCAL')),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['saved-local-copied'],
  }),

  clientCase({
    id: 'nothing-is-cached',
    title: 'What is retrieved twice is asked for twice',
    requires: ['urllib-urlretrieve-no-cache'],
    peer: httpServerByConnection([reply(200, sized('first'))], [reply(200, sized('second'))]),
    open: [save, save],
    outcomes: {
      'asks for it again': accept(requests(2), delivered({ open: 1, body: 'second' })),
      'gives what it has': reject(requests(1), delivered({ open: 1, body: 'first' })),
      'reports an error': reject(failed()),
    },
    faults: ['saved-is-cached'],
  }),

  clientCase({
    id: 'data-is-posted',
    title: 'Data makes the request of a retrieval a POST',
    requires: ['urllib-urlretrieve-post'],
    peer,
    open: { ...save, body: { octets: 'a=b' } },
    outcomes: {
      'sends POST': accept(requested({ method: 'POST', body: 'a=b' }), body('text')),
      'sends something else': reject(requests(1)),
    },
    faults: ['post-without-length'],
  }),

  clientCase({
    id: 'headers-of-the-opener',
    title: 'Headers of the opener are sent with the request of a retrieval, the own User-Agent replaced',
    requires: ['urllib-opener-addheaders'],
    peer,
    open: {
      ...save,
      fields: [
        ['User-Agent', 'Mozilla/5.0'],
        ['X-One', 'first'],
      ],
    },
    outcomes: {
      'sends them': accept(requested({ fields: { 'User-Agent': 'Mozilla/5.0', 'X-One': 'first' } }), body('text')),
      'sends something else': reject(requests(1)),
    },
    faults: ['user-agent-not-replaced'],
  }),

  clientCase({
    id: 'progress',
    title: 'A retrieval tells when it begins and after each block, with the announced octets',
    requires: ['urllib-urlretrieve-progress'],
    peer: httpServer(reply(200, sized(octets(20_000)))),
    open: { ...save, progress: true },
    outcomes: tells(20_000),
    faults: ['progress-without-start', 'progress-without-total', 'progress-at-the-end'],
  }),

  clientCase({
    id: 'progress-without-length',
    title: 'Where the server does not announce a length, the octets in all are -1',
    requires: ['urllib-urlretrieve-progress-unknown', 'urllib-urlretrieve-progress'],
    peer: httpServer(reply(200, unframed(octets(9_000)))),
    open: { ...save, progress: true },
    outcomes: tells(-1),
    faults: ['progress-total-made-up', 'progress-without-start'],
  }),

  clientCase({
    id: 'progress-of-ftp',
    title: 'The size in the reply to RETR is the octets in all',
    requires: ['urllib-urlretrieve-progress'],
    peer: marked('150 Opening data connection for notes.txt (4 bytes).'),
    open: { ...ftp, progress: true },
    outcomes: tells(4),
    faults: ['progress-without-total'],
  }),

  clientCase({
    id: 'progress-of-old-ftp',
    title: 'For a server of FTP that does not tell the size, the octets in all are -1',
    requires: ['urllib-urlretrieve-progress-unknown'],
    peer: marked('150 Here it comes.'),
    open: { ...ftp, progress: true },
    outcomes: tells(-1),
    faults: ['progress-total-made-up'],
  }),

  clientCase({
    id: 'progress-of-a-local-file',
    title: 'The retrieval of a local file tells no progress',
    requires: ['urllib-urlretrieve-progress-local'],
    files: { 'here.txt': 'LOCAL' },
    peer: ftpServer({}),
    open: { url: 'file://{files}/here.txt', save: true, progress: true },
    outcomes: {
      'tells nothing': accept(untold(), body('LOCAL')),
      'tells something': reject(body('LOCAL')),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['progress-of-local-files'],
  }),

  clientCase({
    id: 'too-short',
    title: 'Less than Content-Length announces is an error',
    requires: ['urllib-urlretrieve-short'],
    control: peer,
    peer: short,
    open: save,
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for complete': reject(completed()),
    },
    faults: ['short-body-is-complete'],
  }),

  clientCase({
    id: 'part-that-arrived',
    title: 'What arrived of a retrieval that is too short can still be had',
    requires: ['urllib-urlretrieve-part'],
    control: peer,
    peer: short,
    open: save,
    outcomes: {
      'gives the part with the error': accept(brokeOff('hello')),
      'gives the error alone': reject(noResponse()),
      'gives another part': reject(brokeOff()),
      'takes it for complete': reject(completed()),
    },
    faults: ['saved-part-lost'],
  }),

  clientCase({
    id: 'longer-than-announced',
    title: 'More than the reply to RETR announces is no error',
    requires: ['urllib-urlretrieve-longer'],
    peer: marked('150 Opening data connection for notes.txt (3 bytes).'),
    open: ftp,
    outcomes: {
      'gives all of it': accept(body('text')),
      'gives a part': reject(completed()),
      'reports an error': reject(failed()),
    },
    note: 'The documented lower bound. HTTP itself has what follows the announced octets be no part of the body (RFC 9112 section 6.3).',
    faults: ['saved-longer-refused'],
  }),

  clientCase({
    id: 'length-not-announced',
    title: 'Where no length is announced, what came is all',
    requires: ['urllib-urlretrieve-unchecked'],
    peer: httpServer(reply(200, unframed('hello'))),
    open: save,
    outcomes: {
      'gives what came': accept(body('hello')),
      'gives something else': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['close-delimited-is-empty'],
  }),
]);
