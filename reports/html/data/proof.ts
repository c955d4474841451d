import type { Counterexample, Transcript, Verdict } from '../../../harness/model/index.js';
import { VERDICTS } from '../../../harness/model/index.js';
import type { Evidence } from '../../evidence.js';
import type { ReportCase } from '../../report.js';
import { oneLine, ownLines } from '../../text/plain.js';
import type { PageCounterexample, PageEvent, PageProof } from '../page/format.js';
import type { Limits } from './limits.js';

/** What a log tells of one target in one case, beside its verdict. */
export type Told = Evidence & { readonly rerun: string };

/** What the page carries of what one target did, within limits; what is left out is counted. */
export function proofOf({ because, durationMs }: ReportCase, told: Told, limits: Limits): PageProof {
  const { rerun, reasons, transcript, counterexample, stderr, repeated } = told;
  const shortened = (text: string, length: number): string =>
    text.length > length ? `${text.slice(0, length)}…` : text;
  const wire = cutTranscript(transcript, limits);
  const long =
    reasons.length > limits.reasons || stderr.length > limits.stderr || reasons.some((one) => one.length > limits.text);
  const nothing = wire.events === 0 && wire.octets === 0 && !long;
  return {
    ms: durationMs,
    because:
      because === null
        ? null
        : {
            verdict: because.verdict,
            text: oneLine(because.because),
            issue: because.issue === null ? null : oneLine(because.issue),
          },
    reasons: reasons.slice(0, limits.reasons).map((reason) => oneLine(shortened(reason, limits.text))),
    transcript: wire.transcript,
    cut: nothing ? null : { events: wire.events, octets: wire.octets, text: long },
    counterexample: counterexample === null ? null : counterexampleOf(counterexample),
    stderr: ownLines(stderr.slice(-limits.stderr)).join('\n'),
    ...(repeated === undefined ? {} : { repeated: countedOf(repeated) }),
    rerun: oneLine(rerun),
  };
}

/** Each verdict that came and how often, in the order of the verdicts. */
function countedOf(repeated: readonly Verdict[]): NonNullable<PageProof['repeated']> {
  return VERDICTS.map((verdict) => [verdict, repeated.filter((one) => one === verdict).length] as const).filter(
    ([, times]) => times > 0,
  );
}

type CutTranscript = { readonly transcript: readonly PageEvent[]; readonly events: number; readonly octets: number };

function cutTranscript(transcript: Transcript, { events, octets: most, total }: Limits): CutTranscript {
  let left = total;
  let cut = 0;
  const kept = transcript.slice(0, events).map(({ t, conn, dir, event, octets, omitted = 0, text }): PageEvent => {
    const own = octets?.slice(0, Math.min(most, left)) ?? null;
    const missing = (octets?.length ?? 0) - (own?.length ?? 0);
    left -= own?.length ?? 0;
    cut += missing;
    const head = [Math.round(t * 100) / 100, oneLine(conn), dir, event] as const;
    if (text !== undefined) return [...head, own, omitted + missing, oneLine(text.slice(0, TEXT))];
    if (omitted + missing > 0) return [...head, own, omitted + missing];
    return own === null ? head : [...head, own];
  });
  return { transcript: kept, events: transcript.length - kept.length, octets: cut };
}

/** How much of a note or of a counterexample is kept: the harness writes them, and they are short. */
const TEXT = 8_192;

function counterexampleOf({ seed, path, shrinks, runs, shown, given }: Counterexample): PageCounterexample {
  // A log may leave the input out, and then there is nothing to put into JSON.
  const input = given === undefined ? '' : ownLines(JSON.stringify(given, null, 1).slice(0, TEXT)).join('\n');
  return {
    seed,
    path: oneLine(path.slice(0, TEXT)),
    shrinks,
    runs,
    shown: oneLine(shown.slice(0, TEXT)),
    given: input,
  };
}
