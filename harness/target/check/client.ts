import type { Open, Outcome, Ready } from '../../model/index.js';
import { openCheckPeer } from './peer.js';
import type { CheckPeer } from './peer.js';
import type { Talk } from './talk.js';
import { checkKeys } from './keys.js';
import { because, line } from './line.js';
import type { CheckLine } from './line.js';
import { checkTrust } from './trust.js';
import { checkLibraryKeys } from './urllib.js';

const PATIENCE_MS = 10_000;

/** Exercises what a client adapter does with exchanges; HTTP only, so a client that claims none is not asked. */
export async function* checkClient(talk: Talk, ready: Ready): AsyncGenerator<CheckLine> {
  if (ready.claims.length > 0 && !ready.claims.some((claim) => claim.startsWith('http/'))) return;
  const peer = await openCheckPeer();
  try {
    const plain = await exchange(talk, 10, { url: `${peer.url}/` });
    const mend = 'mend' in plain ? plain.mend : 'answer done with one response per open, as the implementation gave it';
    yield line('opens a URL', whatIsWrong(plain, ready.features), mend);
    // Without an outcome of a plain URL, nothing else would have one.
    if ('missing' in plain) return;
    const failed = await exchange(talk, 11, { url: peer.refused });
    yield line(
      'reports a refused connection',
      isError(failed),
      'answer done with {"kind":"error"} and the class or code of the error',
    );
    let id = 30;
    const open = (one: Open) => outcomeOf(talk, id++, one);
    yield* checkKeys(open, ready, peer);
    yield* checkLibraryKeys(open, ready, peer);
    yield* checkTrust(open, ready);
    yield* checkTogether(talk, ready, peer);
  } finally {
    await peer.close();
  }
}

/** An exchange that never ends: beside it others must be answered, and pings always. */
async function* checkTogether(talk: Talk, ready: Ready, peer: CheckPeer): AsyncGenerator<CheckLine> {
  talk.send({ type: 'exchange', id: 14, connection: 'fresh', opens: [{ url: `${peer.url}/held` }] });
  await Promise.race([peer.held, talk.next('done', 14, PATIENCE_MS)]);
  if (ready.inFlight >= 2) {
    const beside = await exchange(talk, 15, { url: `${peer.url}/beside` });
    const mend = 'work on exchanges side by side (threads or asynchronous calls), or declare inFlight 1';
    yield line('works on two exchanges at once', whatIsWrong(beside, ready.features), mend);
  }
  talk.send({ type: 'cancel', id: 14 });
  talk.send({ type: 'ping', id: 16 });
  const pong = await talk.next('pong', 16, PATIENCE_MS);
  talk.forget(14);
  const mend = 'read standard input while an exchange runs; a wedged adapter is killed';
  yield line('answers ping after cancel', pong === null ? `no pong came${because(talk)}` : null, mend);
  if (ready.cancel) {
    const after = await exchange(talk, 17, { url: `${peer.url}/after` });
    yield line(
      'goes on after cancel',
      whatIsWrong(after, ready.features),
      'free what the cancelled exchange held, or declare cancel false',
    );
  }
}

async function outcomeOf(talk: Talk, id: number, open: Open): Promise<Outcome | null> {
  const answer = await exchange(talk, id, open);
  return 'outcome' in answer ? answer.outcome : null;
}

type Answer = { readonly outcome: Outcome } | { readonly missing: string; readonly mend: string };

async function exchange(talk: Talk, id: number, open: Open): Promise<Answer> {
  talk.send({ type: 'exchange', id, connection: 'fresh', opens: [open] });
  const done = await talk.next('done', id, PATIENCE_MS);
  if (done === null) {
    const unable = talk.take('unable', id);
    if (unable === null)
      return {
        missing: `no done came${because(talk)}`,
        mend: 'answer done with the id of the exchange, as targets/PROTOCOL.md has it',
      };
    return {
      missing: `it was unable: ${unable.detail}`,
      mend: 'mend what it names; where the implementation tried and failed, answer done with an error',
    };
  }
  const [outcome, ...more] = done.outcomes;
  if (outcome === undefined || more.length > 0)
    return {
      missing: `done has ${done.outcomes.length} outcomes for one open`,
      mend: 'give each open one outcome, in order',
    };
  return { outcome };
}

function whatIsWrong(answer: Answer, features: Ready['features']): string | null {
  if ('missing' in answer) return answer.missing;
  const { outcome } = answer;
  if (outcome.kind === 'error') return `it reports an error: ${outcome.error.name}: ${outcome.error.message}`;
  if (features['status.seen'] !== false && outcome.status !== 200)
    return `status is ${outcome.status ?? 'null'}, not 200`;
  if (outcome.body.length !== 2 || outcome.body.octets !== 'ok')
    return `the body is ${JSON.stringify(outcome.body)}, not {"length":2,"octets":"ok"}`;
  return outcome.ended === 'complete' ? null : 'ended is error for a whole response';
}

function isError(answer: Answer): string | null {
  if ('missing' in answer) return answer.missing;
  if (answer.outcome.kind !== 'error') return 'it reports a response where nothing listens';
  return answer.outcome.error.name === '' ? 'the error has no name' : null;
}
