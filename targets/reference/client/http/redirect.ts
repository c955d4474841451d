import type { Body, Field } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { percentEncodeUnsafe } from '../url/percent.js';
import { resolve } from '../url/resolve.js';
import { splitReference, type SplitUrl } from '../url/split.js';
import { valuesOf } from './fields.js';
import { sameOrigin } from './location.js';
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

/** A Location with the octets encoded that a URL cannot contain. */
function encoded(location: string, faults: ClientFaults): string {
  const url = percentEncodeUnsafe(location);
  return faults.has('escapes-in-small-letters') ? url.replace(/%../g, (escape) => escape.toLowerCase()) : url;
}

/**
 * What to ask for after a reply that redirects, or undefined when it does not.
 *
 * As urllib documents: GET and HEAD follow 301, 302, 303, 307 and 308; POST follows the first three and becomes a GET;
 * nothing else is followed. A relative Location is resolved, a missing fragment inherited (RFC 9110 section 10.2.2).
 * Throws an `OpenError` when the Location leads to a scheme that a server must not send a client to.
 */
export function redirected(ask: Ask, reply: Reply, faults: ClientFaults): Ask | undefined {
  const method = nextMethod(ask.method, reply.status, faults);
  const location = valuesOf(reply.fields, 'Location', faults)[0];
  if (method === undefined || location === undefined || faults.has('redirect-not-followed')) return undefined;
  const url = destination(ask.url, encoded(location, faults), faults);
  if (!SCHEMES.has(url.scheme) && !faults.has('redirect-to-file')) {
    throw new OpenError('RedirectRefused', `a redirection to ${url.scheme}: is not followed`, 'head', reply.status);
  }
  const keepsBody = method === ask.method;
  const withoutContent = keepsBody || faults.has('post-redirect-keeps-content-fields');
  const fields = withoutContent ? ask.fields : ask.fields.filter(([name]) => !CONTENT_FIELDS.test(name));
  const keepsSecrets = sameOrigin(ask.url, url) || faults.has('redirect-keeps-credentials');
  const host: readonly Field[] = faults.has('redirect-keeps-host') ? [['Host', ask.url.authority ?? '']] : [];
  return {
    url,
    method,
    body: keepsBody ? ask.body : undefined,
    fields: [...host, ...(keepsSecrets ? fields : fields.filter(([name]) => !SECRETS.has(name.toLowerCase())))],
  };
}

function nextMethod(method: string, status: number, faults: ClientFaults): string | undefined {
  const rewrites = status === 301 || status === 302 || status === 303;
  if (!rewrites && status !== 307 && status !== 308) return undefined;
  if (method === 'GET') return 'GET';
  if (method === 'HEAD') return faults.has('head-redirect-becomes-get') ? 'GET' : 'HEAD';
  if (method !== 'POST') return undefined;
  if (rewrites) return faults.has('post-redirect-keeps-method') ? 'POST' : 'GET';
  return faults.has('post-307-becomes-get') ? 'GET' : undefined;
}

function destination(base: SplitUrl, location: string, faults: ClientFaults): SplitUrl {
  const relative = splitReference(location).scheme === undefined;
  const url =
    relative && faults.has('redirect-relative-not-resolved')
      ? { ...base, path: `/${location}`, query: undefined, fragment: undefined }
      : resolve(base, location);
  const fragment = faults.has('redirect-loses-fragment') ? url.fragment : (url.fragment ?? base.fragment);
  return { ...url, fragment };
}
