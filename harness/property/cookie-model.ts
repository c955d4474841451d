import type { Octets } from '../model/index.js';

/**
 * A cookie that a reply sets. `domain` and `path` are left out where null; `life`: until the session ends, for long by Max-Age or
 * Expires, or over already.
 */
export type SetCookie = {
  readonly name: Octets;
  readonly value: Octets;
  readonly domain: string | null;
  readonly path: string | null;
  readonly life: 'session' | 'max-age' | 'expires' | 'max-age-over' | 'expires-over';
};

/** A request and what its reply sets. */
export type Visit = { readonly host: string; readonly path: string; readonly sets: readonly SetCookie[] };

type Kept = { readonly pair: Octets; readonly to: Scope; readonly since: number };
type Scope = { readonly name: Octets; readonly domain: string; readonly below: boolean; readonly path: string };

/**
 * What goes with each of these requests, in order, each cookie written `name=value`: RFC 6265 sections 5.3 and 5.4 for names of hosts
 * that are no addresses and no public suffixes, over http.
 */
export function cookiesOfVisits(visits: readonly Visit[]): readonly (readonly Octets[])[] {
  let jar: readonly Kept[] = [];
  return visits.map((visit, turn) => {
    const sent = jar.filter(({ to }) => reaches(to, visit));
    visit.sets.forEach((set, index) => {
      jar = after(jar, set, visit, turn * 1000 + index);
    });
    return [...sent].sort((a, b) => b.to.path.length - a.to.path.length || a.since - b.since).map(({ pair }) => pair);
  });
}

/** The jar after one more cookie came. */
function after(jar: readonly Kept[], set: SetCookie, { host, path }: Visit, now: number): readonly Kept[] {
  const named = (set.domain ?? '').replace(/^\./, '').toLowerCase();
  if (named !== '' && !isWithin(host, named)) return jar;
  const to: Scope = {
    name: set.name,
    domain: named === '' ? host : named,
    below: named !== '',
    path: set.path?.startsWith('/') === true ? set.path : directoryOf(path),
  };
  const isSame = (one: Kept): boolean =>
    one.to.name === to.name && one.to.domain === to.domain && one.to.path === to.path;
  const others = jar.filter((one) => !isSame(one));
  if (set.life === 'max-age-over' || set.life === 'expires-over') return others;
  return [...others, { pair: `${set.name}=${set.value}`, to, since: jar.find(isSame)?.since ?? now }];
}

function reaches(to: Scope, { host, path }: Visit): boolean {
  const here = to.below ? isWithin(host, to.domain) : host === to.domain;
  const beneath = to.path.endsWith('/') ? to.path : `${to.path}/`;
  return here && (path === to.path || path.startsWith(beneath));
}

function isWithin(host: string, domain: string): boolean {
  const labels = host.split('.');
  const wanted = domain.split('.');
  return labels.slice(-wanted.length).join('.') === domain && labels.length >= wanted.length;
}

/** Everything before the last slash, or the root where that is nothing. */
function directoryOf(path: string): string {
  return path.split('/').slice(0, -1).join('/') || '/';
}
