import type { Field, Open } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';
import { valuesOf } from '../http/fields.js';
import { locate, type Location } from '../http/location.js';
import type { Reply } from '../http/reply.js';
import type { Asked } from './cookie.js';
import type { Session } from '../session.js';
import { splitReference, type SplitUrl } from '../url/split.js';

/** The fields of a request with that of its cookies, where the open keeps some; a Cookie that the caller gives stands alone. */
export function withCookies(
  { cookies, faults }: Session,
  open: Open,
  to: Location,
  method: string,
  fields: readonly Field[],
): readonly Field[] {
  // A TRACE comes back to whoever listens (RFC 9110 section 9.3.8).
  const spared = method === 'TRACE' && !faults.has('cookie-in-trace');
  if (!uses(open, faults) || spared) return fields;
  const given = fields.some(([name]) => name.toLowerCase() === 'cookie');
  if (given && !faults.has('cookie-beside-given')) return fields;
  const chosen = faults.has('cookie-chosen-once') ? locate(firstUrl(open), faults) : to;
  const pairs = cookies.cookiesFor(askedOf(chosen, faults), faults).map(({ name, value }) => `${name}=${value}`);
  if (pairs.length === 0) return faults.has('cookie-with-none-empty') ? [...fields, ['Cookie', '']] : fields;
  if (faults.has('cookie-fields-one-by-one')) return [...fields, ...pairs.map((pair): Field => ['Cookie', pair])];
  const before = faults.has('cookie-with-version') ? ['$Version=1'] : [];
  return [...fields, ['Cookie', [...before, ...pairs].join(faults.has('cookie-joined-without-space') ? ';' : '; ')]];
}

/** Takes the cookies of a reply, whatever its status; what interim replies set is ignored, as it may be (RFC 6265 section 3). */
export function takeCookies(
  { cookies, faults }: Session,
  open: Open,
  from: Location,
  method: string,
  reply: Reply,
): void {
  if (!uses(open, faults) || (method !== 'GET' && faults.has('cookie-of-get-alone'))) return;
  if (reply.status === 204 && faults.has('cookie-of-bodiless-lost')) return;
  if (reply.version === 'HTTP/1.0' && faults.has('cookie-of-http10-lost')) return;
  const redirects = reply.status >= 300 && reply.status < 400;
  if (reply.status >= 400 && faults.has('cookie-of-error-lost')) return;
  if (redirects && faults.has('cookie-of-redirection-lost')) return;
  const interim = faults.has('cookie-of-interim-taken') ? reply.interim : [];
  const asked = askedOf(from, faults);
  for (const { fields } of [...interim, reply]) cookies.receive(valuesOf(fields, 'Set-Cookie', faults), asked, faults);
}

/** Whether the store takes part in the open: where it is switched off, nothing is kept and nothing sent (RFC 6265 section 7.2). */
function uses(open: Open, faults: ClientFaults): boolean {
  return open.cookies === true || (open.cookies === false && faults.has('cookie-store-always-on'));
}

function firstUrl({ url }: Open): SplitUrl {
  return { ...splitReference(url), scheme: 'http' };
}

function askedOf({ url, authority, port }: Location, faults: ClientFaults): Asked {
  const host = faults.has('cookie-host-has-case') ? authority.host : authority.host.toLowerCase();
  const query = url.query === undefined ? '' : `?${url.query}`;
  return { host, port, path: url.path === '' ? '/' : url.path, query, secure: url.scheme === 'https' };
}
