import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { Field, Outcome } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

type Response = Extract<Outcome, { readonly kind: 'response' }>;

/** A response as it came. Only faults change anything: codings are taken off, refused or mistaken, and parts taken for the whole. */
export function misreadContent(response: Response, faults: ClientFaults): Response {
  const { body, fields } = response;
  const coding = valueOf(fields, 'content-encoding') ?? '';
  if (faults.has('gzip-coding-decoded') && valueOf(fields, 'transfer-encoding') === 'gzip, chunked')
    return decoded(response, gunzipSync);
  if (faults.has('x-codings-refused') && coding.startsWith('x-')) return broken(response, `${coding} is not known`);
  if (faults.has('unknown-content-coding-refused') && coding !== '' && !/gzip|compress|deflate/i.test(coding))
    return broken(response, `${coding} is not known`);
  if (faults.has('deflate-taken-for-raw') && coding === 'deflate') return decoded(response, inflateRawSync);
  if (faults.has('last-coding-alone-decoded') && coding.endsWith(', gzip')) return decoded(response, gunzipSync);
  if (faults.has('charset-transcoded') && /charset=/i.test(valueOf(fields, 'content-type') ?? ''))
    return withBody(
      response,
      Buffer.from(body.octets, 'latin1')
        .toString('utf8')
        .replace(/[^\0-\xff]/g, '?'),
    );
  if (faults.has('content-type-assumed') && valueOf(fields, 'content-type') === undefined)
    return { ...response, fields: [...fields, ['Content-Type', 'application/octet-stream']] };
  return partOf(response, faults);
}

/** A part of a representation, and what faults make of it. */
function partOf(response: Response, faults: ClientFaults): Response {
  const location = valueOf(response.fields, 'content-location');
  if (faults.has('content-location-is-the-url') && location !== undefined)
    return { ...response, url: new URL(location, response.url).href };
  if (response.status !== 206) return response;
  if (faults.has('part-is-the-whole')) return { ...response, status: 200 };
  if (!faults.has('multipart-taken-apart')) return response;
  const pieces = response.body.octets.split(/(?:^|\r\n)--\w+(?:--)?\r\n(?:(?:[^\r\n]+\r\n)+\r\n)?/);
  return withBody(response, pieces.join(''));
}

function decoded(response: Response, decode: (octets: Buffer) => Buffer): Response {
  try {
    return withBody(response, decode(Buffer.from(response.body.octets, 'latin1')).toString('latin1'));
  } catch (thrown) {
    return broken(response, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function broken(response: Response, message: string): Response {
  return { ...response, ended: 'error', error: { name: 'BadContent', message } };
}

function withBody(response: Response, octets: string): Response {
  return { ...response, body: { length: octets.length, octets } };
}

function valueOf(fields: readonly Field[], name: string): string | undefined {
  return fields.find(([one]) => one.toLowerCase() === name)?.[1];
}
