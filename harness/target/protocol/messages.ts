import { anything, flag, integer, listOf, nullOr, object, octets, oneOf, recordOf, text, tuple } from './shape.js';
import type { Check } from './shape.js';
import type { FromTarget } from '../../model/index.js';

const KEPT_OF_A_BODY = 4_096;
const SHA256 = /^[0-9a-f]{64}$/i;

const id = integer(0);
const port = integer(1, 65_535);
const fields = listOf(tuple(octets, octets));
const fault = object({ name: text, message: text }, { reply: integer(0) });
const seenShape = object({ length: integer(0), octets }, { sha256: text });

/** A body that was seen: its first 4,096 octets, and the SHA-256 of all of them when there are more. */
const seen: Check = (value, at) => seenShape(value, at) ?? seenWhole(value as Body, at);

type Body = { readonly length: number; readonly octets: string; readonly sha256?: string };

function seenWhole(body: Body, at: string): string | null {
  const kept = Math.min(body.length, KEPT_OF_A_BODY);
  if (body.octets.length !== kept)
    return `${at}.octets has ${body.octets.length} octets; with a length of ${body.length} it must have ${kept}`;
  if (body.length > KEPT_OF_A_BODY && !SHA256.test(body.sha256 ?? ''))
    return `${at}.sha256 must be the SHA-256 in hexadecimal, since the body is longer than ${KEPT_OF_A_BODY}`;
  return null;
}

const response = object(
  { url: text, status: nullOr(integer(0)), fields, body: seen, ended: oneOf('complete', 'error') },
  {
    reason: octets,
    version: text,
    trailers: fields,
    interim: listOf(object({ status: integer(0), fields })),
    error: fault,
  },
);
const failure = object({ during: oneOf('parse', 'connect', 'send', 'head', 'body', 'unknown'), error: fault });
const kind = object({ kind: oneOf('response', 'error') });
const outcome: Check = (value, at) =>
  kind(value, at) ?? ((value as { readonly kind: string }).kind === 'response' ? response : failure)(value, at);

const ready = object({
  protocol: anything,
  target: object({ name: text, version: text, language: text }, { homepage: text, issues: text }),
  role: oneOf('client', 'server', 'library'),
  claims: listOf(text),
  features: recordOf(flag),
  inFlight: integer(1),
  cancel: flag,
});
const request = object({ method: octets, target: octets, version: text, fields, body: seen }, { trailers: fields });

/** What every message of a target must look like, by its type. */
export const SHAPES: Readonly<Record<FromTarget['type'], Check>> = {
  ready,
  done: object({ id, outcomes: listOf(outcome) }),
  value: object({ id, value: anything }),
  raised: object({ id, error: fault }),
  unable: object({ why: oneOf('unsupported', 'adapter'), detail: text }, { id }),
  listening: object({ id, host: text, port }),
  saw: object({ id, from: port, request }),
  closed: object({ id }),
  pong: object({ id }),
  log: object({ text }),
};
