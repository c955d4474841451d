import {
  accept,
  body,
  clientCase,
  completed,
  connections,
  delivered,
  failed,
  httpServer,
  httpServerByConnection,
  lines,
  reject,
  reply,
  requested,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const rightly = httpServer(reply(200, sized('hello')));
const beginning = (start: string) => httpServer(lines(start, 'Content-Length: 5', '', 'hello'));
const asDocument = (start: string) => accept(body(`${start}\r\nContent-Length: 5\r\n\r\nhello`));
const secondIs = (text: string) => delivered({ open: 1, body: text });
const twice = ['http://{peer}/first', 'http://{peer}/second'];

/** A version whose numbers are to be read as RFC 1945 section 3.1 says. */
function understood(id: string, title: string, version: string, fault: string, requirement: string) {
  return clientCase({
    id,
    title,
    requires: [requirement],
    peer: beginning(`${version} 200 OK`),
    outcomes: {
      'delivers the body': accept(delivered({ status: 200, body: 'hello' })),
      'refuses the reply': reject(failed()),
      'takes it for a document of HTTP/0.9': reject(body(`${version} 200 OK\r\nContent-Length: 5\r\n\r\nhello`)),
    },
    note: 'RFC 9112 section 2.3 has one digit for each number, which ends this for clients of HTTP/1.1; RFC 1945 section 3.1 has as many as are needed.',
    faults: [fault],
  });
}

/** What is no version that a client of HTTP/1 could know. */
function refused(id: string, title: string, start: string, requirement: string, fault: string, note: string) {
  return clientCase({
    id,
    title,
    requires: [requirement],
    control: rightly,
    peer: beginning(start),
    outcomes: {
      'refuses the reply': accept(failed()),
      'takes it for a document of HTTP/0.9': asDocument(start),
      'takes it for HTTP/1': reject(delivered({ body: 'hello' })),
      'delivers something else': reject(completed()),
    },
    note,
    faults: [fault],
  });
}

const HIGHER =
  'A major version changes how messages are read (RFC 9110 section 2.5), so that nothing is known of this one.';

export default topic('http10/client-versions', [
  understood(
    'minor-of-two-digits',
    'HTTP/1.13 is a higher version than HTTP/1.2, and is understood',
    'HTTP/1.13',
    'version-of-many-digits-refused',
    'rfc1945-s3.1-2',
  ),
  understood(
    'leading-zeros',
    'Leading zeros of version numbers are ignored',
    'HTTP/01.00',
    'version-leading-zeros-refused',
    'rfc1945-s3.1-3',
  ),
  refused(
    'major-beyond-32-bits',
    'A major version beyond 32 bits is not cut to 1',
    'HTTP/4294967297.0 200 OK',
    'rfc1945-s3.1-2',
    'version-number-overflows',
    HIGHER,
  ),
  refused(
    'no-minor',
    'A version that is one number alone is no version of HTTP/1',
    'HTTP/1 200 OK',
    'rfc9112-s2.3-1',
    'version-without-minor-accepted',
    'A version is two numbers (RFC 9112 section 2.3, RFC 1945 section 3.1); the names HTTP/2 and HTTP/3 without a minor number belong to protocols that have no status line.',
  ),

  clientCase({
    id: 'minor-of-two',
    title: 'A reply of HTTP/1.2 is understood as HTTP/1.1, and the next one too',
    requires: ['rfc9110-s2.5-1', 'rfc9110-s6.2-6'],
    peer: httpServerByConnection(
      [reply(200, sized('first'), { version: 'HTTP/1.2' }), reply(200, sized('again'))],
      [reply(200, sized('second'))],
    ),
    open: twice,
    connection: 'keep',
    outcomes: {
      'uses the connection again': accept(connections(1), delivered({ open: 0, body: 'first' }), secondIs('again')),
      'opens another connection': accept(connections(2), delivered({ open: 0, body: 'first' }), secondIs('second')),
      'refuses the reply': reject(failed({ open: 0 })),
      'loses the second reply': reject(failed({ open: 1 })),
    },
    note: 'Persistence is the default of HTTP/1.1 and of every later minor version (RFC 9112 section 9.3); a client may do without.',
    faults: ['higher-minor-version-refused'],
  }),

  clientCase({
    id: 'none-with-leading-zeros-is-sent',
    title: 'The version of a request has no leading zeros',
    requires: ['rfc1945-s3.1-4'],
    peer: rightly,
    outcomes: {
      'sends none': accept(requested({ version: /^HTTP\/(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/ }), body('hello')),
      'sends some': reject(requested({ version: /^HTTP\/(?:0[0-9]|[0-9]+\.0[0-9])/ })),
      'states no version': reject(requested({ version: '' })),
    },
    faults: ['version-leading-zeros-sent'],
  }),
]);
