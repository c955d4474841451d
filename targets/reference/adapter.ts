import type { FromTarget, ToTarget } from '../../harness/model/protocol.js';
import type { Send, TargetSide } from './side.js';

export type Role = Extract<ToTarget, { readonly type: 'hello' }>['role'];

/** Makes a side once its role is known; undefined for a role that is not played. */
export type Sides = (role: Role) => TargetSide | undefined;

const VERSION = '0.1.0';

/** Answers the lines of the harness; the returned function takes one line. `bye` is called when the harness said so. */
export function createAdapter(sides: Sides, send: Send, bye: () => void): (line: string) => void {
  let side: TargetSide | undefined;
  const answer = (message: ToTarget): FromTarget | undefined => {
    switch (message.type) {
      case 'hello':
        side = sides(message.role);
        return side === undefined ? unable(undefined, `no ${message.role} role`) : ready(message.role, side);
      case 'ping':
        return { type: 'pong', id: message.id };
      case 'bye':
        bye();
        return undefined;
      case 'exchange':
      case 'listen':
      case 'close':
      case 'call':
      case 'cancel':
        if (side === undefined) return unable(message.id, 'no hello before this');
        pass(side, message, send);
        return undefined;
      default:
        return unable(undefined, 'an unknown type of message');
    }
  };
  return (line) => {
    const message = parseMessage(line);
    const reply = message === undefined ? unable(undefined, 'the line is not a message') : answer(message);
    if (reply !== undefined) send(reply);
  };
}

/** A side must not throw; one that does anyway could not try, and the process goes on. */
function pass(side: TargetSide, message: Extract<ToTarget, { readonly id: number }>, send: Send): void {
  Promise.resolve()
    .then(() => side.handle(message, send))
    .catch((thrown: unknown) =>
      send(unable(message.id, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))),
    );
}

function ready(role: Role, side: TargetSide): FromTarget {
  const target = { name: `reference-${role}`, version: VERSION, language: 'TypeScript' };
  return { type: 'ready', protocol: 1, target, role, ...side.ready };
}

function unable(id: number | undefined, detail: string): FromTarget {
  return id === undefined ? { type: 'unable', why: 'adapter', detail } : { type: 'unable', id, why: 'adapter', detail };
}

/** The types are those of the protocol, which the harness holds to; only that there is a type is checked. */
function parseMessage(line: string): ToTarget | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'type' in value ? (value as ToTarget) : undefined;
  } catch {
    return undefined;
  }
}
