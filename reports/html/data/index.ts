import type { CaseCard } from '../../../harness/model/index.js';
import type { Report, ReportCase } from '../../report.js';
import { byCodePoints } from '../../report.js';
import { oneLine } from '../../text/plain.js';
import { NO_CELL, packCell } from '../page/cell.js';
import type { PageCase, PageIndex, PageRequirement, PageTarget } from '../page/format.js';

/** A case with what every target did in it, in the order of the report's targets: made when it is asked for, one case at a time. */
export type JudgedCase = { readonly card: CaseCard; readonly judged: readonly (ReportCase | null)[] };

/** Every case that any target was judged by, ordered by id in code points. */
export function judgedCases({ targets }: Report): readonly JudgedCase[] {
  const cards = new Map<string, CaseCard>();
  for (const { cases } of targets) for (const { id, card } of cases) cards.set(id, card);
  return [...cards.values()]
    .sort((a, b) => byCodePoints(a.id, b.id))
    .map((card) => ({
      card,
      get judged() {
        return targets.map(({ caseOf }) => caseOf(card.id));
      },
    }));
}

/** The index of the page. */
export function pageIndex(report: Report, cases: readonly JudgedCase[]): PageIndex {
  const requirements = requirementsOf(report, cases);
  const places = new Map(requirements.map(({ id }, at) => [id, at]));
  const placeOf = (id: string): number => places.get(oneLine(id)) ?? -1;
  return {
    targets: report.targets.map(targetOf),
    requirements,
    cases: cases.map((one) => pageCase(one, placeOf)),
  };
}

function targetOf(target: Report['targets'][number]): PageTarget {
  const { name, role, version, language, claims, state, reason, notes } = target;
  return {
    name: oneLine(name),
    role,
    version: oneLine(version),
    language: oneLine(language),
    claims: claims.map(oneLine),
    state,
    reason: reason === null ? null : oneLine(reason),
    notes: notes.map(oneLine),
  };
}

/** The registry's requirements in its order, then those that only cards tell of. */
function requirementsOf({ requirements }: Report, cases: readonly JudgedCase[]): readonly PageRequirement[] {
  const here = new Set(cases.map(({ card }) => card.id));
  const known = requirements.map(
    ({ id, authority, section, level, summary, testable, state, reason, cases: citing }) => ({
      ...{ id: oneLine(id), authority: oneLine(authority), section: oneLine(section), level: oneLine(level) },
      ...{ summary: oneLine(summary), testable: oneLine(testable), state },
      reason: reason === null ? null : oneLine(reason),
      elsewhere: citing.filter((one) => !here.has(one)).map(oneLine),
    }),
  );
  const ids = new Set(known.map(({ id }) => id));
  const told = new Map<string, PageRequirement>();
  for (const { id, authority, section, level, summary } of cases.flatMap(({ card }) => card.requires)) {
    const safe = oneLine(id);
    if (ids.has(safe) || told.has(safe)) continue;
    const words = { authority: oneLine(authority), section: oneLine(section), level: oneLine(level) };
    const unknown = { testable: '', state: 'covered', reason: null, elsewhere: [] } as const;
    told.set(safe, { id: safe, ...words, summary: oneLine(summary), ...unknown });
  }
  return [...known, ...told.values()];
}

function pageCase({ card, judged }: JudgedCase, placeOf: (requirement: string) => number): PageCase {
  const seen = judged.flatMap((one) => (one?.outcome == null ? [] : [one.outcome]));
  const outcomes = [...new Set([...card.outcomes.map(({ name }) => name), ...seen])];
  return {
    id: oneLine(card.id),
    title: oneLine(card.title),
    kind: card.kind,
    requires: card.requires.map(({ id }) => placeOf(id)).filter((at) => at >= 0),
    outcomes: outcomes.map(oneLine),
    cells: judged.map((one) =>
      one === null
        ? NO_CELL
        : packCell({
            ...one,
            outcome: one.outcome === null ? -1 : outcomes.indexOf(one.outcome),
            scored: one.scored !== false,
          }),
    ),
  };
}
