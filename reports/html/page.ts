import { answersOf } from '../answers.js';
import type { Report, ReportCase, ReportTarget } from '../report.js';
import { COUNTED } from '../report.js';
import { acceptedLines, counterexampleLines, requirementLine, seenLines } from '../text/explain.js';
import { oneLine, ownLines } from '../text/plain.js';
import { LONG, transcriptLines } from '../text/transcript.js';
import { anchorOf, linkTo } from './anchor.js';

/** What the template shows: text only, every control character already visible, nothing yet escaped for HTML. */
export function pageOf(report: Report): object {
  const { harness, seed, startedAt, durationMs, targets } = report;
  return {
    harness: oneLine(harness),
    seed,
    startedAt: oneLine(startedAt),
    seconds: (durationMs / 1_000).toFixed(1),
    state: report.interrupted ? 'interrupted' : report.complete ? 'complete' : 'cut off',
    columns: COUNTED,
    targets: targets.map(targetOf),
    unexpected: targets.flatMap((target) =>
      target.cases.filter(({ expected }) => !expected).map((one) => caseOf(target, one)),
    ),
    questions: report.questions.map(({ asks }) => oneLine(asks)),
    answers: answersOf(report).map(({ target, answers }) => ({
      target: oneLine(target),
      answers: answers.map(oneLine),
    })),
    stale: targets.flatMap(({ name, stale }) =>
      stale.map(({ file, line, cases, text }) => oneLine(`${name}: ${file}:${line}: ${cases}: ${text}`)),
    ),
  };
}

function targetOf(target: ReportTarget): object {
  const { name, version, role, language, claims, state, reason, counts, cases, notes } = target;
  const anchor = anchorOf(name);
  return {
    anchor,
    link: linkTo(anchor),
    name: oneLine(name),
    version: oneLine(version),
    role,
    language: oneLine(language),
    claims: oneLine(claims.join(' ')),
    state,
    reason: reason === null ? null : oneLine(reason),
    counts: COUNTED.map((key) => ({ key, count: counts[key] })),
    cases: cases.map((one) => caseOf(target, one)),
    notes: notes.map(oneLine),
  };
}

function caseOf({ name }: ReportTarget, one: ReportCase): object {
  const { id, card, level, verdict, expected, because } = one;
  const evidence = one.evidence();
  const { counterexample, stderr, transcript } = evidence;
  const anchor = anchorOf(name, id);
  const block = (title: string, lines: readonly string[]): readonly object[] =>
    lines.length === 0 ? [] : [{ title, text: lines.join('\n') }];
  return {
    anchor,
    link: linkTo(anchor),
    target: oneLine(name),
    id: oneLine(id),
    title: oneLine(card.title),
    level,
    verdict,
    remark: !expected ? 'unexpected' : because === null ? '' : 'expected',
    because: because === null ? null : oneLine([because.because, because.issue ?? ''].join(' ').trim()),
    blocks: [
      ...block('Requires', card.requires.map(requirementLine)),
      ...block('Accepted', acceptedLines(card)),
      ...block('Seen', seenLines(one, evidence)),
      ...block('Counterexample', counterexample === null ? [] : counterexampleLines(counterexample)),
      ...block('Transcript', transcriptLines(transcript, LONG)),
      ...block('Standard error of the target', stderr === '' ? [] : ownLines(stderr)),
      ...block('Note', card.note === null ? [] : [oneLine(card.note)]),
      ...block('Run again', [oneLine(one.rerun)]),
    ],
  };
}
