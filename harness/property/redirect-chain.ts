import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';

/** How a Location is written: the URL whole, with the authority alone, or relative in one of the ways of RFC 3986 section 4.2. */
export type LocationForm = 'whole' | 'network' | 'path' | 'segment' | 'up' | 'query' | 'fragment';

/** One redirection of a chain. `other`: where the form names an authority, it is that of the other origin. */
export type Hop = {
  readonly status: 301 | 302 | 303 | 307 | 308;
  readonly form: LocationForm;
  readonly other: boolean;
};

/** One request that a chain leads to: at which origin (the empty name is the main peer), with which target, by which methods. */
export type ChainRequest = {
  readonly origin: string;
  readonly target: Octets;
  readonly methods: readonly string[];
  /** What the reply to it says, for all but the last. */
  readonly redirects?: { readonly status: number; readonly location: Octets };
};

const HOSTS = { peer: '{peer}', other: '{peer:other}' } as const;
/** Hosts of the same length of life in a URL parser, which knows no placeholders. */
const STAND_INS = { peer: 'peer.invalid', other: 'other.invalid' } as const;

/** A chain of one to five redirections, which every client that follows any should follow to its end. */
export function anyChain(): Arbitrary<readonly Hop[]> {
  const hop = fc.record(
    {
      status: fc.constantFrom(301, 302, 303, 307, 308),
      form: fc.constantFrom('whole', 'network', 'path', 'segment', 'up', 'query', 'fragment'),
      other: fc.boolean(),
    },
    { noNullPrototype: true },
  );
  return fc.array(hop, { minLength: 1, maxLength: 5 });
}

/**
 * The requests that a chain leads to, the first being for `/start/a/b`. Locations are resolved by the WHATWG URL parser of the platform,
 * which agrees with RFC 3986 section 5.2 on the characters used here.
 */
export function requestsOfChain(hops: readonly Hop[], method: string): readonly ChainRequest[] {
  const requests: ChainRequest[] = [];
  let url = new URL(`http://${STAND_INS.peer}/start/a/b`);
  let methods: readonly string[] = [method];
  for (const [index, hop] of hops.entries()) {
    const location = locationOf(hop, index);
    requests.push({ ...placeOf(url), methods, redirects: { status: hop.status, location: withHosts(location) } });
    url = new URL(location, url);
    methods = [...new Set(methods.flatMap((one) => methodsAfter(one, hop.status)))];
  }
  return [...requests, { ...placeOf(url), methods }];
}

function locationOf({ form, other }: Hop, index: number): string {
  const host = other ? STAND_INS.other : STAND_INS.peer;
  const name = `n${index}`;
  switch (form) {
    case 'whole':
      return `http://${host}/${name}/x?q=${index}`;
    case 'network':
      return `//${host}/${name}/x/y`;
    case 'path':
      return `/${name}/x/y/z`;
    case 'segment':
      return `${name}/.`;
    case 'up':
      return `../${name}`;
    case 'query':
      return `?${name}`;
    case 'fragment':
      return `/${name}#part`;
  }
}

function placeOf({ host, pathname, search }: URL): Pick<ChainRequest, 'origin' | 'target'> {
  return { origin: host === STAND_INS.other ? 'other' : '', target: `${pathname}${search}` };
}

function withHosts(location: string): Octets {
  return location.replace(STAND_INS.peer, HOSTS.peer).replace(STAND_INS.other, HOSTS.other);
}

/** What a method may become (RFC 9110 sections 15.4.2 to 15.4.9). */
function methodsAfter(method: string, status: Hop['status']): readonly string[] {
  if (method === 'GET' || method === 'HEAD') return [method];
  if (status === 303) return ['GET'];
  return method === 'POST' && status < 303 ? ['POST', 'GET'] : [method];
}
