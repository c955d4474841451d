import {
  accept,
  answered,
  get,
  post,
  reject,
  saw,
  serverCase,
  sized,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

const PLAIN = '01234567890123456789';
/** What is sent as it is. */
const asItIs = answered({ status: 200, body: PLAIN, fields: { 'Content-Encoding': null } });

export default topic('http11/server-negotiation', [
  serverCase({
    id: 'nothing-acceptable',
    title: 'Where nothing is acceptable, the server answers 406 or sends what it has',
    requires: ['rfc9110-s12.4.1-1'],
    control: get('/', { Accept: 'text/plain, */*;q=0.1' }),
    send: [get('/', { Accept: 'image/x-unheard-of' })],
    outcomes: {
      'sends what it has': accept(status(200)),
      'answers 406': accept(status(406)),
      'takes it for an error': reject(status('4xx', '5xx')),
    },
    faults: ['unacceptable-is-malformed'],
  }),

  serverCase({
    id: 'unknown-coding-means-none',
    title: 'Content is not coded for a client that accepts no coding the server has',
    requires: ['rfc9110-s12.5.3-2'],
    control: get('/bytes/20'),
    send: [get('/bytes/20', { 'Accept-Encoding': 'x-unheard-of' })],
    outcomes: {
      'sends it as it is': accept(asItIs),
      'codes it': reject(answered({ status: 200, fields: { 'Content-Encoding': /./ } })),
      'refuses it': reject(status('4xx')),
    },
    faults: ['coding-unasked'],
  }),

  serverCase({
    id: 'empty-means-no-coding',
    title: 'Content is not coded for a client whose Accept-Encoding is empty',
    requires: ['rfc9110-s12.5.3-4'],
    control: get('/bytes/20'),
    send: [get('/bytes/20', { 'Accept-Encoding': '' })],
    outcomes: {
      'sends it as it is': accept(asItIs),
      'codes it': reject(answered({ status: 200, fields: { 'Content-Encoding': /./ } })),
      'refuses it': reject(status('4xx')),
    },
    faults: ['coding-unasked'],
  }),

  serverCase({
    id: 'coded-content-varies',
    title: 'Content that is coded because the client accepts it is sent with Vary: Accept-Encoding',
    requires: ['rfc9110-s12.5.5-1'],
    control: get('/static/hello.txt'),
    send: [get('/static/hello.txt', { 'Accept-Encoding': 'gzip, br, deflate' })],
    outcomes: {
      'sends it as it is': accept(answered({ status: 200, body: 'hello\n', fields: { 'Content-Encoding': null } })),
      'codes it and says that it varies': accept(
        answered({ status: 200, fields: { 'Content-Encoding': /./, Vary: /\*|\baccept-encoding\b/i } }),
      ),
      'codes it and does not say that it varies': reject(
        answered({ status: 200, fields: { 'Content-Encoding': /./, Vary: null } }),
      ),
    },
    faults: ['coding-without-vary'],
  }),

  serverCase({
    id: 'unknown-content-coding',
    title:
      'Content in a coding that nobody has reaches the application as it is, or is refused; 415 comes with the codings there are',
    requires: ['rfc9110-s8.4-3', 'rfc9110-s15.5.16-1'],
    control: post('/echo', sized('hello')),
    send: [post('/echo', sized('hello'), { 'Content-Encoding': 'x-unheard-of' })],
    outcomes: {
      'hands it over as it is': accept(status(200), saw({ requests: 1, body: 'hello' })),
      'refuses it and lists the codings': accept(answered({ status: 415, fields: { 'Accept-Encoding': /^/ } })),
      'refuses it and lists none': reject(status(415)),
      'refuses it otherwise': accept(status('4xx', 501)),
    },
    note: 'RFC 9110 section 8.4 allows 415 and wants nothing: what a server refuses by another status it need not explain.',
    faults: ['content-coding-refused-unlisted'],
  }),

  serverCase({
    id: 'media-type-is-no-coding',
    title: 'A 415 because of the media type does not list content codings',
    requires: ['rfc9110-s12.5.3-3'],
    control: post('/echo', sized('hello'), { 'Content-Type': 'text/plain' }),
    send: [post('/echo', sized('hello'), { 'Content-Type': 'application/x-unheard-of' })],
    outcomes: {
      'takes it': accept(status(200)),
      'refuses the media type': accept(answered({ status: 415, fields: { 'Accept-Encoding': null } })),
      'speaks of codings': reject(status(415)),
      'refuses it otherwise': accept(status('4xx', 501)),
    },
    faults: ['media-type-refused-with-codings'],
  }),
]);
