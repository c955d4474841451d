import type { Open, Outcome } from '../../../../harness/model/protocol.js';
import { receive } from '../body/receive.js';
import { proxyFor } from '../environment.js';
import { OpenError } from '../errors.js';
import type { Session } from '../session.js';
import { parseAuthority } from '../url/authority.js';
import { joinUrl, splitReference, type SplitUrl } from '../url/split.js';
import { altered } from './altered.js';
import { authorizationFor } from './ask-user.js';
import { readBody } from './body.js';
import { finish, skipBody } from './finish.js';
import { handledField } from './handlers.js';
import { locate, originOf, sameOrigin, type Location } from './location.js';
import { redirected, type Ask } from './redirect.js';
import { methodOf, type Request } from './request.js';
import { send, type Answer } from './send.js';

/** urllib's limit for HTTP/1.1; RFC 1945 section 9.3 allows five, which holds where a server speaks HTTP/1.0. */
const REDIRECT_LIMIT = { 'HTTP/1.0': 5, other: 10, faulty: 100 } as const;

/** How often urllib lets itself be redirected to one and the same URL. */
const REPEAT_LIMIT = 4;

/** Opens what a redirection leads to when that is not http. */
export type Elsewhere = (url: SplitUrl) => Promise<Outcome>;

/** Opens an http URL: request, interim replies, authentication, redirections, body. Throws an `OpenError` without a response. */
export async function openHttp(session: Session, open: Open, url: SplitUrl, elsewhere: Elsewhere): Promise<Outcome> {
  const { faults } = session;
  let ask: Ask = {
    url,
    method: methodOf(open, faults),
    fields: [...(open.fields ?? []), ...handledField(open, faults)],
    body: open.body,
  };
  if (open.prompt !== undefined && faults.has('prompt-without-challenge')) session.prompts += 1;
  const visits = new Map<string, number>();
  const first = originOf(locate(url, faults));
  for (let hops = 0, authorization: string | undefined, tries = 0; ;) {
    if (ask.url.scheme !== 'http' && proxyFor(open, ask.url, faults) === undefined) return elsewhere(ask.url);
    const location = locate(ask.url, faults);
    const answer = await sendAsk(session, open, ask, location, authorization);
    const { reply } = answer;
    const offers = originOf(location) === first || faults.has('redirect-keeps-credentials');
    if (
      reply.status === 401 &&
      (open.credentials ?? open.prompt) !== undefined &&
      offers &&
      tries < (faults.has('basic-asks-again') ? 20 : 1)
    ) {
      authorization = authorizationFor(session, open, reply.fields);
      if (authorization !== undefined) {
        tries += 1;
        await skipBody(session, answer, ask.method);
        continue;
      }
    }
    const next = open.redirect === 'manual' ? undefined : redirected(ask, reply, faults);
    if (next === undefined) return respond(session, open, ask, answer);
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
    if (!sameOrigin(ask.url, next.url) && !faults.has('redirect-keeps-credentials')) authorization = undefined;
    ask = next;
  }
}

function sendAsk(
  session: Session,
  open: Open,
  ask: Ask,
  location: Location,
  authorization: string | undefined,
): Promise<Answer> {
  const named = proxyFor(open, ask.url, session.faults);
  const proxy = named === undefined ? undefined : proxyOf(named);
  const origin = originOf(location);
  const request: Request = {
    ...ask,
    location,
    fields:
      authorization === undefined
        ? ask.fields
        : [...ask.fields.filter(isNotAuthorization), ['Authorization', authorization]],
    viaProxy: proxy !== undefined,
    last: !session.keeps,
    to10: session.speaks10(origin),
  };
  return send(session, request, origin, proxy ?? { host: location.authority.host, port: location.port }, open);
}

async function respond(session: Session, open: Open, ask: Ask, answer: Answer): Promise<Outcome> {
  const { link, reply } = answer;
  const { version, status, reason, fields, interim } = reply;
  const head = { url: joinUrl(ask.url), status, reason, version, fields, interim };
  const outcome = await receive(open, head, (sink) => readBody(link.source, reply, sink, session.faults));
  await finish(session, answer, ask.method, outcome.ended === 'complete');
  return altered(outcome, session.faults);
}

function proxyOf(text: string): { readonly host: string; readonly port: number } {
  const authority = parseAuthority(splitReference(text).authority ?? '');
  if (authority.host === '') throw new OpenError('InvalidUrl', `the proxy "${text}" has no host`, 'parse');
  return { host: authority.host, port: authority.port ?? 80 };
}

function isNotAuthorization([name]: readonly [string, string]): boolean {
  return name.toLowerCase() !== 'authorization';
}
