import type { Body, Field } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

/** The fields that the client sends by itself, Host and framing left out, where the caller gives none of that name. */
export function ownFields(body: Body | undefined, faults: ClientFaults): readonly Field[] {
  const own: Field[] = [];
  if (!faults.has('no-user-agent')) own.push(['User-Agent', userAgent(faults)]);
  if (!faults.has('no-accept')) own.push(['Accept', accept(faults)]);
  if (faults.has('te-lists-chunked')) own.push(['TE', 'trailers, chunked']);
  if (body !== undefined && !faults.has('post-without-type')) own.push(['Content-Type', mediaType(faults)]);
  return [...own, ...uncalledFor(body, faults)];
}

function userAgent(faults: ClientFaults): string {
  if (faults.has('user-agent-malformed')) return 'wireproof-reference/0.1 (not closed';
  return faults.has('two-spaces-between-products') ? 'wireproof-reference/0.1  node/20' : 'wireproof-reference/0.1';
}

function accept(faults: ClientFaults): string {
  if (faults.has('empty-list-elements')) return 'text/html,, */*';
  if (faults.has('bad-whitespace')) return 'text/html;q = 0.5, */*';
  if (faults.has('qvalue-of-four-digits')) return 'text/html;q=0.1234, */*';
  return faults.has('accept-parameter-after-q') ? 'text/html;q=0.5;level=1, */*' : '*/*';
}

function mediaType(faults: ClientFaults): string {
  const form = 'application/x-www-form-urlencoded';
  if (faults.has('media-type-spaced')) return `${form}; charset = utf-8`;
  if (faults.has('media-type-unquoted')) return `${form}; profile=a/b`;
  return faults.has('media-type-overdressed') ? `${form}; charset=utf-8` : form;
}

/** What faults alone send. */
function uncalledFor(body: Body | undefined, faults: ClientFaults): readonly Field[] {
  const fields: Field[] = [];
  if (faults.has('response-field-in-request')) fields.push(['Server', 'wireproof-reference']);
  if (faults.has('date-sent')) fields.push(['Date', 'Sat, 01 Jan 2022 00:00:00 GMT']);
  if (faults.has('upgrade-offered')) fields.push(['Upgrade', 'h2c']);
  if (faults.has('from-sent')) fields.push(['From', 'somebody@example.org']);
  if (faults.has('referer-invented')) fields.push(['Referer', 'http://example.org/']);
  if (faults.has('expectation-without-content') && body === undefined) fields.push(['Expect', '100-continue']);
  return fields;
}

/** The head as it is sent; only faults write it otherwise. */
export function alteredHead(head: string, faults: ClientFaults): string {
  if (faults.has('version-leading-zeros-sent')) return head.replace(' HTTP/1.1\r\n', ' HTTP/01.1\r\n');
  if (faults.has('simple-request-sent')) return head.replace(/ HTTP\/1\.1\r\n.*$/s, '\r\n');
  if (faults.has('method-in-small-letters')) return head.replace(/^[A-Z]+/, (method) => method.toLowerCase());
  if (faults.has('lines-end-with-lf')) return head.replaceAll('\r\n', '\n');
  if (faults.has('space-before-first-field')) return head.replace('\r\n', '\r\n ');
  if (faults.has('two-spaces-after-colon')) return head.replace(/^([^:\r\n]+:) /gm, '$1  ');
  return faults.has('trailing-whitespace') ? head.replace(/^([^:\r\n]+: [^\r\n]*)\r\n/gm, '$1 \r\n') : head;
}
