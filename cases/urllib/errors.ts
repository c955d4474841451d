import {
  accept,
  anything,
  awaitRequest,
  body,
  challenged,
  clientCase,
  completed,
  delivered,
  either,
  errorIs,
  failed,
  failedUnconnected,
  fieldsWith,
  ftpServer,
  httpServer,
  httpServerByConnection,
  noResponse,
  raisedAs,
  reject,
  reply,
  reset,
  returned,
  sized,
  topic,
  used,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('ok')));
const url = 'http://{peer}/';
const missing = httpServer(reply(404, sized('no such page'), { fields: { 'X-Note': 'a note' } }));
const call = (name: string) => ({ name, args: [] });

/** What is OSError in Python 3 was IOError before. */
const urlError = {
  'reports a URLError, which is an OSError': accept(
    noResponse(),
    errorIs('URLError'),
    either(errorIs('OSError'), errorIs('IOError')),
  ),
  'reports another error': reject(noResponse()),
  'makes up a response': reject(completed()),
};

function success(status: number, title: string) {
  return clientCase({
    id: `status-${status}-is-returned`,
    title,
    requires: ['urllib-success-statuses'],
    peer: httpServer(reply(status, sized('fine'))),
    open: url,
    outcomes: {
      'returns the response': accept(returned(), delivered({ status, body: 'fine' })),
      'raises it': reject(completed()),
      'reports an error alone': reject(failed()),
    },
    faults: ['only-200-is-returned'],
  });
}

export default topic('urllib/errors', [
  clientCase({
    id: 'unknown-scheme',
    title: 'A URL of a scheme that nobody knows is an error',
    requires: ['urllib-unknown-scheme', 'urllib-schemes'],
    control: { peer: serves, open: url, expects: [body('ok')] },
    peer: serves,
    open: 'wireproof://{peer}/',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'delivers something': reject(completed()),
    },
    faults: ['unknown-scheme-is-empty'],
  }),

  clientCase({
    id: 'unknown-scheme-is-a-urlerror',
    title: 'The error for a scheme that nobody knows is a URLError',
    requires: ['urllib-unknown-scheme', 'urllib-errors-are-urlerrors'],
    control: { peer: serves, open: url, expects: [body('ok')] },
    peer: serves,
    open: 'wireproof://{peer}/',
    outcomes: {
      'reports a URLError': accept(failedUnconnected(), errorIs('URLError')),
      'reports another error': reject(failedUnconnected()),
    },
    faults: ['errors-of-no-kind'],
  }),

  clientCase({
    id: 'unreachable',
    title: 'A server that does not exist is a URLError',
    requires: ['urllib-unreachable', 'urllib-errors-are-urlerrors'],
    control: { peer: serves, open: url, expects: [body('ok')] },
    peer: serves,
    open: 'http://nowhere.wireproof.invalid/',
    outcomes: {
      'reports a URLError': accept(failedUnconnected(), errorIs('URLError')),
      'reports another error': reject(failedUnconnected()),
    },
    faults: ['errors-of-no-kind'],
  }),

  clientCase({
    id: 'no-reply',
    title: 'A connection that is closed without a reply is a URLError',
    requires: ['urllib-errors-are-urlerrors'],
    control: serves,
    peer: httpServer(awaitRequest()),
    open: url,
    outcomes: urlError,
    note: 'Documented as any error of the protocol; CPython raises what http.client raises.',
    faults: ['errors-of-no-kind'],
  }),

  clientCase({
    id: 'reset-before-the-reply',
    title: 'A connection that is reset in place of a reply is a URLError',
    requires: ['urllib-errors-are-urlerrors'],
    control: serves,
    peer: httpServer(awaitRequest(), reset()),
    open: url,
    outcomes: urlError,
    faults: ['errors-of-no-kind'],
  }),

  clientCase({
    id: 'ftp-login-refused',
    title: 'A login that an FTP server refuses is a URLError',
    requires: ['urllib-errors-are-urlerrors'],
    control: ftpServer({ tree: { notes: 'text' } }),
    peer: ftpServer({ tree: { notes: 'text' }, reply: { USER: '530 No.', PASS: '530 No.' } }),
    open: 'ftp://{peer}/notes',
    outcomes: urlError,
    faults: ['errors-of-no-kind'],
  }),

  clientCase({
    id: 'status-404-is-raised',
    title: 'A 404 is raised as HTTPError, which is a URLError',
    requires: ['urllib-http-error-raised'],
    control: serves,
    peer: missing,
    open: url,
    outcomes: {
      'raises the error': accept(raisedAs('HTTPError', 'URLError')),
      'raises another error with it': reject(raisedAs()),
      'returns the response': reject(returned()),
      'raises an error alone': reject(failed()),
    },
    note: 'urllib.urlopen of Python 2 returns it, as FancyURLopener does.',
    faults: ['error-status-returned', 'errors-of-no-kind'],
  }),

  clientCase({
    id: 'status-404-is-a-response',
    title: 'The error of a 404 is a response, with code, headers and body',
    requires: ['urllib-http-error-response'],
    peer: missing,
    open: url,
    outcomes: {
      'gives all of it': accept(delivered({ status: 404, body: 'no such page', fields: { 'X-Note': 'a note' } })),
      'gives it without the body': reject(delivered({ status: 404, body: '' })),
      'gives a response that cannot be read': reject(delivered({ status: 404 })),
      'reports an error alone': reject(failed()),
    },
    faults: ['error-body-dropped'],
  }),

  clientCase({
    id: 'status-500-is-read-like-a-file',
    title: 'The error of a 500 is read like the file that a response is',
    requires: ['urllib-http-error-response'],
    peer: httpServer(reply(500, sized('one\ntwo'), { fields: { 'X-Note': 'a note' } })),
    open: { url, uses: ['readline', 'read', 'getcode', 'info', 'geturl'].map(call) },
    outcomes: {
      'reads it': accept(used('one\n', 'two', 500, fieldsWith({ 'X-Note': 'a note' }), 'http://{peer}/')),
      'reads nothing': reject(used('', '', anything, anything, anything)),
      'reads something else': reject(completed()),
      'reports an error alone': reject(failed()),
    },
    faults: ['error-body-dropped', 'headers-forgotten'],
  }),

  success(206, 'A 206 is returned like a 200'),
  success(299, 'A status below 300 that nobody knows is returned like a 200'),

  clientCase({
    id: 'unknown-authentication',
    title: 'A challenge of an unknown scheme is an error to a client that has credentials for Basic',
    requires: ['urllib-basic-unknown-scheme'],
    control: {
      peer: httpServerByConnection([challenged('Basic realm="r"')], [reply(200, sized('granted'))]),
      expects: [body('granted')],
    },
    peer: httpServer(challenged('Wireproof realm="r"')),
    open: { url, credentials: { user: 'Aladdin', password: 'open sesame' } },
    outcomes: {
      'reports an error': accept(noResponse()),
      'reports the 401': reject(delivered({ status: 401 })),
    },
    note: 'HTTP has the 401 reported instead (RFC 9110 section 15.5.2), as other clients do; since Python 3.3 it is a ValueError.',
    faults: ['unknown-challenge-reported'],
  }),
]);
