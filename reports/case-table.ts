import type { CaseCard, ExpectedBecause, Verdict } from '../harness/model/index.js';
import { LEVELS, VERDICTS } from '../harness/model/index.js';
import type { FinishedEntry, Place } from './evidence.js';
import { evidenceOf, rerunOf } from './evidence.js';
import type { Pool } from './pool.js';
import { createPool } from './pool.js';
import type { ReportCase } from './report.js';
import { byCodePoints } from './report.js';

/** What the cases of all targets have in common. */
export type Common = {
  readonly cards: Pool<CaseCard>;
  readonly files: Pool<string>;
  readonly outcomes: Pool<string | null>;
  readonly becauses: Pool<ExpectedBecause | null>;
};

export function createCommon(): Common {
  return { cards: createPool(), files: createPool(), outcomes: createPool(), becauses: createPool() };
}

/**
 * The finished cases of one target. A merged report holds millions of them, so that each is a few numbers here and becomes an object
 * when somebody looks at it; what proves it stays in its log.
 */
export type CaseTable = {
  /** `from` names the log that tells. */
  readonly add: (entry: FinishedEntry, card: number, from: string) => void;
  /** The log that told of a case already; null where none did. */
  readonly toldIn: (card: number) => string | null;
  /** Every case, ordered by id in code points: made anew each time it is called. */
  readonly cases: () => readonly ReportCase[];
  /** The case of this id, made anew too; null where it was not judged. */
  readonly caseOf: (id: string) => ReportCase | null;
  readonly count: (verdict: Verdict | 'unexpected') => number;
  readonly spentMs: () => number;
};

/** Numbers of a row: what is measured, and what is counted. */
const REALS = { durationMs: 0, offset: 1, size: 2 } as const;
const WORDS = { card: 0, outcome: 1, because: 2, file: 3, length: 4, flags: 5, size: 6 } as const;
/** Flags: the verdict in the lowest four bits, the level in the next four, and then whether. */
const EXPECTED = 0x100;
const UNSCORED = 0x200;

export function createCaseTable(common: Common): CaseTable {
  let rows = 0;
  let reals = new Float64Array(REALS.size * 16);
  let words = new Uint32Array(WORDS.size * 16);
  /** The row of each card, plus one. */
  let rowOf = new Uint32Array(common.cards.size());
  /** The rows ordered by id, once somebody asked. */
  let order: Uint32Array | null = null;
  const kept = new Map<number, Pick<ReportCase, 'rerun' | 'evidence'>>();
  const word = (row: number, which: number): number => words[row * WORDS.size + which] ?? 0;
  const real = (row: number, which: number): number => reals[row * REALS.size + which] ?? 0;
  const flags = (): readonly number[] => Array.from({ length: rows }, (_, row) => word(row, WORDS.flags));

  return {
    add: (entry, card, from) => {
      const { verdict, level, expected, scored, outcome, because, durationMs, rerun, evidence, place } = entry;
      if ((rows + 1) * WORDS.size > words.length) {
        reals = grown(reals, new Float64Array(2 * reals.length));
        words = grown(words, new Uint32Array(2 * words.length));
      }
      if (card >= rowOf.length) rowOf = grown(rowOf, new Uint32Array(Math.max(card + 1, common.cards.size())));
      const whether = (expected ? EXPECTED : 0) | (scored === false ? UNSCORED : 0);
      words.set(
        [
          card,
          common.outcomes.put(JSON.stringify(outcome), outcome),
          common.becauses.put(JSON.stringify(because), because),
          common.files.put(place?.file ?? from, place?.file ?? from),
          place?.length ?? 0,
          VERDICTS.indexOf(verdict) | (LEVELS.indexOf(level) << 4) | whether,
        ],
        rows * WORDS.size,
      );
      reals.set([durationMs, place?.offset ?? 0], rows * REALS.size);
      if (place === undefined) kept.set(rows, { rerun, evidence });
      rows += 1;
      rowOf[card] = rows;
    },
    toldIn: (card) => {
      const row = (rowOf[card] ?? 0) - 1;
      return row < 0 ? null : common.files.at(word(row, WORDS.file));
    },
    cases: () => {
      if (order?.length !== rows) order = Uint32Array.from({ length: rows }, (_, row) => row).sort(byId);
      return Array.from(order, caseAt);
    },
    caseOf: (id) => {
      const card = common.cards.numberOf(id);
      const row = card === undefined ? -1 : (rowOf[card] ?? 0) - 1;
      return row < 0 ? null : caseAt(row);
    },
    count: (what) => {
      if (what === 'unexpected') return flags().filter((one) => (one & EXPECTED) === 0).length;
      return flags().filter((one) => (one & 0xf) === VERDICTS.indexOf(what)).length;
    },
    spentMs: () => Array.from({ length: rows }, (_, row) => real(row, REALS.durationMs)).reduce((a, b) => a + b, 0),
  };

  function caseAt(row: number): ReportCase {
    const whether = word(row, WORDS.flags);
    const card = common.cards.at(word(row, WORDS.card));
    const told = {
      id: card.id,
      card,
      level: LEVELS[(whether >> 4) & 0xf] ?? 'may',
      verdict: VERDICTS[whether & 0xf] ?? 'error',
      outcome: common.outcomes.at(word(row, WORDS.outcome)),
      expected: (whether & EXPECTED) !== 0,
      because: common.becauses.at(word(row, WORDS.because)),
      durationMs: real(row, REALS.durationMs),
      ...((whether & UNSCORED) === 0 ? {} : ({ scored: false } as const)),
    };
    const own = kept.get(row);
    if (own !== undefined) return { ...told, ...own };
    const place: Place = {
      file: common.files.at(word(row, WORDS.file)),
      offset: real(row, REALS.offset),
      length: word(row, WORDS.length),
    };
    return {
      ...told,
      get rerun() {
        return rerunOf(place);
      },
      evidence: () => evidenceOf(place),
    };
  }

  function byId(a: number, b: number): number {
    return byCodePoints(common.cards.at(word(a, WORDS.card)).id, common.cards.at(word(b, WORDS.card)).id);
  }
}

function grown<A extends Float64Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
