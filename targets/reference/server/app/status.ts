import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import { text, type Answer } from '../respond/answer.js';

/** What RFC 9110 section 15 wants beside these status codes, so that even a status asked for is a right response. */
const companions: Readonly<Record<number, readonly Field[]>> = {
  206: [['Content-Range', 'bytes 0-2/3']],
  300: [['Location', '/']],
  301: [['Location', '/']],
  302: [['Location', '/']],
  303: [['Location', '/']],
  305: [['Location', '/']],
  307: [['Location', '/']],
  308: [['Location', '/']],
  401: [['WWW-Authenticate', 'Basic realm="wireproof"']],
  405: [['Allow', 'GET, HEAD']],
  407: [['Proxy-Authenticate', 'Basic realm="wireproof"']],
  416: [['Content-Range', 'bytes */3']],
  426: [
    ['Connection', 'upgrade'],
    ['Upgrade', 'HTTP/2.0'],
  ],
};

/** `/status/NNN`: the status asked for, with its number as content where the status allows content. */
export function status(code: number, has: Has): Answer {
  const content = code === 205 && !has('status-205-with-body') ? '' : `${code}`;
  const omitted = code === 401 && has('401-without-challenge');
  return text(code, content, omitted ? [] : companions[code]);
}
