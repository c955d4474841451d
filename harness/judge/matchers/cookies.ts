import type { ClientObservation, Matcher, Octets } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { requestsTo, towards } from './origins.js';
import { valuesOf } from './wanted.js';

/**
 * The request number `nth`, counted from 0 over all connections, those to the origin `to` where that is named, has exactly these
 * cookies, each written `name=value`, in whatever order: no other, none twice, all of them in one Cookie field. No cookies: no field.
 */
export function cookiesSent(nth: number, pairs: readonly Octets[], to?: string): Matcher<ClientObservation> {
  return matcherOf(nth, pairs, to, '', (sent) => same([...sent].sort(), [...pairs].sort()));
}

/** As `cookiesSent`, and in this order. */
export function cookiesInOrder(nth: number, pairs: readonly Octets[], to?: string): Matcher<ClientObservation> {
  return matcherOf(nth, pairs, to, ' in this order', (sent) => same(sent, pairs));
}

/**
 * The cookies of a request: its one Cookie field cut at semicolons, a space after each left out. In words what is wrong where there
 * are several such fields.
 */
export function cookiesOf(values: readonly Octets[]): readonly Octets[] | string {
  const [value, ...more] = values;
  if (value === undefined) return [];
  return more.length === 0 ? value.split(/; ?/) : `there are ${values.length} Cookie fields`;
}

function matcherOf(
  nth: number,
  pairs: readonly Octets[],
  to: string | undefined,
  how: string,
  fits: (sent: readonly Octets[]) => boolean,
): Matcher<ClientObservation> {
  return {
    describe: `sends ${shown(pairs)}${how} with request ${nth + 1}${towards(to)}`,
    mismatch: (seen) => {
      const all = requestsTo(to, seen);
      const request = all[nth];
      if (request === undefined) return `only ${all.length} requests arrived${towards(to)}`;
      const sent = cookiesOf(valuesOf(request.fields, 'Cookie'));
      if (typeof sent === 'string') return `in request ${nth + 1}, ${sent}`;
      return fits(sent) ? null : `request ${nth + 1} has ${shown(sent)}`;
    },
  };
}

function same(sent: readonly Octets[], pairs: readonly Octets[]): boolean {
  return sent.length === pairs.length && sent.every((pair, index) => pair === pairs[index]);
}

/** Pairs in a sentence, long ones and long lists cut. */
function shown(pairs: readonly Octets[]): string {
  if (pairs.length === 0) return 'no cookies';
  const some = pairs.slice(0, 8).map((pair) => `"${visible(pair.length > 60 ? `${pair.slice(0, 60)}…` : pair)}"`);
  return `the cookies ${some.join(', ')}${pairs.length > 8 ? ` and ${pairs.length - 8} more` : ''}`;
}
