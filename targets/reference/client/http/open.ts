import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { receive } from '../body/receive.js';
import { takeCookies, withCookies } from '../cookies/exchange.js';
import { proxyFor } from '../environment.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Session } from '../session.js';
import { inALabels } from '../url/a-labels.js';
import { parseAuthority } from '../url/authority.js';
import { joinUrl, splitReference, type SplitUrl } from '../url/split.js';
import { altered } from './altered.js';
import { towardsOrigin, towardsProxy, type Authentication } from './authentication.js';
import { cutByRange } from './cut-by-range.js';
import { withoutExpectation } from './expectation.js';
import { finish, skipBody } from './finish.js';
import { handledField } from './handlers.js';
import { locate, originOf, type Location } from './location.js';
import { redirected, type Ask } from './redirect.js';
import { methodOf, type Request } from './request.js';
import type { Answer } from './answer.js';
import { send } from './send.js';
import { requestTarget } from './target.js';
import { wholeBody } from './whole-body.js';

/** urllib's limit for HTTP/1.1; RFC 1945 section 9.3 allows five, which holds where a server speaks HTTP/1.0. */
const REDIRECT_LIMIT = { 'HTTP/1.0': 5, other: 10, faulty: 100 } as const;

/** How often urllib lets itself be redirected to one and the same URL. */
const REPEAT_LIMIT = 4;

/** Opens what a redirection leads to when that is not http. */
export type Elsewhere = (url: SplitUrl) => Promise<Outcome>;

/** Opens an http URL: request, interim replies, authentication, redirections, body. Throws an `OpenError` without a response. */
export async function openHttp(session: Session, open: Open, given: SplitUrl, elsewhere: Elsewhere): Promise<Outcome> {
  const { faults } = session;
  const url = { ...given, authority: inALabels(given.authority, faults) };
  let ask: Ask = {
    url: session.moved.get(joinUrl(url)) ?? url,
    method: methodOf(open, faults),
    fields: [...(open.fields ?? []), ...handledField(open, faults)],
    body: open.body,
  };
  if (open.prompt !== undefined && faults.has('prompt-without-challenge')) session.prompts += 1;
  const visits = new Map<string, number>();
  const first = originOf(locate(url, faults));
  for (let hops = 0, gates: readonly Authentication[] | undefined; ;) {
    if (!/^https?$/.test(ask.url.scheme) && proxyFor(open, ask.url, faults) === undefined) return elsewhere(ask.url);
    const location = locate(ask.url, faults);
    gates ??= gatesOf(session, open, ask, location, first);
    const answer = await sendAsk(session, open, ask, location, gates);
    const { reply } = answer;
    const telling = ask.method === 'TRACE' && !faults.has('trace-with-credentials');
    const met = metBy(ask, gates);
    if (met.map((gate) => gate.again(reply, ask.url)).includes(true) && !telling) {
      await skipBody(session, answer, ask.method);
      continue;
    }
    const unexpecting =
      reply.status === 417 && hops < REDIRECT_LIMIT.other ? withoutExpectation(ask.fields) : undefined;
    if (unexpecting !== undefined && !faults.has('refused-expectation-not-repeated')) {
      await skipBody(session, answer, ask.method);
      if (faults.has('refused-expectation-repeated-for-ever')) hops += 1;
      else ask = { ...ask, fields: unexpecting };
      continue;
    }
    const repeats408 = reply.status === 408 && faults.has('request-timeout-repeated');
    const repeatsRefused = [403, 411, 421].includes(reply.status) && faults.has('refusals-repeated');
    if (hops === 0 && (repeats408 || repeatsRefused)) {
      hops += 1;
      answer.link.leave();
      continue;
    }
    const refused = reply.status === 400 || reply.status === 403;
    if (refused && hops === 0 && faults.has('refused-request-repeated')) {
      hops += 1;
      await skipBody(session, answer, ask.method);
      continue;
    }
    const next = open.redirect === 'manual' ? undefined : redirected(ask, reply, faults);
    const asked = ask;
    const repeat = (): Promise<Answer> => sendAsk(session, open, asked, location, gates ?? []);
    if (next === undefined) return respond(session, open, ask, answer, repeat);
    if (reply.status === 302 && faults.has('redirect-302-remembered')) session.moved.set(joinUrl(ask.url), next.url);
    hops += 1;
    await skipBody(session, answer, ask.method);
    const limit = reply.version === 'HTTP/1.0' ? REDIRECT_LIMIT['HTTP/1.0'] : REDIRECT_LIMIT.other;
    const most = faults.has('redirect-limit-of-five') ? REDIRECT_LIMIT['HTTP/1.0'] : limit;
    const visited = (visits.get(joinUrl(next.url)) ?? 0) + 1;
    visits.set(joinUrl(next.url), visited);
    const repeats =
      visited > (faults.has('redirect-repeats-refused') ? 1 : REPEAT_LIMIT) &&
      !faults.has('redirect-to-one-url-unlimited');
    const tooMany = faults.has('redirect-loop-forever') ? hops > REDIRECT_LIMIT.faulty : hops > most || repeats;
    if (tooMany) {
      throw new OpenError(
        'TooManyRedirects',
        `more redirections than ${repeats ? REPEAT_LIMIT : most}`,
        'head',
        reply.status,
      );
    }
    gates = undefined;
    ask = next;
  }
}

