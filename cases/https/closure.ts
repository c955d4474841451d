import {
  accept,
  body,
  brokeOff,
  chunked,
  chunkedAs,
  clientCase,
  close,
  closeNotified,
  completed,
  delivered,
  drain,
  endedWithoutCloseNotify,
  failed,
  framedBy,
  httpServer,
  noResponse,
  parts,
  reject,
  reply,
  secured,
  site,
  sized,
  topic,
  trusting,
  unframed,
} from '../../harness/vocabulary/index.js';

type Reply = ReturnType<typeof reply>;

const open = trusting('https://localhost:{port}/');
const last = { fields: { Connection: 'close' } };
/** A server that ends the connection behind its reply, without a word. */
const cutsOff = (one: Reply) => secured(httpServer(one), 'trusted', 'silently');
/** The same, in order. */
const ends = (one: Reply) => secured(httpServer(one));

const incomplete = {
  'reports the body as incomplete': accept(brokeOff()),
  'gives no response': accept(noResponse()),
  'takes it for complete': reject(completed()),
};
const whole = {
  'delivers the body': accept(body('whole')),
  'reports an error': reject(failed()),
};

export default topic('https/closure', [
  clientCase({
    id: 'delimited-by-the-end',
    title: 'A body that only the end of the connection delimits is incomplete where TLS is cut off',
    requires: ['rfc9112-s9.8-1'],
    control: { peer: ends(reply(200, unframed('half'))), open, expects: [body('half')] },
    peer: cutsOff(reply(200, unframed('half'))),
    open,
    outcomes: incomplete,
    note: 'Whoever stands between can end TCP, but nobody can forge close_notify (RFC 9112 section 9.8).',
    faults: ['truncation-is-the-end'],
  }),

  clientCase({
    id: 'whole-length',
    title: 'A body that has its whole length is complete, even where TLS is cut off behind it',
    requires: ['rfc9112-s9.8-1'],
    peer: cutsOff(reply(200, sized('whole'), last)),
    open,
    outcomes: whole,
    faults: ['truncation-breaks-the-whole'],
  }),

  clientCase({
    id: 'whole-chunks',
    title: 'A body that has its last chunk is complete, even where TLS is cut off behind it',
    requires: ['rfc9112-s9.8-1'],
    peer: cutsOff(reply(200, chunked('who', 'le'), last)),
    open,
    outcomes: whole,
    faults: ['truncation-breaks-the-whole'],
  }),

  clientCase({
    id: 'part-of-length',
    title: 'A body that TLS is cut off in is incomplete',
    requires: ['rfc9112-s9.8-1'],
    control: { peer: ends(reply(200, sized('whole'))), open, expects: [body('whole')] },
    peer: cutsOff(reply(200, framedBy({ 'Content-Length': '10' }, 'whole'))),
    open,
    outcomes: incomplete,
    faults: ['truncation-completes-the-body'],
  }),

  clientCase({
    id: 'part-of-chunks',
    title: 'A chunked body that TLS is cut off in is incomplete',
    requires: ['rfc9112-s9.8-1'],
    control: { peer: ends(reply(200, chunked('whole'))), open, expects: [body('whole')] },
    peer: cutsOff(reply(200, chunkedAs({ last: false }, 'whole'))),
    open,
    outcomes: incomplete,
    faults: ['truncation-completes-the-body'],
  }),

  clientCase({
    id: 'part-before-close-notify',
    title: 'A body that ends before its length is incomplete, although TLS ends in order',
    requires: ['rfc9112-s8-2'],
    control: { peer: ends(reply(200, sized('whole'))), open, expects: [body('whole')] },
    peer: ends(reply(200, framedBy({ 'Content-Length': '10' }, 'whole'))),
    open,
    outcomes: incomplete,
    faults: ['short-body-is-complete'],
  }),

  clientCase({
    id: 'goes-on-elsewhere',
    title: 'After a kept connection has been cut off, further URLs are asked for on another',
    requires: ['rfc9112-s9.8-2'],
    peer: secured(
      site({ '/a': parts(reply(200, sized('one')), close()), '/b': reply(200, sized('two')) }),
      'trusted',
      'silently',
    ),
    connection: 'keep',
    origins: { other: secured(site({ '/c': reply(200, sized('between')) })) },
    open: [
      trusting('https://localhost:{port}/a'),
      trusting('https://localhost:{port:other}/c'),
      trusting('https://localhost:{port}/b'),
    ],
    outcomes: {
      'delivers all': accept(delivered({ open: 0, body: 'one' }), delivered({ open: 2, body: 'two' })),
      'fails the first': reject(failed({ open: 0 })),
      'fails the last': reject(delivered({ open: 0, body: 'one' }), failed({ open: 2 })),
    },
    note: 'What is asked of another origin in between gives the end of the first connection the time to be noticed.',
    faults: ['stale-connection-is-an-error'],
  }),

  clientCase({
    id: 'says-close-notify',
    title: 'A client says close_notify before it ends a connection',
    requires: ['rfc9112-s9.8-3'],
    peer: secured(httpServer(reply(200, sized('whole')), drain())),
    open,
    outcomes: {
      'says it': accept(body('whole'), closeNotified()),
      'does not say it': reject(body('whole'), endedWithoutCloseNotify()),
      'reports an error': reject(failed()),
    },
    faults: ['no-close-notify'],
  }),

  clientCase({
    id: 'answers-close-notify',
    title: 'A client says close_notify before it ends a connection that the server has ended in order',
    requires: ['rfc9112-s9.8-3'],
    peer: ends(reply(200, unframed('whole'))),
    open,
    outcomes: {
      'says it': accept(body('whole'), closeNotified()),
      'does not say it': reject(body('whole'), endedWithoutCloseNotify()),
      'reports an error': reject(failed()),
    },
    faults: ['no-close-notify'],
  }),
]);
