import type { ReportCase, ReportTarget } from '../report.js';
import { code, prose } from './escape.js';
import { table } from './table.js';

/** The foreseen deviations in short, with why they are. */
export function deviations(targets: readonly ReportTarget[]): readonly string[] {
  const rows = targets.flatMap(({ name, cases }) =>
    cases
      .filter(({ expected, because, scored }) => expected && because !== null && scored !== false)
      .map((one) => row(name, one)),
  );
  if (rows.length === 0) return [];
  const head = ['target', 'case', 'verdict', 'because'];
  return [`## Expected deviations (${rows.length})`, '', ...table([head, ...rows], () => false), ''];
}

function row(target: string, { id, verdict, because }: ReportCase): readonly string[] {
  const why = [prose(because?.because ?? ''), ...(because?.issue == null ? [] : [link(because.issue)])].join(' ');
  return [code(target), code(id), verdict, why];
}

/** A link where the text is an address of the web and nothing else, the text as code otherwise. */
function link(issue: string): string {
  return /^https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(issue) ? `<${issue}>` : code(issue);
}
