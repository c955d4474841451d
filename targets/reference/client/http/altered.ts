import { gunzipSync } from 'node:zlib';
import type { Outcome } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';
import { guessType } from '../file/media-types.js';
import { splitReference } from '../url/split.js';
import { misreadContent } from './misread-content.js';

type Response = Extract<Outcome, { readonly kind: 'response' }>;

/** A response as it came. Only faults change anything: what is delivered is the raw data, described as the server described it. */
export function altered(response: Response, faults: ClientFaults): Response {
  const { body, fields } = response;
  if (response.version === 'HTTP/0.9' && faults.has('http09-octets-changed')) {
    return withBody(response, body.octets.replace(/[\x80-\xff]/g, '?'));
  }
  if (response.version === 'HTTP/0.9' && faults.has('http09-line-ends-changed')) {
    return withBody(response, body.octets.replace(/\r\n|\r|\n/g, '\n'));
  }
  const has = (name: string, value: string): boolean =>
    fields.some(([one, is]) => one.toLowerCase() === name && is.startsWith(value));
  if (faults.has('content-coding-decoded') && has('content-encoding', 'gzip')) {
    return withBody(response, gunzipSync(Buffer.from(body.octets, 'latin1')).toString('latin1'));
  }
  if (faults.has('mime-version-believed') && has('content-transfer-encoding', 'base64')) {
    return withBody(response, Buffer.from(body.octets, 'base64').toString('latin1'));
  }
  if (faults.has('media-type-made-up') && !has('content-type', '')) {
    return { ...response, fields: [...fields, ['Content-Type', 'text/x-unheard-of']] };
  }
  if (faults.has('markup-removed') && has('content-type', 'text/html')) {
    return withBody(response, body.octets.replace(/<[^>]*>/g, ''));
  }
  if (faults.has('content-type-guessed')) {
    const guess = guessType(splitReference(response.url).path) ?? 'application/octet-stream';
    return { ...response, fields: fields.map(([name, value]) => [name, /^content-type$/i.test(name) ? guess : value]) };
  }
  if (faults.has('own-reason-phrase')) return { ...response, reason: 'OK' };
  if (faults.has('error-body-dropped') && (response.status ?? 0) >= 400) return withBody(response, '');
  return misreadContent(response, faults);
}

function withBody(response: Response, octets: string): Response {
  return { ...response, body: { length: octets.length, octets } };
}
