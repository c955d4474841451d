import { InvalidArgumentError } from 'commander';
import type { Level, Verdict } from '../model/index.js';
import type { Report } from '../../reports/index.js';
import { levels } from './options.js';

/** How many percent of what was judged at a level must have passed. */
export type Threshold = { readonly level: Level; readonly percent: number };

/** `must=100,should=90`: each level once, percent from 0 to 100. */
export function thresholds(value: string): readonly Threshold[] {
  const all = value.split(',').map((one): Threshold => {
    const [name = '', percent = '', ...more] = one.trim().split('=');
    const [level] = levels(name);
    if (level === undefined || more.length > 0 || !/^\d{1,3}(?:\.\d+)?$/.test(percent) || Number(percent) > 100)
      throw new InvalidArgumentError(`"${one}" is no threshold: write <level>=<percent>, percent from 0 to 100.`);
    return { level, percent: Number(percent) };
  });
  if (new Set(all.map(({ level }) => level)).size < all.length)
    throw new InvalidArgumentError(`"${value}" names a level twice.`);
  return all;
}

/** The verdicts that say something for or against a target, or should have. */
const JUDGED: readonly Verdict[] = ['pass', 'fail', 'crash', 'hang', 'blocked', 'error'];

/** What came of the thresholds: a line for each target and level that is below its own, and for each of which nothing was judged. */
export type Measured = { readonly below: readonly string[]; readonly nothing: readonly string[] };

/** Holds every target that was judged against the thresholds. What a frozen set leaves unscored is not counted. */
export function measure({ targets }: Pick<Report, 'targets'>, wanted: readonly Threshold[]): Measured {
  const [below, nothing]: [string[], string[]] = [[], []];
  for (const { name, state, cases } of targets) {
    if (state === 'skipped') continue;
    for (const { level, percent } of wanted) {
      const judged = cases.filter((one) => one.level === level && one.scored !== false && JUDGED.includes(one.verdict));
      const passed = judged.filter(({ verdict }) => verdict === 'pass').length;
      if (judged.length === 0)
        nothing.push(`${name}: nothing of level ${level} was judged, so --min-pass says nothing`);
      else if (100 * passed < percent * judged.length)
        below.push(
          `${name}: ${passed} of ${judged.length} of level ${level} passed, ${roundedDown(passed / judged.length)} %; --min-pass asks for ${percent} %`,
        );
    }
  }
  return { below, nothing };
}

/** Percent with one digit behind the point, never more than there were. */
function roundedDown(part: number): string {
  return (Math.floor(part * 1000) / 10).toFixed(1);
}
