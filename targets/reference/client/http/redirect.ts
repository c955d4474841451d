import type { Body, Field } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { joinUrl, type SplitUrl } from '../url/split.js';
import { destination } from './destination.js';
import { valuesOf } from './fields.js';
import { sameOrigin } from './location.js';
import { nextMethod } from './redirect-status.js';
import type { Reply } from './reply.js';

/** What is asked for, before and after a redirection. */
export type Ask = {
  readonly url: SplitUrl;
  readonly method: string;
  readonly fields: readonly Field[];
  readonly body: Body | undefined;
};

const SCHEMES = new Set(['http', 'https', 'ftp']);
const CONTENT_FIELDS = /^content-/i;
const SECRETS = new Set(['authorization', 'cookie', 'host']);

/**
 * What to ask for after a reply that redirects, or undefined when it does not.
 *
 * As urllib documents: GET and HEAD follow 301, 302, 303, 307 and 308; POST follows the first three and becomes a GET;
 * nothing else is followed. A relative Location is resolved, a missing fragment inherited (RFC 9110 section 10.2.2).
 * Throws an `OpenError` when the Location leads to a scheme that a server must not send a client to, or to no host.
 */
export function redirected(ask: Ask, reply: Reply, faults: ClientFaults): Ask | undefined {
  const method = nextMethod(ask.method, reply, faults);
  const location = locationOf(reply, faults);
  if (method === undefined || location === undefined || faults.has('redirect-not-followed')) return undefined;
  const url = destination(ask.url, location, faults);
  if (!SCHEMES.has(url.scheme) && !faults.has('redirect-to-file')) {
    throw new OpenError('RedirectRefused', `a redirection to ${url.scheme}: is not followed`, 'head', reply.status);
  }
  if (ask.url.scheme === 'http' && url.scheme === 'https' && faults.has('redirect-to-https-refused')) return undefined;
  const keepsBody = method === ask.method && !faults.has('redirect-loses-content');
  return { url, method, body: keepsBody ? ask.body : undefined, fields: fieldsFor(ask, url, keepsBody, faults) };
}

function locationOf({ fields }: Reply, faults: ClientFaults): string | undefined {
  const locations = valuesOf(fields, 'Location', faults);
  if (locations.length > 1 && faults.has('redirect-locations-joined')) return locations.join(', ');
  const [content] = faults.has('redirect-by-content-location') ? valuesOf(fields, 'Content-Location', faults) : [];
  return locations[0] ?? content ?? (faults.has('redirect-missing-is-root') ? '/' : undefined);
}

/** The fields of the request to follow with: no secret of one origin for another, nothing about content that is not sent. */
function fieldsFor(ask: Ask, url: SplitUrl, keepsBody: boolean, faults: ClientFaults): readonly Field[] {
  if (faults.has('redirect-drops-fields')) return [];
  const withContent =
    (keepsBody && !faults.has('redirect-loses-content-type')) || faults.has('post-redirect-keeps-content-fields');
  const keepsSecrets =
    sameOrigin(ask.url, url, faults) || faults.has('redirect-keeps-credentials') || betrays(ask.url, url, faults);
  const kept = ask.fields
    .filter(([name]) => withContent || !CONTENT_FIELDS.test(name))
    .filter(([name]) => keepsSecrets || !isSecret(name.toLowerCase(), faults));
  return [...ofFaults(ask, faults), ...kept];
}

function betrays(from: SplitUrl, to: SplitUrl, faults: ClientFaults): boolean {
  return from.scheme === 'https' && to.scheme === 'http' && faults.has('redirect-to-plain-keeps-credentials');
}

function isSecret(name: string, faults: ClientFaults): boolean {
  return SECRETS.has(name) && !(name === 'cookie' && faults.has('redirect-keeps-cookie'));
}

function ofFaults(ask: Ask, faults: ClientFaults): readonly Field[] {
  return [
    ...(faults.has('redirect-keeps-host') ? [['Host', ask.url.authority ?? ''] as const] : []),
    ...(faults.has('redirect-referer-with-userinfo') ? [['Referer', joinUrl(ask.url)] as const] : []),
    ...(faults.has('referer-with-fragment') || (ask.url.scheme === 'https' && faults.has('referer-of-secure-page'))
      ? [['Referer', joinUrl({ ...ask.url, authority: ask.url.authority?.replace(/^.*@/, '') })] as const]
      : []),
  ];
}
