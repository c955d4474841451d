import {
  accept,
  body,
  challenged,
  clientCase,
  delivered,
  failed,
  failedUnsent,
  guarded,
  harmlessAlone,
  httpServer,
  httpServerByConnection,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
  wellFormed,
} from '../../harness/vocabulary/index.js';

type ClientText = Parameters<typeof clientCase>[0];
type Smuggled = Pick<ClientText, 'id' | 'title' | 'requires' | 'note'> & {
  readonly method?: string;
  readonly url?: string;
  readonly fault?: string;
};

const serves = httpServer(reply(200, sized('ok')));
const plain = 'http://{peer}/a';

/** A method or URL that smuggles something into the request line, beside an ordinary one. */
function inLine({ method, url = plain, fault = 'injection-passes', ...head }: Smuggled) {
  return clientCase({
    ...head,
    control: { peer: serves, open: { url: plain, ...(method === undefined ? {} : { method: 'GET' }) } },
    peer: serves,
    open: { url, ...(method === undefined ? {} : { method }) },
    outcomes: harmlessAlone,
    faults: [fault],
  });
}

export default topic('http11/client-injection-line', [
  inLine({
    id: 'lf-in-the-method',
    title: 'A lone LF in the method adds nothing to the request',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s3-1'],
    method: 'GET / HTTP/1.1\nX-Injected: c\nX-A:',
  }),
  inLine({
    id: 'nul-in-the-method',
    title: 'NUL in the method is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9110-s2.2-1'],
    method: 'GET\0',
  }),
  inLine({
    id: 'above-ascii-in-the-method',
    title: 'A method with an octet above ASCII is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9110-s2.2-1'],
    method: 'G\xc9T',
  }),
  inLine({
    id: 'delimiter-in-the-method',
    title: 'A method with a delimiter in it is not sent',
    requires: ['rfc9110-s5.6.2-1', 'rfc9112-s3-1'],
    method: 'GET:(x)',
  }),
  inLine({
    id: 'lf-in-the-path',
    title: 'A lone LF in the path of the URL adds no field to the request',
    requires: ['rfc9112-s3.2-1', 'rfc9112-s3-1'],
    url: 'http://{peer}/a HTTP/1.1\nX-Injected: c\nX-A:',
  }),
  inLine({
    id: 'cr-in-the-path',
    title: 'A lone CR in the path of the URL is not sent',
    requires: ['rfc9112-s2.2-3', 'rfc9112-s3.2-1'],
    url: 'http://{peer}/a\rX-Injected: c',
  }),
  inLine({
    id: 'tab-in-the-path',
    title: 'A tab in the path of the URL is not sent',
    requires: ['rfc9112-s3.2-1', 'rfc9110-s2.2-1'],
    url: 'http://{peer}/a\tb',
  }),
  inLine({
    id: 'low-octet-line-break-in-the-path',
    title: 'Characters whose low octets are CR and LF are no line break in the path',
    requires: ['rfc9112-s3.2-1', 'rfc9112-s2.2-3'],
    url: 'http://{peer}/a\u0120HTTP/1.1\u010d\u010aX-Injected:\u0120c\u010d\u010aX-A:',
    note: 'U+0120, U+010D and U+010A become SP, CR and LF where a library cuts characters to octets.',
  }),
  inLine({
    id: 'nul-in-the-query',
    title: 'NUL in the query of the URL is not sent as it is',
    requires: ['rfc9110-s2.2-1', 'rfc9112-s3.2-1'],
    url: 'http://{peer}/?a\0b',
    method: 'GET',
  }),
  inLine({
    id: 'above-ascii-in-the-query',
    title: 'An octet above ASCII in the query of the URL is not sent as it is',
    requires: ['rfc9110-s2.2-1', 'rfc9112-s3.2-1'],
    url: 'http://{peer}/?caf\xe9',
  }),
  inLine({
    id: 'crlf-in-the-host',
    title: 'A line break in the authority of the URL adds no field to the request',
    requires: ['rfc9110-s5.5-5', 'rfc9112-s5-2', 'rfc9112-s3.2-5'],
    url: 'http://{peer}\r\nX-Injected: c/a',
    fault: 'host-injection-passes',
  }),
  inLine({
    id: 'escaped-crlf-in-the-user',
    title: 'An encoded line break in the user information adds no field to the request',
    requires: ['rfc9110-s5.5-5', 'rfc9112-s5-2', 'rfc9110-s4.2.4-1'],
    url: 'http://u%0D%0AX-Injected:%20c%0D%0AX-A:@{peer}/a',
    fault: 'host-injection-passes',
  }),

  clientCase({
    id: 'crlf-in-credentials',
    title: 'A line break in credentials adds no field to the request',
    requires: ['rfc9110-s5.5-5', 'rfc9112-s5-2'],
    control: {
      peer: site({ '/a': guarded(challenged('Basic realm="r"'), reply(200, sized('ok'))) }),
      open: { url: plain, credentials: { user: 'u', password: 'p' } },
      expects: [body('ok')],
    },
    peer: httpServerByConnection([challenged('Basic realm="r"')], [reply(200, sized('ok'))]),
    open: { url: plain, credentials: { user: 'u\r\nv', password: 'p\r\nX-Injected: c' } },
    outcomes: {
      'refuses before sending': accept(failedUnsent()),
      'sends an injected line': reject(requested({ nth: 1, fields: { 'X-Injected': /^/ } })),
      'sends an injected line at once': reject(requested({ fields: { 'X-Injected': /^/ } })),
      'withholds them': accept(requests(1), wellFormed(), delivered({ status: 401 })),
      'reports an error': accept(requests(1), wellFormed(), failed()),
      'sends them encoded': accept(requests(2), wellFormed()),
    },
    faults: ['basic-unencoded'],
  }),
]);
