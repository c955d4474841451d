import { answersOf } from '../answers.js';
import type { Report } from '../report.js';
import { code, prose } from './escape.js';
import { table } from './table.js';

/** What each target does where implementations part: tables of clients and of servers, a row for each, a column for each question. */
export function answers(report: Report): readonly string[] {
  return answersOf(report).flatMap(({ of, questions, rows }) => {
    const head = ['target', ...questions.map(({ asks }) => prose(asks))];
    const body = rows.map(({ target, answers: own }) => [
      code(target),
      ...own.map((one) => (one === '' ? '' : prose(one))),
    ]);
    return [`## What each of the ${of} does`, '', ...table([head, ...body], () => false), ''];
  });
}
