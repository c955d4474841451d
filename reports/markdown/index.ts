import type { Report, ReportTarget } from '../report.js';
import { COUNTED } from '../report.js';
import { answers } from './answers.js';
import { deviations } from './deviations.js';
import { code, prose } from './escape.js';
import { surveys } from './surveys.js';
import { table } from './table.js';
import { unexpectedBlock } from './unexpected.js';
import { unscored } from './unscored.js';

/**
 * The report for a pull request or a terminal: what was run, what was not foreseen, what no longer has to be foreseen, what each
 * target does where implementations part, what was foreseen, and what surveys saw.
 */
export function renderMarkdown(report: Report): string {
  const { harness, seed, startedAt, targets } = report;
  const state = report.interrupted ? ', interrupted' : report.complete ? '' : ', cut off';
  return [
    '# Conformance report',
    '',
    `${prose(harness)}, seed ${seed}, started ${prose(startedAt)}${state}`,
    '',
    ...totals(targets),
    ...unexpected(targets),
    ...stale(targets),
    ...answers(report),
    ...deviations(targets),
    ...unscored(report),
    ...surveys(targets),
  ].join('\n');
}

function totals(targets: readonly ReportTarget[]): readonly string[] {
  const rows = targets.map(({ name, version, role, state, counts }) => [
    code(name),
    version === '' ? '' : code(version),
    role,
    state,
    ...COUNTED.map((column) => String(counts[column])),
  ]);
  const notes = targets.flatMap(({ name, state, reason, notes: own }) => [
    ...(reason === null ? [] : [`- ${code(name)} ${state}: ${code(reason)}`]),
    ...own.map((note) => `- ${code(name)}: ${code(note)}`),
  ]);
  const head = ['target', 'version', 'role', 'state', ...COUNTED];
  return [
    '## Totals',
    '',
    ...table([head, ...rows], (column) => column > 3),
    '',
    ...(notes.length === 0 ? [] : [...notes, '']),
  ];
}

function unexpected(targets: readonly ReportTarget[]): readonly string[] {
  const blocks = targets.flatMap((target) =>
    target.cases.filter(({ expected }) => !expected).map((one) => unexpectedBlock(target, one)),
  );
  const nothing = ['Nothing: every verdict is as expected.', ''];
  return [`## Unexpected (${blocks.length})`, '', ...(blocks.length === 0 ? nothing : blocks.flat())];
}

function stale(targets: readonly ReportTarget[]): readonly string[] {
  const lines = targets.flatMap(({ name, stale: own }) =>
    own.map(
      ({ file, line, cases, text }) => `- ${code(name)}: ${code(`${file}:${line}`)} ${code(cases)}: ${prose(text)}`,
    ),
  );
  return lines.length === 0 ? [] : [`## Stale expectations (${lines.length})`, '', ...lines, ''];
}
