import {
  accept,
  answered,
  either,
  get,
  noReply,
  reject,
  request,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

/** A path that no server has. */
const NOWHERE = '/nothing-is-here';

const has = (name: string) => answered({ fields: { [name]: /./ } });

export default topic('http11/server-methods', [
  serverCase({
    id: 'unknown-is-not-implemented',
    title: 'A method that no server knows is answered 501, or 405 by one that takes any method somewhere',
    requires: ['rfc9110-s9.1-4'],
    control: get('/'),
    send: [request('FROBNICATE', '/')],
    outcomes: {
      'answers 501': accept(status(501)),
      'says that it is not allowed here': accept(status(405)),
      'serves it as GET': reject(status('2xx')),
      'calls it malformed': reject(status(400)),
    },
    note: 'A method that the server has for some other resource is answered 405 here, and a server may have every method there is.',
    faults: ['unknown-method-is-get'],
  }),

  serverCase({
    id: 'known-is-not-allowed',
    title: 'A method that the resource does not have is answered 405, or 501 where the server has it nowhere',
    requires: ['rfc9110-s9.1-5'],
    control: get('/bytes/3'),
    send: [request('DELETE', '/bytes/3')],
    outcomes: {
      'answers 405': accept(status(405)),
      'has it nowhere': accept(status(501)),
      'serves it as GET': reject(status('2xx')),
      'refuses it otherwise': reject(status('4xx')),
    },
    faults: ['method-not-allowed-is-get'],
  }),

  serverCase({
    id: 'not-allowed-lists-what-is',
    title: 'A 405 lists in Allow the methods that the resource has',
    requires: ['rfc9110-s15.5.6-1', 'rfc9110-s10.2.1-1'],
    control: get('/bytes/3'),
    send: [request('DELETE', '/bytes/3')],
    outcomes: {
      'lists them': accept(answered({ status: 405, fields: { Allow: /\bGET\b/ } })),
      'does not answer 405': accept(status('2xx', '3xx', 400, 403, 404, 501)),
      'lists others': reject(answered({ status: 405, fields: { Allow: /^/ } })),
      'leaves Allow out': reject(answered({ status: 405, fields: { Allow: null } })),
    },
    faults: ['405-without-allow'],
  }),

  serverCase({
    id: 'options-tells-what-there-is',
    title: 'A successful reply to OPTIONS for the server as a whole tells what it can',
    requires: ['rfc9110-s9.3.7-1'],
    control: get('/'),
    send: [request('OPTIONS', '*')],
    outcomes: {
      'tells its methods': accept(status('2xx'), answered({ fields: { Allow: /[A-Z]/ } })),
      'tells something else': accept(
        status('2xx'),
        either(...['Accept-Ranges', 'Accept-Patch', 'Accept-Post', 'DAV'].map(has)),
      ),
      'does not have OPTIONS': accept(status('4xx', '5xx')),
      'tells nothing': reject(status('2xx')),
    },
    faults: ['options-without-allow'],
  }),

  serverCase({
    id: 'error-is-explained',
    title: 'A 404 comes with content that explains it',
    requires: ['rfc9110-s15.5-1'],
    control: get('/'),
    send: [get(NOWHERE)],
    outcomes: {
      'explains the 404': accept(answered({ status: 404, body: /\S/ })),
      'sends an empty 404': reject(answered({ status: 404, body: '' })),
      'pretends there is something': reject(status('2xx')),
    },
    faults: ['error-without-explanation', 'not-found-is-ok'],
  }),

  serverCase({
    id: 'server-error-is-explained',
    title: 'A 5xx comes with content that explains it',
    requires: ['rfc9110-s15.6-1'],
    control: get('/'),
    send: [request('FROBNICATE', '/')],
    outcomes: {
      'explains it': accept(answered({ status: '5xx', body: /\S/ })),
      'sends no 5xx': accept(status('2xx', '3xx', '4xx')),
      'closes the connection': accept(noReply()),
      'sends an empty one': reject(answered({ status: '5xx', body: '' })),
    },
    faults: ['error-without-explanation'],
  }),
]);
