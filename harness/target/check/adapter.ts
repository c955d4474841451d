import { closest } from 'fastest-levenshtein';
import { printable } from '../../model/index.js';
import type { FromTarget, Ready, TargetSpec } from '../../model/index.js';
import { checkClient } from './client.js';
import { checkServer } from './server.js';
import { Talk } from './talk.js';
import { because, line } from './line.js';
import type { CheckLine } from './line.js';
import { FEATURES } from '../descriptor/schema.js';

const PATIENCE_MS = 5_000;
const HARNESS = 'wireproof check';

/** Exercises an adapter message by message, in the order of `targets/PROTOCOL.md`. */
export async function* checkAdapter(spec: TargetSpec, argv: readonly string[]): AsyncGenerator<CheckLine> {
  const talk = new Talk(spec, argv);
  try {
    talk.send({ type: 'hello', protocol: 1, role: spec.role, harness: HARNESS });
    const ready = await talk.next('ready', null, spec.startMs);
    if (ready === null) {
      yield noReady(talk, spec, argv);
      return;
    }
    yield line('answers hello with ready', null, '');
    yield* checkReady(spec, ready);
    const told: string[] = [];
    for await (const step of stepsOf(spec, talk, ready)) {
      yield step;
      told.push(step.what);
      // Whatever else is asked of a process that is gone fails too, and says nothing.
      if (talk.ended !== null) {
        yield line('lives until its input ends', talk.why(), byHand(spec, argv));
        return;
      }
    }
    yield* checkEnd(talk, told);
  } finally {
    talk.group.kill();
    await talk.group.ended;
  }
}

async function* stepsOf(spec: TargetSpec, talk: Talk, ready: Ready): AsyncGenerator<CheckLine> {
  yield* checkBasics(talk);
  switch (spec.role) {
    case 'client':
      yield* checkClient(talk, ready);
      break;
    case 'server':
      yield* checkServer(talk, ready);
      break;
    case 'library':
      yield await checkCall(talk);
      break;
  }
}

function noReady(talk: Talk, spec: TargetSpec, argv: readonly string[]): CheckLine {
  const what = 'answers hello with ready';
  if (talk.ended?.began === false)
    return line(what, `it cannot be started: ${talk.ended.detail}`, 'install that program, or mend run in target.json');
  if (talk.ended !== null) return line(what, `no ready came; ${talk.why()}`, byHand(spec, argv));
  if (talk.why() !== '') return line(what, talk.why(), 'see A whole conversation in targets/PROTOCOL.md');
  return line(
    what,
    `it printed nothing within ${spec.startMs} ms`,
    `answer hello at once with one line, end it with a line feed and flush standard output; ${byHand(spec, argv)}`,
  );
}

/** How to have the beginning of the conversation without the harness. */
function byHand({ role, cwd }: TargetSpec, argv: readonly string[]): string {
  const hello = JSON.stringify({ type: 'hello', protocol: 1, role, harness: 'by hand' });
  return `try it by hand: cd ${quoted(cwd)} && echo '${hello}' | ${argv.map(quoted).join(' ')}`;
}

/** A word as a POSIX shell reads it back, quoted only where it must be. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function* checkReady(spec: TargetSpec, ready: Ready): Generator<CheckLine> {
  // The number comes from the other side, whatever the type promises.
  const protocol: unknown = ready.protocol;
  const spoken = protocol === 1 ? null : `it says ${JSON.stringify(protocol)}`;
  yield line('ready has protocol 1', spoken, 'send "protocol": 1');
  const role = ready.role === spec.role ? null : `it says ${ready.role}`;
  yield line(`ready has role ${spec.role}`, role, 'answer with the role of hello, or set role in target.json');
  const { name, version } = ready.target;
  const named = name !== '' && version !== '' ? null : 'one of them is empty';
  yield line(
    `ready names the target: ${printable(`${name} ${version}`)}`,
    named,
    'fill in target.name and target.version',
  );
  const known: readonly string[] = FEATURES;
  const unknown = Object.keys(ready.features).filter((feature) => !known.includes(feature));
  const hints = unknown.map((feature) => `${feature} (did you mean ${closest(feature, known)}?)`).join(', ');
  yield line(
    'its features are known',
    unknown.length === 0 ? null : printable(hints),
    'see Features in targets/PROTOCOL.md',
  );
}

async function* checkBasics(talk: Talk): AsyncGenerator<CheckLine> {
  talk.send({ type: 'ping', id: 1 });
  const pong = (await talk.next('pong', 1, PATIENCE_MS)) !== null ? null : `no pong with its id came${because(talk)}`;
  yield line(
    'answers ping with pong',
    pong,
    'answer {"type":"ping","id":1} with {"type":"pong","id":1}, also while exchanges run',
  );
  talk.send({ type: 'wireproof-unknown' });
  talk.send({ type: 'ping', id: 2 });
  await talk.next('pong', 2, PATIENCE_MS);
  const unable = talk.take('unable', null);
  yield line(
    'answers an unknown type with unable',
    unable === null
      ? `no unable came before the next pong${because(talk)}`
      : unable.id === undefined
        ? null
        : 'it has an id',
    'answer {"type":"unable","why":"adapter","detail":"…"} without id',
  );
}

async function checkCall(talk: Talk): Promise<CheckLine> {
  talk.send({ type: 'call', id: 3, call: { name: 'wireproof.unknown', args: [] } });
  talk.send({ type: 'ping', id: 4 });
  await talk.next('pong', 4, PATIENCE_MS);
  const answer = talk.take('unable', 3) ?? talk.take('raised', 3);
  const wrong = answer === null ? `neither unable nor raised came${because(talk)}` : null;
  return line('answers a call it does not know', wrong, 'answer unable with why "unsupported" and the id');
}

async function* checkEnd(talk: Talk, told: readonly string[]): AsyncGenerator<CheckLine> {
  const more = talk.left().filter(({ type }) => type !== 'saw');
  yield line(
    'answers each message once',
    more.length === 0 ? null : printable(`nothing asked for ${more.slice(0, 3).map(shown).join(', ')}`),
    'answer once, with the id that the message came with, and nothing after that',
  );
  const first = talk.complaints.find((one) => !told.some((what) => what.includes(printable(one))));
  const mend = 'print JSON lines of the protocol on standard output and everything else on standard error';
  yield line('prints nothing but messages', first === undefined ? null : printable(first), mend);
  await talk.group.end();
  const { status, detail } = await talk.group.ended;
  yield line(
    'ends when its input ends',
    status === null ? `it ${detail}` : null,
    'exit at once at the end of standard input',
  );
}

function shown(message: FromTarget): string {
  return 'id' in message ? `${message.type} with id ${message.id}` : message.type;
}
