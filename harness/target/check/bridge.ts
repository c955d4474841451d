import type { TargetSpec } from '../../model/index.js';
import { startCommandBridge } from '../bridge/command.js';
import { APPLICATION } from '../bridge/url-application.js';
import { startUrlBridge } from '../bridge/url.js';
import { openCheckPeer } from './peer.js';
import { line } from './line.js';
import type { CheckLine } from './line.js';
import type { Attempt, ExchangeAnswer, RunningTarget } from '../session.js';
import { TargetStartError } from '../session.js';

const PATIENCE_MS = 10_000;
const OPTIONS = { window: 2, harness: 'wireproof check' };

/** Tries a target that has no adapter: a command, or a server that is already there. */
export async function* checkBridge(spec: TargetSpec): AsyncGenerator<CheckLine> {
  const isUrl = spec.drive.kind === 'url';
  try {
    const target = await (isUrl ? startUrlBridge(spec, OPTIONS) : startCommandBridge(spec, OPTIONS));
    yield* isUrl ? checkApplication(target) : checkCommand(target);
    await target.stop();
  } catch (error) {
    if (!(error instanceof TargetStartError)) throw error;
    yield line('is there', error.failure.what, error.failure.next);
  }
}

function* checkApplication({ facts }: RunningTarget): Generator<CheckLine> {
  yield line(`is there, version ${facts.version}`, null, '');
  for (const { feature, path } of APPLICATION) {
    const offered = facts.features[feature] === true;
    const what = offered
      ? `offers ${path}`
      : `does not offer ${path} of the test application: what needs it is inapplicable`;
    yield line(what, null, '');
  }
}

async function* checkCommand(target: RunningTarget): AsyncGenerator<CheckLine> {
  const { version } = target.facts;
  const mend = 'give version in target.json: a command that prints a dotted number, such as ["curl", "--version"]';
  yield line(`its version is ${version}`, version === 'unknown' ? 'nothing tells it' : null, mend);
  const peer = await openCheckPeer();
  try {
    const open = (url: string) => target.attempt((worker) => worker.exchange('fresh', [{ url }], PATIENCE_MS));
    const status = target.facts.features['status.seen'] === true;
    const both = await Promise.all([open(`${peer.url}/one`), open(`${peer.url}/two`)]);
    const wrong = both.map((answer) => whatIsWrong(answer, status)).find((text) => text !== null) ?? null;
    yield line(
      'opens two URLs at once',
      wrong,
      status ? 'print the response head, then the body' : 'print the body and nothing else',
    );
    const refused = await open(peer.refused);
    yield line(
      'reports a refused connection',
      isError(refused),
      'exit with a status other than 0 when a URL cannot be opened',
    );
  } finally {
    await peer.close();
  }
}

function whatIsWrong(attempt: Attempt<ExchangeAnswer>, status: boolean): string | null {
  if (attempt.kind !== 'finished') return attempt.detail;
  if (attempt.value.kind !== 'done') return attempt.value.detail;
  const [outcome] = attempt.value.outcomes;
  if (outcome?.kind !== 'response')
    return `it ended with ${outcome?.error.name ?? 'nothing'}: ${outcome?.error.message ?? ''}`;
  if (status && outcome.status !== 200) return 'no response head was found in front; reader should be body';
  return outcome.body.octets === 'ok'
    ? null
    : `the body is ${JSON.stringify(outcome.body.octets.slice(0, 80))}, not "ok"`;
}

function isError(attempt: Attempt<ExchangeAnswer>): string | null {
  if (attempt.kind !== 'finished') return attempt.detail;
  if (attempt.value.kind !== 'done') return attempt.value.detail;
  return attempt.value.outcomes[0]?.kind === 'error' ? null : 'its exit status was 0';
}
