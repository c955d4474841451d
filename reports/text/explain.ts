import type { CaseCard, Counterexample } from '../../harness/model/index.js';
import type { Evidence } from '../evidence.js';
import type { ReportCase } from '../report.js';
import { oneLine } from './plain.js';

type Requirement = CaseCard['requires'][number];

/** A requirement in one line: id, authority with section, the registry's word for its level, and what it says. */
export function requirementLine({ id, authority, section, level, summary }: Requirement): string {
  const where = section === '' ? authority : `${authority} section ${section}`;
  return oneLine(`${id} (${where}, ${level}): ${summary}`);
}

/** The accepted outcomes, one line each. */
export function acceptedLines({ outcomes }: CaseCard): readonly string[] {
  return outcomes.filter(({ accepted }) => accepted).map(({ name, describe }) => oneLine(`${name}: ${describe}`));
}

/** What was seen instead: the outcome that matched, if one did, and every reason. */
export function seenLines({ outcome }: Pick<ReportCase, 'outcome'>, { reasons }: Evidence): readonly string[] {
  return [...(outcome === null ? [] : [outcome]), ...reasons].map(oneLine);
}

/** A counterexample with what replays it. */
export function counterexampleLines({ seed, path, shrinks, runs, shown }: Counterexample): readonly string[] {
  return [
    `seed ${seed}, path ${path === '' ? 'none' : oneLine(path)}, found in run ${runs}, shrunk ${shrinks} times`,
    oneLine(shown),
  ];
}
