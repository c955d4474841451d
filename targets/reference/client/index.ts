import type { FromTarget, Outcome, ToTarget } from '../../../harness/model/protocol.js';
import type { Faults, Send, TargetSide } from '../side.js';
import { openUrl } from './open.js';
import { Session } from './session.js';

export { clientFaults } from './faults.js';

type Exchange = Extract<ToTarget, { readonly type: 'exchange' }>;

/** The client role: opens the URLs of exchanges, many exchanges at once, the opens of one in their order. */
export function createClientTarget(faults: Faults): TargetSide {
  const running = new Map<number, Session>();
  return {
    ready: {
      claims: [
        'http/0.9',
        'http/1.0',
        'http/1.1',
        'ftp',
        'file',
        'data',
        'urllib',
        'basic',
        'digest',
        'cookies',
        'robots',
      ],
      features: {
        method: true,
        fields: true,
        body: true,
        'body.chunks': true,
        redirect: true,
        credentials: true,
        'credentials.realm': true,
        proxy: true,
        trust: true,
        cookies: true,
        timeout: true,
        save: true,
        abort: true,
        uses: true,
        prompt: true,
        progress: true,
        handlers: true,
        environment: true,
        robots: true,
        kinds: true,
        keep: true,
        trailers: true,
        interim: true,
        'fields.seen': true,
        'status.seen': true,
      },
      inFlight: 64,
      cancel: true,
    },
    handle: async (message, send) => {
      if (message.type === 'cancel') running.get(message.id)?.cancel();
      if (message.type === 'exchange') await run(message, faults, running, send);
      if (message.type === 'listen' || message.type === 'close' || message.type === 'call') {
        send({ type: 'unable', id: message.id, why: 'unsupported', detail: `${message.type} is not for a client` });
      }
    },
  };
}

async function run(exchange: Exchange, faults: Faults, running: Map<number, Session>, send: Send): Promise<void> {
  const session = new Session(faults, exchange.connection === 'keep');
  running.set(exchange.id, session);
  const outcomes: Outcome[] = [];
  for (const open of exchange.opens) {
    if (session.cancelled) break;
    outcomes.push(await openUrl(session, open));
  }
  running.delete(exchange.id);
  session.end();
  const done: FromTarget = { type: 'done', id: exchange.id, outcomes };
  if (!session.cancelled) send(done);
}
