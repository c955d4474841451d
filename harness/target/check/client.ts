import type { Open, Outcome, Ready } from '../../model/index.js';
import { openCheckPeer, refusedUrl } from './peer.js';
import type { CheckPeer } from './peer.js';
import type { Talk } from './talk.js';
import { line } from './line.js';
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
    yield line(
      'opens a URL',
      whatIsWrong(plain, ready.features),
      'answer done with one response per open, as the implementation gave it',
    );
    const failed = await exchange(talk, 11, { url: await refusedUrl() });
    yield line(
      'reports a refused connection',
      isError(failed),
      'answer done with {"kind":"error"} and the class or code of the error',
    );
    yield* checkKeys(talk, ready, peer);
    let id = 30;
    const open = (one: Open) => outcomeOf(talk, id++, one);
    yield* checkLibraryKeys(open, ready, peer);
    yield* checkTrust(open, ready);
    yield* checkTogether(talk, ready, peer);
  } finally {
    await peer.close();
  }
}

/** The keys of an open that the adapter says it honours. */
async function* checkKeys(talk: Talk, ready: Ready, peer: CheckPeer): AsyncGenerator<CheckLine> {
  if (ready.features.method === true) {
    await exchange(talk, 12, { url: `${peer.url}/method`, method: 'OPTIONS' });
    const sent = peer.heads.some((head) => /^OPTIONS \S*\/method /.test(head));
    yield line(
      'honours method',
      sent ? null : 'no OPTIONS request arrived',
      'use the method given, or declare method false',
    );
  }
  if (ready.features.fields === true) {
    await exchange(talk, 13, { url: `${peer.url}/fields`, fields: [['X-Wireproof', 'check']] });
    const sent = peer.heads.some((head) => /^x-wireproof:[ \t]*check[ \t]*$/im.test(head));
    yield line(
      'honours fields',
      sent ? null : 'the field did not arrive',
      'add the fields given, or declare fields false',
    );
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
  const mend = 'read standard input while an exchange runs; a wedged adapter is killed';
  yield line('answers ping after cancel', pong === null ? 'no pong came' : null, mend);
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

type Answer = { readonly outcome: Outcome } | { readonly missing: string };

async function exchange(talk: Talk, id: number, open: Open): Promise<Answer> {
  talk.send({ type: 'exchange', id, connection: 'fresh', opens: [open] });
  const done = await talk.next('done', id, PATIENCE_MS);
  if (done === null) {
    const unable = talk.take('unable', id);
    return { missing: unable === null ? `no done came${complaint(talk)}` : `it was unable: ${unable.detail}` };
  }
  const [outcome, ...more] = done.outcomes;
  if (outcome === undefined || more.length > 0)
    return { missing: `done has ${done.outcomes.length} outcomes for one open` };
  return { outcome };
}

function complaint(talk: Talk): string {
  const last = talk.complaints.at(-1);
  return last === undefined ? '' : ` (${last})`;
}

function whatIsWrong(answer: Answer, features: Ready['features']): string | null {
  if ('missing' in answer) return answer.missing;
  const { outcome } = answer;
  if (outcome.kind === 'error') return `it reports an error: ${outcome.error.name}: ${outcome.error.message}`;
  if (features['status.seen'] !== false && outcome.status !== 200)
    return `status is ${outcome.status ?? 'null'}, not 200`;
  if (outcome.body.length !== 2 || outcome.body.octets !== 'ok')
    return `the body is ${JSON.stringify(outcome.body)}, not "ok"`;
  return outcome.ended === 'complete' ? null : 'ended is error for a whole response';
}

function isError(answer: Answer): string | null {
  if ('missing' in answer) return answer.missing;
  if (answer.outcome.kind !== 'error') return 'it reports a response where nothing listens';
  return answer.outcome.error.name === '' ? 'the error has no name' : null;
}
