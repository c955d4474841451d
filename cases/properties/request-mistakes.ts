import type { GeneratedEdit, GeneratedHugeNumber, GeneratedMistake } from '../../harness/vocabulary/index.js';
import {
  anyBadLengths,
  anyBlank,
  anyEdit,
  anyHostLines,
  anyHostMistake,
  anyHugeNumber,
  anyMistake,
  anyOf,
  anyOpenCodings,
  chunked,
  edited,
  get,
  hugeNumber,
  isNeverSeen,
  mistakenEarly,
  post,
  seesNoMoreThan,
  sending,
  sendingAlone,
  serverProperty,
  sized,
  tolerantReadings,
  topic,
} from '../../harness/vocabulary/index.js';

const posted = (lines: readonly string[], body: string): string =>
  `POST /echo HTTP/1.1\r\nHost: {peer}\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n${body}`;
const ofLengths = (lengths: readonly string[]): string =>
  posted(
    lengths.map((length) => `Content-Length: ${length}`),
    'hello',
  );
const inChunk = (size: string): string =>
  posted(['Transfer-Encoding: chunked'], `${size}\r\nsixteen octets..\r\n0\r\n\r\n`);
const ofCodings = (codings: readonly string[]): string =>
  posted(
    codings.map((coding) => `Transfer-Encoding: ${coding}`),
    '5\r\nhello\r\n0\r\n\r\n',
  );
const ofHosts = (hosts: readonly string[]): string =>
  `GET /echo HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}X-Plain: a\r\n\r\n`;

const HEAD =
  'POST /echo?a=b HTTP/1.1\r\nHost: localhost\r\nX-Plain: a b\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello';

/** Names of fields that no server has a grammar for: it could refuse their values. */
const anyName = anyOf('X-Plain', 'X-Value', 'x-a', 'X1', 'X', 'Plain');

const HOST = 'a.example:80';
const mistakenHost = ({ junk, place }: GeneratedMistake): string => {
  // Neither in front nor behind, where whitespace may stand.
  const at = 1 + (place % (HOST.length - 1));
  return HOST.slice(0, at) + junk + HOST.slice(at);
};