/** Who may ask for credentials on the way: the origin server, and the proxy where there is one. */
function gatesOf(session: Session, open: Open, ask: Ask, location: Location, first: string): readonly Authentication[] {
  const { faults } = session;
  const leaked = faults.has('proxy-credentials-to-origin') ? open.environment?.http_proxy : undefined;
  const proxy = proxyFor(open, ask.url, faults) ?? leaked;
  const origin = towardsOrigin(session, open, originOf(location), first);
  return proxy === undefined ? [origin] : [origin, towardsProxy(session, proxy)];
}

/** The gates that a request itself meets: a proxy that only makes a tunnel has asked before. */
function metBy({ url }: Ask, gates: readonly Authentication[]): readonly Authentication[] {
  return url.scheme === 'https' ? gates.slice(0, 1) : gates;
}

async function sendAsk(
  session: Session,
  open: Open,
  ask: Ask,
  location: Location,
  gates: readonly Authentication[],
): Promise<Answer> {
  const named = proxyFor(open, ask.url, session.faults);
  const proxy = named === undefined ? undefined : proxyOf(named);
  const origin = originOf(location);
  const target = requestTarget(ask.method, location, proxy !== undefined, session.faults);
  const credentials = metBy(ask, gates).flatMap((gate) =>
    gate.field(ask.url, { method: ask.method, target, body: ask.body }),
  );
  const request: Request = {
    ...ask,
    location,
    fields: withCookies(session, open, location, ask.method, [
      ...ask.fields.filter(isOtherThan(credentials)),
      ...credentials,
    ]),
    viaProxy: proxy !== undefined,
    gate: gates[1],
    last: !session.keeps,
    to10: session.speaks10(origin),
  };
  const address = proxy ?? { host: hostOf(location, session.faults), port: location.port };
  const answer = await send(session, request, origin, address, open);
  takeCookies(session, open, location, ask.method, answer.reply);
  return answer;
}

async function respond(
  session: Session,
  open: Open,
  ask: Ask,
  answer: Answer,
  repeat: () => Promise<Answer>,
): Promise<Outcome> {
  const { reply } = answer;
  const { faults } = session;
  const { version, status, reason, fields, interim } = reply;
  const head = { url: joinUrl(ask.url), status, reason, version, fields, interim };
  const { abort, ...patient } = open;
  const wanted = abort === undefined || faults.has('abort-reads-to-the-end') ? patient : open;
  const outcome = await receive(wanted, head, (sink) => wholeBody(answer, ask.method, sink, repeat, session.faults));
  await finish(session, answer, ask.method, outcome.ended === 'complete');
  if (outcome.error !== undefined && faults.has('short-body-loses-response')) {
    throw new OpenError(outcome.error.name, outcome.error.message, 'body');
  }
  return altered(cutByRange(outcome, ask.fields, faults), faults);
}

function hostOf({ authority }: Location, faults: ClientFaults): string {
  return faults.has('host-is-always-local') ? '127.0.0.1' : authority.host;
}

function proxyOf(text: string): { readonly host: string; readonly port: number } {
  const authority = parseAuthority(splitReference(text).authority ?? '');
  if (authority.host === '') throw new OpenError('InvalidUrl', `the proxy "${text}" has no host`, 'parse');
  return { host: authority.host, port: authority.port ?? 80 };
}

/** Credentials that the client has found out take the place of a field that the caller gives. */
function isOtherThan(credentials: readonly Field[]): (field: Field) => boolean {
  const taken = new Set(credentials.map(([name]) => name.toLowerCase()));
  return ([name]) => !taken.has(name.toLowerCase());
}
