import type { GeneratedBody, Spelling } from '../../harness/vocabulary/index.js';
import {
  anyFieldValue,
  anyMethod,
  anyPath,
  anySmuggling,
  anySpelling,
  anyToken,
  body,
  challenged,
  chunksOf,
  clientProperty,
  guarded,
  httpServer,
  httpServerByConnection,
  isReadBackAs,
  reply,
  selfDelimitedBody,
  sendsNothingSmuggled,
  site,
  sized,
  spelledInPath,
  topic,
} from '../../harness/vocabulary/index.js';

type Open = { readonly url: string } & Readonly<Record<string, unknown>>;

const url = 'http://{peer}/a';
const serves = httpServer(reply(200, sized('ok')));
const asks = httpServerByConnection([challenged('Basic realm="r"')], [reply(200, sized('ok'))]);
/** The same, whether credentials come at once or when they are asked for. */
const lets = site({ '/a': guarded(challenged('Basic realm="r"'), reply(200, sized('ok'))) });
const asked = (open: Open, peer = serves) => ({ peer, opens: [open], connection: 'fresh' as const });
const plain = () => asked({ url });
const served = [body('ok')];

const PLACES = ['path', 'query', 'fragment', 'name', 'value', 'method'] as const;

const inUrl = (where: string): boolean => ['path', 'query', 'fragment'].includes(where);

/** An open into one place of which a text was put. */
function smuggling({ where, text }: { readonly where: string; readonly text: string }): Open {
  switch (where) {
    case 'path':
      return { url: `http://{peer}/a${text}b` };
    case 'query':
      return { url: `http://{peer}/?a${text}b` };
    case 'fragment':
      return { url: `http://{peer}/#a${text}b` };
    case 'name':
      return { url, fields: [[`X-A${text}`, 'b']] };
    case 'value':
      return { url, fields: [['X-A', `b${text}`]] };
    default:
      return { url, method: `GET${text}` };
  }
}

const inSegments = (path: readonly string[], spelling: Spelling) =>
  path.map((one) => spelledInPath(one, spelling)).join('/');

