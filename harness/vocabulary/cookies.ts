import type { ClientCase, HttpSiteScript, Octets, Open } from '../model/index.js';
import { cookiesSent } from '../judge/matchers/cookies.js';
import { clientCase } from './cases.js';
import { sized } from './framing.js';
import type { Message } from './message.js';
import { site } from './site.js';
import { reply } from './stimuli.js';

/** A case for clients that keep cookies; without an `open`, `http://{peer}/` twice. */
export function cookieCase(text: Parameters<typeof clientCase>[0]): ClientCase {
  return clientCase({ open: withCookies(), ...text });
}

/** A reply with these Set-Cookie fields, a line each (RFC 6265 section 4.1). */
export function setsCookies(...fields: readonly Octets[]): Message {
  return reply(200, sized('ok'), fields.length === 0 ? {} : { fields: { 'Set-Cookie': fields } });
}

/** A site that sets these cookies with its first answer at `/`, and none afterwards. */
export function setsOnce(...fields: readonly Octets[]): HttpSiteScript {
  return site({ '/': [setsCookies(...fields), setsCookies()] });
}

/** These URLs, opened one after the other with one cookie store; left out, `http://{peer}/` twice. */
export function withCookies(...urls: readonly string[]): readonly Open[] {
  const all = urls.length === 0 ? ['http://{peer}/', 'http://{peer}/'] : urls;
  return all.map((url) => ({ url, cookies: true }));
}

/** The same through the main peer as a proxy, to which every host is the same way. */
export function throughProxy(...urls: readonly string[]): readonly Open[] {
  return withCookies(...urls).map((open) => ({ ...open, proxy: 'http://{peer}' }));
}

/** The same, following redirections. */
export function following(opens: readonly Open[]): readonly Open[] {
  return opens.map((open) => ({ ...open, redirect: 'follow' }));
}

/** The control of what goes through a proxy: a plain cookie set at a URL comes back to it. */
export function plainCookieAt(url: string) {
  const expects = [cookiesSent(0, []), cookiesSent(1, ['plain=1'])];
  return { peer: site({ [url]: [setsCookies('plain=1'), setsCookies()] }), open: throughProxy(url, url), expects };
}
