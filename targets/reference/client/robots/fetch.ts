import type { Open, Outcome } from '../../../../harness/model/protocol.js';
import type { OwnOpen } from '../body/sink.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { destination } from '../http/destination.js';
import { joinUrl, splitReference, type SplitUrl } from '../url/split.js';

/** How many redirections in a row are followed at most (RFC 9309 section 2.3.1.2). */
const REDIRECTIONS = { right: 5, few: 4, many: 20 } as const;

/** How many octets of a file are read at most (RFC 9309 section 2.5). */
const LIMIT = { right: 500 * 1024, small: 64 * 1024 } as const;

/** What asking for a robots exclusion file came to: the file, or that anything or nothing may be fetched (RFC 9309 section 2.3.1). */
export type RobotsFile =
  | { readonly kind: 'file'; readonly octets: string; readonly authority: string | undefined }
  | { readonly kind: 'unavailable' | 'unreachable' };

export type OpenOne = (open: Open) => Promise<Outcome>;

/** Asks for a robots exclusion file, for redirection after redirection. */
export async function fetchRobots(
  open: Open,
  agent: string,
  openOne: OpenOne,
  faults: ClientFaults,
): Promise<RobotsFile> {
  const most = faults.has('robots-redirects-unlimited') ? REDIRECTIONS.many : REDIRECTIONS.right;
  const limit = faults.has('robots-four-redirects') ? REDIRECTIONS.few : most;
  let url = open.url;
  for (let hops = 0; ; hops += 1) {
    const pieces: Buffer[] = [];
    const one: OwnOpen = {
      ...open,
      url,
      redirect: 'manual',
      abort: { afterOctets: faults.has('robots-limit-of-64-kib') ? LIMIT.small : LIMIT.right },
      fields: [...(open.fields ?? []), ...(faults.has('robots-anonymous') ? [] : [['User-Agent', agent] as const])],
      into: (chunk) => pieces.push(Buffer.from(chunk)),
    };
    const outcome = await openOne(one);
    const octets = Buffer.concat(pieces).toString('latin1');
    const base = split(url);
    const next = nextUrl(base, outcome, faults);
    if (next === undefined) return fileOf(outcome, octets, base.authority, faults);
    const elsewhere = next.authority !== base.authority && faults.has('robots-redirect-elsewhere-refused');
    if (hops === limit || elsewhere) return { kind: 'unavailable' };
    url = joinUrl(next);
  }
}

function split(url: string): SplitUrl {
  const { scheme = '', ...parts } = splitReference(url);
  return { scheme, ...parts };
}

function nextUrl(base: SplitUrl, outcome: Outcome, faults: ClientFaults): SplitUrl | undefined {
  if (outcome.kind === 'error' || ![301, 302, 303, 307, 308].includes(outcome.status ?? 0)) return undefined;
  const location = outcome.fields.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (location === undefined) return undefined;
  try {
    return destination(base, location, faults);
  } catch (thrown) {
    if (thrown instanceof OpenError) return undefined;
    throw thrown;
  }
}

/** What a last outcome means. A file that was given up at the limit is one; one that broke off for any other reason is not. */
function fileOf(outcome: Outcome, octets: string, authority: string | undefined, faults: ClientFaults): RobotsFile {
  if (outcome.kind === 'error') {
    const allows =
      outcome.during === 'connect' ? 'robots-unreachable-allows' : ('robots-broken-connection-allows' as const);
    return { kind: faults.has(allows) ? 'unavailable' : 'unreachable' };
  }
  const { status, ended, error } = outcome;
  const whole = ended === 'complete' || error?.name === 'Aborted';
  if (status === null || (status >= 200 && status < 300))
    return whole ? { kind: 'file', octets, authority } : { kind: 'unreachable' };
  if (status === 404 && faults.has('robots-404-refuses')) return { kind: 'unreachable' };
  if (status === 403 && faults.has('robots-403-refuses')) return { kind: 'unreachable' };
  const forgiven =
    faults.has('robots-5xx-allows') || (status === 503 && faults.has('robots-503-allows')) ? status >= 500 : false;
  return { kind: (status >= 400 && status < 500) || forgiven ? 'unavailable' : 'unreachable' };
}
