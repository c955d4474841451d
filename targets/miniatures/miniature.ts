import { createInterface } from 'node:readline';
import type { FromTarget, Outcome, Ready, Role, ToTarget } from '../../harness/model/index.js';

export type Exchange = Extract<ToTarget, { type: 'exchange' }>;

/** What one miniature does otherwise than a decent adapter. Each function replaces the decent answer. */
export type Deviation = {
  readonly role?: Role;
  readonly features?: Ready['features'];
  readonly hello?: () => void;
  readonly exchange?: (exchange: Exchange) => void;
  readonly cancel?: (id: number) => void;
  readonly listen?: (id: number) => void;
  readonly bye?: () => void;
  /** When standard input has ended. */
  readonly abandoned?: () => void;
};

export function send(message: FromTarget): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** Answers an exchange without touching the network: each open is a response whose body is this process's id. */
export function answer(exchange: Exchange): void {
  const octets = String(process.pid);
  const outcomes = exchange.opens.map(({ url }): Outcome => ({
    kind: 'response',
    url,
    status: 200,
    fields: [],
    body: { length: octets.length, octets },
    ended: 'complete',
  }));
  send({ type: 'done', id: exchange.id, outcomes });
}

/** Whether one of the URLs to open contains this text. */
export function asksFor(exchange: Exchange, text: string): boolean {
  return exchange.opens.some(({ url }) => url.includes(text));
}

/** What a decent adapter says when it is ready. */
export function ready(role: Role, features: Ready['features'] = {}): Ready {
  const target = { name: 'miniature', version: '1.0.0', language: 'TypeScript' };
  return { type: 'ready', protocol: 1, target, role, claims: ['http/1.1'], features, inFlight: 16, cancel: true };
}

/** Runs an adapter that is decent but for the deviation. */
export function miniature(deviation: Deviation): void {
  const exit = (): never => process.exit(0);
  const {
    role = 'client',
    features,
    hello = () => send(ready(role, features)),
    exchange = answer,
    cancel = (): void => undefined,
    listen = (id: number) => send({ type: 'unable', id, why: 'unsupported', detail: 'a miniature client' }),
    bye = exit,
    abandoned = exit,
  } = deviation;
  const hear = (message: ToTarget): void => {
    switch (message.type) {
      case 'hello':
        hello();
        break;
      case 'exchange':
        exchange(message);
        break;
      case 'listen':
        listen(message.id);
        break;
      case 'cancel':
        cancel(message.id);
        break;
      case 'ping':
        send({ type: 'pong', id: message.id });
        break;
      case 'close':
        send({ type: 'closed', id: message.id });
        break;
      case 'call':
        send({ type: 'unable', id: message.id, why: 'unsupported', detail: 'a miniature is no library' });
        break;
      case 'bye':
        bye();
        break;
    }
  };
  createInterface({ input: process.stdin })
    .on('line', (line) => hear(JSON.parse(line) as ToTarget))
    .on('close', abandoned);
}
