import type { Role } from '../../harness/model/index.js';
import type { ReportTarget } from '../report.js';
import { byCodePoints } from '../report.js';
import { code } from './escape.js';
import { table } from './table.js';

const ROLES: readonly Role[] = ['client', 'server', 'library'];

/** What surveys saw: the named outcome of each case and target, a table for each role that has any. */
export function surveys(targets: readonly ReportTarget[]): readonly string[] {
  const tables = ROLES.flatMap((role) => surveysOf(role, targets));
  return tables.length === 0 ? [] : ['## Surveys', '', ...tables];
}

function surveysOf(role: Role, targets: readonly ReportTarget[]): readonly string[] {
  const observing = targets
    .filter((target) => target.role === role && target.counts.observed > 0)
    .map(({ name, cases }) => ({
      name,
      seen: new Map(
        cases
          .filter(({ verdict }) => verdict === 'observed')
          .map(({ id, outcome }) => [id, outcome ?? 'no named outcome']),
      ),
    }));
  if (observing.length === 0) return [];
  const ids = [...new Set(observing.flatMap(({ seen }) => [...seen.keys()]))].sort(byCodePoints);
  const cell = (outcome: string | undefined): string => (outcome === undefined ? '' : code(outcome));
  const rows = ids.map((id) => [code(id), ...observing.map(({ seen }) => cell(seen.get(id)))]);
  return [...table([[`${role} case`, ...observing.map(({ name }) => code(name))], ...rows], () => false), ''];
}
