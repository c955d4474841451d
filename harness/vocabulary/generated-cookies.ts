import type { ClientStimulus, Octets } from '../model/index.js';
import type { CookieSpelling, SetCookie, Visit, WrittenDate } from '../property/index.js';
import { plainCookieAt, setsCookies, throughProxy, withCookies } from './cookies.js';
import type { Message } from './message.js';
import { site } from './site.js';

const ATTRIBUTES: Readonly<Record<SetCookie['life'], readonly (readonly [string, string])[]>> = {
  session: [],
  'max-age': [['Max-Age', '100000']],
  expires: [['Expires', 'Wed, 01 Jan 2098 00:00:00 GMT']],
  'max-age-over': [['Max-Age', '0']],
  'expires-over': [['Expires', 'Fri, 01 Jan 1999 00:00:00 GMT']],
};
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The plainest spelling. */
const PLAIN: CookieSpelling = { turn: 0, capitals: [false], spaces: [0], empty: false };

/** A Set-Cookie field in some spelling: what is only spelled otherwise means the same (RFC 6265 section 5.2). */
export function cookieLine(cookie: SetCookie, spelling: CookieSpelling = PLAIN): Octets {
  let at = 0;
  const space = (): string => ' '.repeat(spelling.spaces[at++ % spelling.spaces.length] ?? 0);
  const cased = (name: string): string =>
    Array.from(name, (one, index) =>
      spelling.capitals[index % spelling.capitals.length] === true ? one.toUpperCase() : one,
    ).join('');
  const attributes = [
    ...ATTRIBUTES[cookie.life],
    ...(cookie.domain === null ? [] : [['Domain', cookie.domain] as const]),
    ...(cookie.path === null ? [] : [['Path', cookie.path] as const]),
  ];
  const turn = spelling.turn % Math.max(1, attributes.length);
  const turned = [...attributes.slice(turn), ...attributes.slice(0, turn)];
  const pair = (name: string, value: string): string => `${space()}${name}${space()}=${space()}${value}${space()}`;
  return [
    pair(cookie.name, cookie.value),
    ...(spelling.empty ? [space(), '='] : []),
    ...turned.map(([name, value]) => ` ${pair(cased(name), value)}`),
  ].join(';');
}

/** Requests through a proxy, each answered by a reply that sets its cookies. */
export function visiting(visits: readonly Visit[], spelling?: CookieSpelling): ClientStimulus {
  const urls = visits.map(({ host, path }) => `http://${host}${path}`);
  return { peer: answering(visits, urls, spelling), opens: throughProxy(...urls), connection: 'fresh' };
}

/** The same at the peer itself, whatever host the visits name. */
export function visitingPeer(visits: readonly Visit[], spelling?: CookieSpelling): ClientStimulus {
  const paths = visits.map(({ path }) => path);
  const opens = withCookies(...paths.map((path) => `http://{peer}${path}`));
  return { peer: answering(visits, paths, spelling), opens, connection: 'fresh' };
}

/** A plain cookie that is set and comes back: the baseline of what goes through a proxy, and of what does not. */
export function plainCookie(through: 'proxy' | 'peer'): ClientStimulus {
  if (through === 'peer') return visitingPeer(PLAIN_VISITS);
  const { peer, open } = plainCookieAt('http://a.example.test/');
  return { peer, opens: open, connection: 'fresh' };
}

const PLAIN_VISITS: readonly Visit[] = [
  { host: '', path: '/', sets: [{ name: 'plain', value: '1', domain: null, path: null, life: 'session' }] },
  { host: '', path: '/', sets: [] },
];

function answering(visits: readonly Visit[], targets: readonly string[], spelling: CookieSpelling | undefined) {
  const answers = new Map<string, readonly Message[]>();
  visits.forEach(({ sets }, index) => {
    const target = targets[index] ?? '';
    const message = setsCookies(...sets.map((set) => cookieLine(set, spelling)));
    answers.set(target, [...(answers.get(target) ?? []), message]);
  });
  return site(Object.fromEntries(answers));
}

/** A date in its spelling. A year of two digits stands behind the day, because the first number of two digits is the day,
 * and short only where two digits mean that year (RFC 6265 section 5.1.1). */
export function writtenDate(date: WrittenDate): Octets {
  const { year, month, day, shortYear, order, delimiters, tails, capitals } = date;
  const name = MONTHS[month] ?? '';
  const written = [
    String(day),
    capitals ? name.toUpperCase() : name,
    shortYear && year < 2070 && order.indexOf(0) < order.indexOf(2)
      ? String(year % 100).padStart(2, '0')
      : String(year),
    '0:00:0',
  ];
  const parts = order.map((part, index) => `${written[part] ?? ''}${tails[index % tails.length] ?? ''}`);
  return parts.reduce((text, part, index) => `${text}${delimiters[index % delimiters.length] ?? ' '}${part}`);
}