export default topic('properties/http-requests', [
  ...PLACES.map((where) =>
    clientProperty<{ text: string }>({
      id: `no-line-out-of-a-${where}`,
      title: `Whatever the ${where} of an open holds, it makes no further line and no further request`,
      requires:
        where === 'value'
          ? ['rfc9110-s5.5-5', 'rfc9112-s5-2', 'rfc9112-s2.2-3']
          : where === 'name'
            ? ['rfc9110-s5.6.2-1', 'rfc9112-s5-2', 'rfc9112-s2.2-3']
            : ['rfc9112-s3-1', 'rfc9112-s3.2-1', 'rfc9112-s2.2-3'],
      // A command line cannot hold NUL, so cases alone put it into URLs.
      given: { text: inUrl(where) ? anySmuggling().filter((text) => !text.includes('\0')) : anySmuggling() },
      play: ({ text }) => asked(smuggling({ where, text })),
      baseline: () => asked(smuggling({ where, text: '' })),
      holds: { ...sendsNothingSmuggled<{ text: string }>(), baselineIs: served },
      show: ({ text }) => text,
      always: [
        { text: '\r\nX-Injected: c' },
        { text: ' HTTP/1.1\r\nHost: a\r\n\r\nGET /injected' },
        ...(inUrl(where) ? [] : [{ text: '@ c' }, { text: '\x7f' }, { text: '\r\n c' }]),
      ],
      features: inUrl(where) ? [] : [where === 'method' ? 'method' : 'fields'],
      faults: [where === 'fragment' ? 'fragment-sent' : 'injection-passes'],
    }),
  ),

  clientProperty<{ user: string; password: string }>({
    id: 'no-line-out-of-credentials',
    title: 'Whatever user and password hold, they make no further line and no further request',
    requires: ['rfc9110-s5.5-5', 'rfc9112-s5-2', 'rfc9112-s2.2-3'],
    given: { user: anySmuggling(), password: anySmuggling() },
    play: (credentials) => asked({ url, credentials }, asks),
    baseline: () => ({ ...asked({ url, credentials: { user: 'u', password: 'p' } }), peer: lets }),
    holds: { ...sendsNothingSmuggled<{ user: string; password: string }>(2), baselineIs: served },
    show: ({ user, password }) => `${user}:${password}`,
    features: ['credentials'],
    always: [{ user: 'u', password: '\r\nX-Injected: c' }],
    faults: ['basic-unencoded'],
  }),

  clientProperty<{ method: string }>({
    id: 'any-method-is-read-back',
    title: 'Any token that is sent as the method of a request is read back as it was given',
    requires: ['rfc9112-s3-1', 'rfc9110-s5.6.2-1'],
    given: { method: anyMethod() },
    play: ({ method }) => asked({ url, method }),
    baseline: () => asked({ url, method: 'GET' }),
    holds: { ...isReadBackAs<{ method: string }>(({ method }) => ({ method, path: '/a' })), baselineIs: served },
    show: ({ method }) => method,
    features: ['method'],
    note: 'A client that refuses a method it does not know sends nothing (RFC 9110 section 9.1).',
    faults: ['unknown-method-becomes-get', 'method-in-capitals'],
  }),

  clientProperty<{ name: string; value: string }>({
    id: 'any-field-is-read-back',
    title: 'Any field is sent on a line of its own, and is read back as it was given',
    requires: ['rfc9112-s5-2', 'rfc9110-s5.5-5', 'rfc9110-s5.6.2-1'],
    given: { name: anyToken(), value: anyFieldValue() },
    play: ({ name, value }) => asked({ url, fields: [[`X-${name}`, value]] }),
    baseline: plain,
    holds: {
      ...isReadBackAs<{ name: string; value: string }>(({ name, value }) => ({ field: [`X-${name}`, value] })),
      baselineIs: served,
    },
    show: ({ name, value }) => `X-${name}: ${value}`,
    // To some the value begins with a space, and to others the hyphens at the end of the name are nothing.
    always: [
      { name: 'a', value: '\x85b' },
      { name: '--', value: 'b' },
    ],
    features: ['fields'],
    faults: ['empty-value-filled'],
  }),

  clientProperty<{ path: readonly string[]; query: string; spelling: Spelling }>({
    id: 'any-target-is-read-back',
    title: 'Whatever octets path and query have, they arrive in one well-formed target',
    requires: ['rfc9112-s3.2.1-1', 'rfc9112-s3.2-1', 'rfc9112-s3-1'],
    given: { path: anyPath(), query: anyFieldValue(), spelling: anySpelling() },
    play: ({ path, query, spelling }) =>
      asked({ url: `http://{peer}/${inSegments(path, spelling)}?q${spelledInPath(query, spelling)}` }),
    baseline: plain,
    holds: {
      ...isReadBackAs<{ path: readonly string[]; query: string; spelling: Spelling }>(({ path, query }) => ({
        method: 'GET',
        path: `/${path.join('/')}?q${query}`,
      })),
      baselineIs: served,
    },
    show: ({ path, query, spelling }) => `/${inSegments(path, spelling)}?q${spelledInPath(query, spelling)}`,
    faults: ['escapes-decoded'],
  }),

  clientProperty<{ content: GeneratedBody }>({
    id: 'any-content-is-read-back',
    title: 'Content of any octets, given whole or in pieces, is read back octet for octet',
    requires: ['rfc9112-s6.3-17', 'rfc9112-s7.1-5', 'rfc9110-s8.6-1'],
    given: { content: selfDelimitedBody() },
    play: ({ content }) => {
      const inPieces = content.framing === 'chunked' && content.octets !== '';
      const given = inPieces ? { chunks: chunksOf(content) } : { octets: content.octets };
      return asked({ url, method: 'POST', body: given });
    },
    baseline: () => asked({ url, method: 'POST', body: { chunks: ['a', 'b'] } }),
    holds: {
      ...isReadBackAs<{ content: GeneratedBody }>(({ content }) => ({ method: 'POST', body: content.octets })),
      baselineIs: served,
    },
    show: ({ content }) => content.octets,
    features: ['method', 'body', 'body.chunks'],
    faults: ['spare-crlf-after-body', 'post-without-length'],
  }),
]);
