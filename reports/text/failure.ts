import type { createColors } from 'picocolors';
import type { Verdict } from '../../harness/model/index.js';
import type { ReportCase, ReportTarget } from '../report.js';
import { acceptedLines, counterexampleLines, requirementLine, seenLines } from './explain.js';
import { oneLine, ownLines } from './plain.js';
import { BRIEF, transcriptLines } from './transcript.js';

/** The colour functions of picocolors, switched on or off. */
export type Colours = ReturnType<typeof createColors>;

/** The console's block for one verdict: requirement, what was accepted, what was seen, the wire, and how to run it again. */
export function failureBlock(target: Pick<ReportTarget, 'name'>, one: ReportCase, colours: Colours): string {
  const { card } = one;
  const evidence = one.evidence();
  const { counterexample, stderr, transcript } = evidence;
  const section = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`  ${colours.bold(name)}`, ...lines.map((line) => `    ${line}`)];
  const title = oneLine(card.title);
  return [
    `${colourOf(one.verdict, colours)(one.verdict.toUpperCase())} ${colours.bold(oneLine(target.name))} ${oneLine(one.id)}`,
    `  ${title}`,
    ...section('requires', card.requires.map(requirementLine)),
    ...section('accepted', acceptedLines(card)),
    ...section('seen', seenLines(one, evidence)),
    ...section('counterexample', counterexample === null ? [] : counterexampleLines(counterexample)),
    ...section('wire', transcriptLines(transcript, BRIEF)),
    ...section('standard error of the target', stderr === '' ? [] : ownLines(stderr)),
    ...section('note', card.note === null ? [] : [oneLine(card.note)]),
    ...section('run again', [colours.cyan(oneLine(one.rerun))]),
    '',
  ].join('\n');
}

/** The colour of a verdict: what counts against a target is red, what says nothing about it is dim. */
export function colourOf(verdict: Verdict, colours: Colours): (text: string) => string {
  switch (verdict) {
    case 'pass':
      return colours.green;
    case 'fail':
    case 'crash':
    case 'hang':
      return colours.red;
    case 'blocked':
    case 'error':
      return colours.yellow;
    case 'inapplicable':
    case 'observed':
      return colours.dim;
  }
}
