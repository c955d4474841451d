import {
  accept,
  clientCase,
  completed,
  delivered,
  failed,
  httpServer,
  interimReply,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const final = reply(200, sized('hello'));
const isFinal = delivered({ status: 200, body: 'hello' });

export default topic('http11/response-interim', [
  clientCase({
    id: 'unasked-continue',
    title: 'A 100 that nobody asked for is skipped and the final reply delivered',
    requires: ['rfc9110-s15.2-2', 'rfc9110-s15.2.1-1'],
    peer: httpServer(interimReply(100), final),
    outcomes: {
      'delivers the final reply': accept(isFinal),
      'takes the 100 for the final reply': reject(delivered({ status: 100 })),
      'reports an error': reject(failed()),
    },
    faults: ['interim-is-final'],
  }),

  clientCase({
    id: 'early-hints',
    title: 'A 103 with fields is skipped and the final reply delivered without them',
    requires: ['rfc9110-s15.2-2'],
    peer: httpServer(interimReply(103, { Link: '</style.css>; rel=preload' }), final),
    outcomes: {
      'delivers the final reply': accept(delivered({ status: 200, body: 'hello', fields: { Link: null } })),
      'adds the fields of the 103 to it': reject(delivered({ status: 200, body: 'hello', fields: { Link: /./ } })),
      'takes the 103 for the final reply': reject(delivered({ status: 103 })),
      'reports an error': reject(failed()),
    },
    faults: ['interim-is-final'],
  }),

  clientCase({
    id: 'several',
    title: 'Any number of 1xx replies may precede the final one',
    requires: ['rfc9110-s15.2-2'],
    peer: httpServer(interimReply(100), interimReply(102), interimReply(103), interimReply(103), final),
    outcomes: {
      'delivers the final reply': accept(isFinal),
      'takes a 1xx for the final reply': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['interim-is-final', 'only-one-interim'],
  }),

  clientCase({
    id: 'unknown-code',
    title: 'A 1xx reply with an unknown code is skipped like a 100',
    requires: ['rfc9110-s15.2-2', 'rfc9110-s15-1'],
    peer: httpServer(interimReply(199), final),
    outcomes: {
      'delivers the final reply': accept(isFinal),
      'takes the 199 for the final reply': reject(delivered({ status: 199 })),
      'reports an error': reject(failed()),
    },
    faults: ['interim-is-final', 'unknown-status-refused'],
  }),

  clientCase({
    id: 'close-option',
    title: 'A 103 that says close does not take the place of the final reply',
    requires: ['rfc9110-s15.2-2'],
    peer: httpServer(interimReply(103, { Connection: 'close' }), final),
    outcomes: {
      'delivers the final reply': accept(isFinal),
      'takes the 103 for the final reply': reject(delivered({ status: 103 })),
      'reports an error': reject(failed()),
    },
    note: 'The close option is about what follows the final reply (RFC 9112 section 9.6).',
    faults: ['interim-close-believed'],
  }),

  clientCase({
    id: 'unasked-switch',
    title: 'A 101 that nobody asked for is ignored, or is an error',
    requires: ['rfc9110-s15.2-3'],
    control: httpServer(interimReply(103), final),
    peer: httpServer(interimReply(101, { Connection: 'upgrade', Upgrade: 'unheard-of' }), final),
    outcomes: {
      'ignores it and delivers the final reply': accept(isFinal),
      'reports an error': accept(failed()),
      'takes the 101 for the final reply': reject(delivered({ status: 101 })),
    },
    note: 'A server must not switch unless asked to (RFC 9110 section 7.8); what a client does then is left to it.',
    faults: ['unasked-101-accepted'],
  }),
]);
