import { listPieces, objectPieces, valuePieces, valuesOf } from './pieces.js';
import type { CaseCard, Transcript } from '../../harness/model/index.js';
import { answersOf } from '../answers.js';
import type { Report, ReportCase, ReportTarget } from '../report.js';
import { byCodePoints } from '../report.js';

/**
 * `report.json`, as `report.schema.json` beside this file describes it. Keys are written out one by one, so that the
 * order is that of the contract and never that of whoever wrote the log.
 */
export function renderJson(report: Report): string {
  return [...jsonPieces(report)].join('');
}

/** The same piece by piece, a case at a time, so that evidence of any size fits into memory. */
export function* jsonPieces(report: Report): Generator<string> {
  const { schema, harness, seed, startedAt, durationMs, complete, interrupted, set, targets } = report;
  yield* objectPieces(0, [
    ...valuesOf({ schema, harness, seed, startedAt, durationMs, complete, interrupted, set: set ?? undefined }),
    ['targets', (depth) => listPieces(depth, targets, targetPieces)],
    ...valuesOf({ cards: cardsOf(report), answers: answersJson(report) }),
  ]);
  yield '\n';
}

function targetPieces(target: ReportTarget, depth: number): Generator<string> {
  const { name, version, role, language, claims, state, reason, counts, cases, stale, notes } = target;
  const told = stale.map(({ file, line, cases: pattern, text }) => ({ file, line, cases: pattern, text }));
  return objectPieces(depth, [
    ...valuesOf({ name, version, role, language, claims, state, reason, counts }),
    ['cases', (inside) => listPieces(inside, cases, (one, at) => valuePieces(caseJson(one), at))],
    ...valuesOf({ stale: told, notes }),
  ]);
}

function caseJson(one: ReportCase): object {
  const { id, card, level, verdict, outcome, expected, scored, durationMs, because, rerun } = one;
  const { reasons, transcript, counterexample, stderr, repeated } = one.evidence();
  const requires = card.requires.map((requirement) => requirement.id);
  const ended = { verdict, outcome, expected, scored, repeated, durationMs, reasons };
  const evidence = { transcript: transcriptJson(transcript), because, rerun, counterexample, stderr };
  return { id, title: card.title, requires, level, ...ended, ...evidence };
}

/** A key without a value is left out by the writer, so optional ones are simply named. */
function transcriptJson(transcript: Transcript): readonly object[] {
  return transcript.map(({ t, conn, dir, event, octets, omitted, text }) => ({
    t,
    conn,
    dir,
    event,
    octets,
    omitted,
    text,
  }));
}

/** The table of answers, question by question. */
function answersJson(report: Report): readonly object[] {
  return answersOf(report).flatMap(({ questions, rows }) =>
    questions.map(({ id, asks }, index) => ({
      question: id,
      asks,
      targets: rows.map(({ target, answers }) => ({ target, answer: answers[index] ?? '' })),
    })),
  );
}

/** What every judged case means, once each, ordered by id in code points. */
function cardsOf({ targets }: Report): readonly CaseCard[] {
  const cards = new Map<string, CaseCard>();
  for (const { cases } of targets) for (const { id, card } of cases) cards.set(id, card);
  return [...cards.values()].sort((a, b) => byCodePoints(a.id, b.id));
}
