import { deflateRawSync } from 'node:zlib';
import type { CaseCard } from '../../../harness/model/index.js';
import type { ReportCase } from '../../report.js';
import { oneLine } from '../../text/plain.js';
import type { PageEvidence } from '../page/format.js';
import { LADDER } from './limits.js';
import { proofOf } from './proof.js';
import type { Told } from './proof.js';

/** No JSON text is deflated that is so much larger than what it may become: it would not fit anyhow. */
const HOPELESS = 64;

/**
 * The evidence of one case, deflated and in base64, no longer than `allowance` where shortening can bring that about. `judged` has
 * what each target did, in the order of the page's targets.
 */
export function packEvidence(card: CaseCard, judged: readonly (ReportCase | null)[], allowance: number): string {
  const told = judged.map(createTeller(KEPT));
  let packed = '';
  for (const { unexpected, expected } of LADDER) {
    const proofs = judged.map((one, at) => {
      const known = told[at]?.() ?? null;
      return one === null || known === null ? null : proofOf(one, known, one.expected ? expected : unexpected);
    });
    const text = JSON.stringify({ ...cardPart(card), proofs } satisfies PageEvidence);
    if (text.length > allowance * HOPELESS && expected !== LADDER.at(-1)?.expected) continue;
    packed = deflateRawSync(text).toString('base64');
    if (packed.length <= allowance) break;
  }
  return packed;
}

/** So much of one case is kept while it is shortened again and again, in octets; what is beyond is read anew from its log. */
const KEPT = 16_000_000;

/** Gives for each case a function that tells what was seen of it, and that reads it once as long as there is room. */
function createTeller(room: number): (one: ReportCase | null) => () => Told | null {
  let left = room;
  return (one) => {
    let kept: Told | null = null;
    return () => {
      if (one === null || kept !== null) return kept;
      const told = { rerun: one.rerun, ...one.evidence() };
      const size = told.transcript.reduce((sum, { octets }) => sum + (octets?.length ?? 0), 1_024);
      if (size > left) return told;
      left -= size;
      return (kept = told);
    };
  };
}

function cardPart({ note, script = [], outcomes }: CaseCard): Omit<PageEvidence, 'proofs'> {
  return {
    note: note === null ? null : oneLine(note),
    script: script.slice(0, SCRIPT_LINES).map((line) => oneLine(line.slice(0, SCRIPT_LINE))),
    outcomes: outcomes.map(({ accepted, describe }) => ({ accepted, describe: oneLine(describe) })),
  };
}

/** A script is written by hand and short, except for what it repeats. */
const SCRIPT_LINES = 400;
const SCRIPT_LINE = 4_096;
