import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { urlFaults } from './urls.js';

const STIMULI: Readonly<Record<keyof typeof urlFaults, Stimulus>> = {
  'default-port-in-host': {
    http: [reply(['HTTP/1.1 200 OK'])],
    opens: [{ url: 'http://127.0.0.1:80/', proxy: 'http://127.0.0.1:{port}' }],
  },
  'empty-query-dropped': { http: [reply(['HTTP/1.1 200 OK'])], opens: [{ url: 'http://127.0.0.1:{port}/a?' }] },
  'escapes-in-small-letters': {
    http: [reply(['HTTP/1.1 302 Found', 'Location: /caf\xe9', 'Connection: close']), reply(['HTTP/1.1 200 OK'])],
    opens: [{ url: 'http://127.0.0.1:{port}/' }],
  },
  'ftp-default-port-unknown': { opens: [{ url: 'ftp://127.0.0.1/f' }] },
  'unusual-address-taken': { http: [reply(['HTTP/1.1 200 OK'])], opens: [{ url: 'http://0x7f000001:{port}/' }] },
};

describe('faults in using URLs', () => contrasts(STIMULI));
