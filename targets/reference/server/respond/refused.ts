import type { Has } from '../faults/index.js';
import type { Refusal } from '../receive/refusal.js';
import { text, type Answer } from './answer.js';

/** The answer to a request that is not served; its content says what is wrong with it. */
export function refused(refusal: Refusal): Answer {
  return text(refusal.status, `${refusal.message}\n`);
}

/** HTTP/0.9 has no status: an error is told in HTML, like everything else (HTTP/0.9 1991, "Response"). */
export function asSimple(answer: Answer, has: Has): Answer {
  const { content, status } = answer;
  if (status < 400 || content.kind !== 'octets') return answer;
  const end = has('simple-error-ends-with-cr') ? '\r' : '\r\n';
  const html = `<p>${content.octets.toString('latin1').trim()}</p>${end}`;
  return { ...answer, content: { kind: 'octets', octets: Buffer.from(html, 'latin1') } };
}
