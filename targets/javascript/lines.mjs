import process from 'node:process';

/** Longest line the target protocol allows, in UTF-16 units, which is never more than its length in octets. */
const longestLine = 1024 * 1024;

/** Thrown by an adapter that could not try, as opposed to an implementation that tried and failed. */
export class Unable extends Error {
  /**
   * @param {'unsupported' | 'adapter'} why 'unsupported': the implementation has no such facility
   * @param {string} detail what was asked for, for the person who reads the report
   */
  constructor(why, detail) {
    super(detail);
    this.why = why;
  }
}

/** Writes one message of the target protocol. Pipes are written synchronously, so an exit right after loses nothing. */
export function say(message) {
  const line = JSON.stringify(message);
  if (Buffer.byteLength(line) < longestLine) process.stdout.write(`${line}\n`);
  else
    say({ type: 'unable', id: message.id, why: 'adapter', detail: `the ${message.type} is longer than a line may be` });
}

/** Errors of the adapter itself are answered. What an implementation throws outside of every call is left to end the process. */
function complain(error, id) {
  if (!(error instanceof Unable)) process.stderr.write(`${error?.stack ?? error}\n`);
  say({ type: 'unable', id, why: error?.why ?? 'adapter', detail: String(error?.message ?? error) });
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    throw new Unable('adapter', 'a line that is not JSON');
  }
}

async function take(line, handlers) {
  let id;
  try {
    const message = parsed(line);
    id = message.id;
    if (!Object.hasOwn(handlers, message.type)) {
      id = undefined;
      throw new Unable('adapter', `a message of unknown type ${JSON.stringify(message.type)}`);
    }
    await handlers[message.type](message);
  } catch (error) {
    complain(error, id);
  }
}

/**
 * Speaks the target protocol on standard input and output until the input ends.
 * @param {object} ready what `ready` declares: target, role, claims, features, inFlight, cancel
 * @param {Record<string, (message: any) => unknown>} handlers by type of message; each may be asynchronous
 */
export function speak(ready, handlers) {
  const every = {
    hello({ protocol, role }) {
      if (protocol !== 1) throw new Unable('adapter', `protocol ${protocol}: this adapter speaks protocol 1`);
      if (role !== ready.role) throw new Unable('adapter', `role ${role}: this adapter is a ${ready.role}`);
      say({ type: 'ready', protocol: 1, ...ready });
    },
    ping: ({ id }) => say({ type: 'pong', id }),
    bye: () => process.exit(0),
    ...handlers,
  };
  let rest = '';
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) if (line !== '') void take(line, every);
  });
  process.stdin.on('end', () => process.exit(0));
  process.stdin.on('error', () => process.exit(0));
  process.stdout.on('error', () => process.exit(0));
}
