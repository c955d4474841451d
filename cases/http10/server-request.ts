import {
  accept,
  answered,
  get,
  lines,
  octets,
  reject,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

const serves = {
  'serves it': accept(answered({ status: 200, body: '012' })),
  'answers something else': reject(status('2xx', '3xx')),
  'refuses it': reject(status('4xx', '5xx')),
};

export default topic('http10/server-request', [
  serverCase({
    id: 'no-host-needed',
    title: 'An HTTP/1.0 request without Host is served',
    requires: ['rfc9112-s3.3-3', 'rfc1945-s3.1-6'],
    control: get('/bytes/3', {}, 'HTTP/1.0'),
    send: [get('/bytes/3', { Host: null }, 'HTTP/1.0')],
    outcomes: serves,
    faults: ['host-required-of-http10'],
  }),

  serverCase({
    id: 'absolute-form',
    title:
      'An HTTP/1.0 request with a whole URI and no Host, as urllib sends it through a proxy, is served like its path',
    requires: ['rfc9112-s3.2.2-4'],
    control: lines('GET /bytes/3 HTTP/1.0', '', ''),
    send: [lines('GET http://{peer}/bytes/3 HTTP/1.0', '', '')],
    outcomes: serves,
    faults: ['absolute-form-refused', 'host-required-of-http10'],
  }),

  serverCase({
    id: 'white-space-runs',
    title: 'Runs of white space may stand between the parts of an HTTP/1.0 request line',
    requires: ['rfc1945-sB-1'],
    control: lines('GET /bytes/3 HTTP/1.0', '', ''),
    send: [lines('GET  \t/bytes/3   HTTP/1.0', '', '')],
    outcomes: serves,
    note: 'RFC 1945 appendix B asks servers of HTTP/1.0 for it; RFC 9112 section 3 only allows it. Most servers have one parser for both.',
    faults: ['http10-whitespace-runs-refused'],
  }),

  serverCase({
    id: 'lines-that-end-with-lf',
    title: 'The lines of an HTTP/1.0 request may end with LF alone',
    requires: ['rfc1945-sB-2'],
    control: get('/bytes/3', {}, 'HTTP/1.0'),
    send: [octets('GET /bytes/3 HTTP/1.0\nHost: {peer}\n\n')],
    outcomes: serves,
    note: 'RFC 1945 appendix B asks servers of HTTP/1.0 for it; RFC 9112 section 2.2 only allows it. Strict servers refuse it whatever the version.',
    faults: ['bare-lf-refused'],
  }),

  serverCase({
    id: 'escaped-letters',
    title: 'Percent-encoded letters in the path of an HTTP/1.0 request are the letters themselves',
    requires: ['rfc1945-s5.1.2-2'],
    control: get('/bytes/3', {}, 'HTTP/1.0'),
    send: [get('/%62ytes/3', {}, 'HTTP/1.0')],
    outcomes: serves,
    faults: ['percent-escapes-not-decoded'],
  }),
]);
