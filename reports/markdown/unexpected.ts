import type { ReportCase, ReportTarget } from '../report.js';
import { acceptedLines, counterexampleLines, requirementLine, seenLines } from '../text/explain.js';
import { oneLine, ownLines } from '../text/plain.js';
import { BRIEF, transcriptLines } from '../text/transcript.js';
import { code, fenced, prose } from './escape.js';

/** The block of one unforeseen verdict. */
export function unexpectedBlock({ name }: ReportTarget, one: ReportCase): readonly string[] {
  const { id, verdict, card } = one;
  const evidence = one.evidence();
  const { counterexample, stderr, transcript } = evidence;
  return [
    `### ${verdict}: ${code(name)} ${code(id)}`,
    '',
    prose(card.title),
    '',
    ...card.requires.map((requirement) => `- requires ${prose(requirementLine(requirement))}`),
    ...acceptedLines(card).map((line) => `- accepts ${prose(line)}`),
    '',
    'Seen:',
    '',
    ...fenced(seenLines(one, evidence)),
    '',
    ...(counterexample === null ? [] : ['Counterexample:', '', ...fenced(counterexampleLines(counterexample)), '']),
    ...folded('Transcript', transcriptLines(transcript, BRIEF)),
    ...folded('Standard error of the target', stderr === '' ? [] : ownLines(stderr)),
    ...fenced([oneLine(one.rerun)], 'sh'),
    '',
  ];
}

/** A part that unfolds; the blank lines make the fence Markdown again within the HTML. */
function folded(summary: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return [`<details><summary>${summary}</summary>`, '', ...fenced(lines), '', '</details>', ''];
}
