import { setImmediate as turn } from 'node:timers/promises';
import { inItsEnvironment } from './environment.mjs';
import { say, speak, Unable } from './lines.mjs';

/** The keys of an open that ask for a facility, and the feature that stands for it. */
const facilities = {
  method: 'method',
  fields: 'fields',
  body: 'body',
  credentials: 'credentials',
  proxy: 'proxy',
  trust: 'trust',
  cookies: 'cookies',
  timeoutMs: 'timeout',
  save: 'save',
  abort: 'abort',
  environment: 'environment',
  robots: 'robots',
};

function refuse(open, features) {
  for (const [key, feature] of Object.entries(facilities)) {
    const asked = open[key] !== undefined && open[key] !== false;
    if (asked && !features[feature]) throw new Unable('unsupported', `${key}: this client has no such facility`);
  }
  if (open.body?.chunks && !features['body.chunks']) {
    throw new Unable('unsupported', 'body: this client sends a body only whole');
  }
  if (open.redirect === 'follow' && !features.redirect) {
    throw new Unable('unsupported', 'redirect: this client never follows one');
  }
}

/**
 * Puts a client behind the target protocol.
 * @param {object} client
 * @param {object} client.target name, version, language …, as `ready` tells them
 * @param {string[]} client.claims
 * @param {Record<string, boolean>} client.features what is false here is refused before anything is sent
 * @param {(exchange: { connection: 'fresh' | 'keep', signal: AbortSignal }) =>
 *   { open?: (open: object) => Promise<object>, openAll?: (opens: object[]) => Promise<object[]>, end?: () => void }} client.begin
 *   called once per exchange; `open` gives the outcome of one open, `openAll` those of all at once, `end` releases what the exchange held
 */
export function client({ target, claims, features, begin }) {
  const running = new Map();

  async function played({ id, connection, opens }, signal) {
    const session = begin({ connection, signal });
    const outcomes = [];
    try {
      if (session.openAll) return { type: 'done', id, outcomes: await session.openAll(opens) };
      for (const open of opens) {
        if (signal.aborted) break;
        outcomes.push(await session.open(open));
        // A connection goes back to its pool only once the turn of the event loop that ended the body is over.
        await turn();
      }
    } finally {
      session.end?.();
    }
    return { type: 'done', id, outcomes };
  }

  async function exchange(asked) {
    for (const open of asked.opens) refuse(open, features);
    const controller = new AbortController();
    const { signal } = controller;
    running.set(asked.id, controller);
    try {
      const answer = await (inItsEnvironment(asked, signal) ?? played(asked, signal));
      if (!signal.aborted) say(answer);
    } finally {
      running.delete(asked.id);
    }
  }

  const cancel = ({ id }) => running.get(id)?.abort();
  speak({ target, role: 'client', claims, features, inFlight: 32, cancel: true }, { exchange, cancel });
}