export default topic('properties/request-mistakes', [
  serverProperty<{ change: GeneratedEdit }>({
    id: 'one-octet-wrong',
    title: 'A request with one octet changed is seen only as far as it still is a request',
    requires: ['rfc9112-s2.2-10', 'rfc9112-s3.2-2', 'rfc9112-s3.2-3', 'rfc9112-s2.3-1'],
    features: ['saw', 'app.echo'],
    given: { change: anyEdit() },
    always: [
      { change: { edit: 'replace', place: HEAD.indexOf(': a b'), octet: ' ' } },
      { change: { edit: 'replace', place: 4, octet: '"' } },
      { change: { edit: 'replace', place: HEAD.indexOf('HTTP'), octet: 'h' } },
      { change: { edit: 'insert', place: 1, octet: '@' } },
      { change: { edit: 'insert', place: HEAD.indexOf('X-Plain'), octet: '/' } },
      { change: { edit: 'insert', place: HEAD.indexOf(' HTTP'), octet: ' ' } },
      { change: { edit: 'delete', place: HEAD.indexOf(' HTTP'), octet: ' ' } },
      { change: { edit: 'insert', place: HEAD.indexOf('localhost'), octet: '/' } },
      { change: { edit: 'replace', place: HEAD.indexOf('OST'), octet: 'o' } },
      { change: { edit: 'delete', place: HEAD.indexOf('5\r\n'), octet: ' ' } },
      { change: { edit: 'insert', place: HEAD.indexOf('5\r\n') + 1, octet: ',' } },
    ],
    play: ({ change }) => sendingAlone(edited(HEAD, change)),
    baseline: () => sending(post('/echo?a=b', sized('hello'))),
    holds: seesNoMoreThan(({ change }) => tolerantReadings(edited(HEAD, change))),
    show: ({ change }) => edited(HEAD, change),
    note: 'What RFC 9112 lets a recipient tolerate is one of the readings: LF alone, whitespace in the request line (sections 2.2, 3), a comma behind a length (section 6.3). Host is not looked at here.',
    faults: ['no-colon-accepted', 'method-not-a-token-accepted', 'version-lowercase-accepted'],
  }),

  serverProperty<{ lengths: readonly string[] }>({
    id: 'bad-lengths',
    title: 'A Content-Length that is no number, or two of them that differ, let no request be seen',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-8', 'rfc9110-s8.6-11'],
    features: ['saw', 'app.echo'],
    given: { lengths: anyBadLengths() },
    always: [{ lengths: ['+5'] }, { lengths: ['5', '6'] }, { lengths: [''] }],
    play: ({ lengths }) => sendingAlone(ofLengths(lengths)),
    baseline: () => sending(post('/echo', sized('hello'))),
    holds: isNeverSeen(),
    show: ({ lengths }) => ofLengths(lengths),
    faults: ['content-length-sign-accepted', 'content-length-garbage-accepted', 'content-length-empty-is-zero'],
  }),

  serverProperty<{ number: GeneratedHugeNumber }>({
    id: 'huge-lengths',
    title: 'A Content-Length beyond what any number type holds is not cut down to what is there',
    requires: ['rfc9110-s8.6-10', 'rfc9112-s6.3-11', 'rfc9112-s8-4'],
    features: ['saw', 'app.echo'],
    given: { number: anyHugeNumber() },
    always: [{ number: { bits: 32, more: 0 } }, { number: { bits: 53, more: 5 } }],
    play: ({ number }) => sendingAlone(posted([`Content-Length: ${hugeNumber(number)}`], 'x'.repeat(number.more))),
    baseline: ({ number }) => sending(post('/echo', sized('x'.repeat(number.more)))),
    holds: isNeverSeen(),
    show: ({ number }) => String(hugeNumber(number)),
    faults: ['content-length-overflow-wraps', 'short-body-is-served'],
  }),

  serverProperty<{ mistake: GeneratedMistake }>({
    id: 'bad-chunk-sizes',
    title: 'A chunk size with anything but digits in front of it or inside lets no request be seen',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s11.2-1'],
    features: ['saw', 'app.echo'],
    given: { mistake: anyMistake() },
    always: [{ mistake: { junk: '+', place: 0 } }, { mistake: { junk: '_', place: 1 } }],
    play: ({ mistake }) => sendingAlone(inChunk(mistakenEarly('10', mistake))),
    baseline: () => sending(post('/echo', chunked('sixteen octets..'))),
    holds: isNeverSeen(),
    show: ({ mistake }) => inChunk(mistakenEarly('10', mistake)),
    faults: ['chunk-size-lenient'],
  }),

  serverProperty<{ number: GeneratedHugeNumber }>({
    id: 'huge-chunk-sizes',
    title: 'A chunk size beyond what any number type holds is not cut down to what is there',
    requires: ['rfc9112-s7.1-2', 'rfc9112-s8-3'],
    features: ['saw', 'app.echo'],
    given: { number: anyHugeNumber() },
    always: [{ number: { bits: 64, more: 16 } }],
    play: ({ number }) => sendingAlone(inChunk(hugeNumber(number).toString(16))),
    baseline: () => sending(post('/echo', chunked('sixteen octets..'))),
    holds: isNeverSeen(),
    show: ({ number }) => inChunk(hugeNumber(number).toString(16)),
    faults: ['chunk-size-truncated-to-32-bits'],
  }),

  serverProperty<{ codings: readonly string[] }>({
    id: 'open-codings',
    title: 'Transfer codings of which the last is not chunked let no request be seen',
    requires: ['rfc9112-s6.3-6'],
    features: ['saw', 'app.echo'],
    given: { codings: anyOpenCodings() },
    always: [{ codings: ['x-chunked'] }, { codings: ['identity'] }, { codings: ['gzip', 'identity'] }],
    play: ({ codings }) => sendingAlone(ofCodings(codings)),
    baseline: () => sending(post('/echo', chunked('hello'))),
    holds: isNeverSeen(),
    show: ({ codings }) => ofCodings(codings),
    faults: ['te-not-final-chunked-accepted', 'coding-by-substring'],
  }),

  serverProperty<{ name: string; blank: string }>({
    id: 'spaces-before-colons',
    title: 'A field name with whitespace behind it lets no request be seen',
    requires: ['rfc9112-s5.1-1'],
    features: ['saw', 'app.echo'],
    given: { name: anyName, blank: anyBlank() },
    play: ({ name, blank }) => sendingAlone(posted(['Content-Length: 5', `${name}${blank}: a`], 'hello')),
    baseline: ({ name }) => sending(post('/echo', sized('hello'), { [name]: 'a' })),
    holds: isNeverSeen(),
    show: ({ name, blank }) => `${name}${blank}: a`,
    faults: ['space-before-colon-accepted'],
  }),

  serverProperty<{ mistake: GeneratedMistake }>({
    id: 'bad-hosts',
    title: 'A Host that is no host and port lets no request be seen',
    requires: ['rfc9112-s3.2-7'],
    features: ['saw', 'app.echo'],
    given: { mistake: anyHostMistake() },
    play: ({ mistake }) => sendingAlone(ofHosts([mistakenHost(mistake)])),
    baseline: () => sending(get('/echo', { Host: HOST })),
    holds: isNeverSeen(),
    show: ({ mistake }) => ofHosts([mistakenHost(mistake)]),
    faults: ['invalid-host-accepted'],
  }),

  serverProperty<{ hosts: readonly string[] }>({
    id: 'not-one-host',
    title: 'No Host, or more than one line of it, lets no request be seen',
    requires: ['rfc9112-s3.2-7'],
    features: ['saw', 'app.echo'],
    given: { hosts: anyHostLines('{peer}') },
    play: ({ hosts }) => sendingAlone(ofHosts(hosts)),
    baseline: () => sending(get('/echo', { 'X-Plain': 'a' })),
    holds: isNeverSeen(),
    show: ({ hosts }) => ofHosts(hosts),
    faults: ['two-hosts-accepted', 'missing-host-accepted'],
  }),
]);
