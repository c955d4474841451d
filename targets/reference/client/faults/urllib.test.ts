import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Call, Open } from '../../../../harness/model/protocol.js';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { FtpScript } from '../testing/ftp-stub.js';
import type { Scripted } from '../testing/http-stub.js';
import type { urllibFaults } from './urllib.js';

const url = 'http://127.0.0.1:{port}/a';
const OK = 'HTTP/1.1 200 OK';
const text = reply([OK, 'Content-Length: 6', 'Content-Type: text/html'], 'a\n<b>c', 'keep');
const short = reply([OK, 'Content-Length: 9'], 'hello');
const asks = reply(['HTTP/1.1 401 No', 'WWW-Authenticate: Basic realm="r"', 'Content-Length: 0'], '', 'keep');
const packed = gzipSync('hello').toString('latin1');
const moved = (location: string): Scripted => reply(['HTTP/1.1 302 Moved', `Location: ${location}`], 'bye');

const get = (open: Partial<Open> = {}, ...http: readonly Scripted[]): Stimulus => ({
  http: http.length === 0 ? [text] : http,
  opens: [{ url, ...open }],
});
const uses = (...calls: readonly (string | Call)[]): Stimulus =>
  get({ uses: calls.map((one) => (typeof one === 'string' ? { name: one, args: [] } : one)) });
const read = (octets: number): Call => ({ name: 'read', args: [octets] });
const saved = (open: Partial<Open> = {}, script: FtpScript = {}): Stimulus => ({
  ftp: script,
  opens: [{ url: 'ftp://127.0.0.1:{port}/f.txt', save: true, ...open }],
});
const marked = (size: number): FtpScript => ({ replies: { RETR: [`150 (${size} bytes)`, '226 done'] } });

const peer = 'http://127.0.0.1:{port}';
const nobody = 'http://127.0.0.1:9';
const within = (environment: Readonly<Record<string, string>>, open: Partial<Open> = {}): Stimulus =>
  get({ url: 'http://sub.wireproof.invalid:81/', environment, ...open });

const folder = mkdtempSync(join(tmpdir(), 'wireproof-test-'));
writeFileSync(join(folder, 'a.txt'), 'local');
const local: Stimulus = { ftp: {}, opens: [{ url: `file://${folder}/a.txt`, save: true, progress: true }] };

