import { answersOf } from '../answers.js';
import type { Report } from '../report.js';
import { code, prose } from './escape.js';
import { table } from './table.js';

/** What each target does where implementations part: a row for each, a column for each question. */
export function answers(report: Report): readonly string[] {
  const rows = answersOf(report);
  if (rows.length === 0) return [];
  const head = ['target', ...report.questions.map(({ asks }) => prose(asks))];
  const body = rows.map(({ target, answers: own }) => [
    code(target),
    ...own.map((one) => (one === '' ? '' : prose(one))),
  ]);
  return ['## What each one does', '', ...table([head, ...body], () => false), ''];
}