const STIMULI: Readonly<Record<keyof typeof urllibFaults, Stimulus>> = {
  'read-size-ignored': uses(read(1)),
  'negative-size-is-nothing': uses(read(-1)),
  'line-end-removed': uses('readline'),
  'iterates-by-octets': uses('readlines'),
  'end-of-body-raises': uses('read', 'read'),
  'headers-forgotten': uses('info'),
  'first-url-reported': get({ uses: [{ name: 'geturl', args: [] }] }, moved('/b'), text),
  'url-without-query': get({ url: `${url}?x=1`, uses: [{ name: 'geturl', args: [] }] }),
  'own-reason-phrase': get({}, reply(['HTTP/1.1 200 Second Hand'])),
  'every-response-is-200': { opens: [{ url: 'data:,a', uses: [{ name: 'getcode', args: [] }] }] },
  'close-forgotten': uses('close', 'closed'),
  'second-close-refused': uses('close', 'close'),
  'read-after-close': uses('close', 'read'),
  'context-is-another-object': uses('enter'),
  'context-left-open': uses('exit', 'closed'),
  'content-coding-decoded': get({}, reply([OK, 'Content-Encoding: gzip'], packed)),
  'markup-removed': get(),
  'content-type-guessed': get(),
  'unknown-scheme-is-empty': get({ url: 'wireproof://127.0.0.1:{port}/' }),
  'own-time-limit': get({}, { parts: [''], then: 'late' }),
  'method-follows-body': get({ method: 'PUT', body: { octets: 'a' } }),
  'chunks-gathered': get({ body: { chunks: ['a', 'b'] } }),
  'second-field-lost': get({
    fields: [
      ['X-A', '1'],
      ['X-B', '2'],
    ],
  }),
  'user-agent-not-replaced': get({ fields: [['User-Agent', 'x']] }),
  'fields-of-one-name-kept': get({
    fields: [
      ['X-A', '1'],
      ['X-A', '2'],
    ],
  }),
  'handlers-last-first': get({
    handlers: [
      { name: 'a', order: 400 },
      { name: 'b', order: 400 },
    ],
  }),
  'handler-order-ignored': get({
    handlers: [
      { name: 'a', order: 401 },
      { name: 'b', order: 400 },
    ],
  }),
  'environment-ignored': within({ http_proxy: peer }),
  'environment-beats-proxy': within({ http_proxy: nobody }, { proxy: peer }),
  'one-proxy-for-all': within({ ftp_proxy: peer }),
  'environment-for-http-alone': within({ ftp_proxy: peer }, { url: 'ftp://wireproof.invalid/f' }),
  'lower-case-proxy-only': within({ HTTP_PROXY: peer }),
  'upper-case-proxy-first': within({ http_proxy: peer, HTTP_PROXY: nobody }),
  'cgi-proxy-believed': within({ HTTP_PROXY: peer, REQUEST_METHOD: 'GET' }),
  'no-proxy-ignored': within({ http_proxy: peer, no_proxy: 'sub.wireproof.invalid' }),
  'no-proxy-whole-names': within({ http_proxy: peer, no_proxy: 'wireproof.invalid' }),
  'no-proxy-inside-labels': within({ http_proxy: peer, no_proxy: 'proof.invalid' }),
  'no-proxy-port-ignored': within({ http_proxy: peer, no_proxy: 'sub.wireproof.invalid:82' }),
  'saved-is-cached': {
    http: [text],
    opens: [
      { url, save: true },
      { url, save: true },
    ],
  },
  'saved-without-headers': saved(),
  'saved-part-lost': get({ save: true }, short),
  'saved-longer-refused': saved({}, marked(1)),
  'saved-local-copied': local,
  'saved-without-suffix': saved(),
  'progress-without-start': saved({ progress: true }),
  'progress-without-total': saved({ progress: true }, { ...marked(14), data: { RETR: 'data of RETR f' } }),
  'progress-total-made-up': saved({ progress: true }),
  'progress-at-the-end': saved({ progress: true }, { data: { RETR: 'x'.repeat(20_000) } }),
  'progress-of-local-files': local,
  'prompt-never-asked': get({ prompt: { user: 'u', password: 'p' } }, asks, text),
  'prompt-without-challenge': get({ prompt: { user: 'u', password: 'p' } }),
  'prompt-answer-unused': get({ prompt: { user: 'u', password: 'p' } }, asks, text),
  'error-body-dropped': get({}, reply(['HTTP/1.1 404 No'], 'gone')),
  'only-200-is-returned': get({}, reply(['HTTP/1.1 206 Part'], 'fine')),
  'error-status-returned': get({}, reply(['HTTP/1.1 404 No'], 'gone')),
  'error-status-always-raised': get({ prompt: { user: 'u', password: 'p' } }, reply(['HTTP/1.1 404 No'], 'gone')),
  'errors-of-no-kind': get({}, { parts: [], then: 'close' }),
  'unknown-challenge-reported': get(
    { credentials: { user: 'u', password: 'p' } },
    reply(['HTTP/1.1 401 No', 'WWW-Authenticate: Other x=y'], 'no'),
  ),
  'redirect-limit-of-five': get({}, moved('deeper/')),
  'redirect-repeats-refused': get({}, moved('/same')),
  'redirect-to-one-url-unlimited': get({}, moved('/same')),
};

describe('faults in what urllib documents', () => {
  after(() => rmSync(folder, { recursive: true }));
  contrasts(STIMULI);
});
