import type { Result, Scenario } from './recording.js';

/** The targets that open URLs with a CPython's own library, and how the recordings mark the interface that each of them drives. */
export const INTERFACES: Readonly<Record<string, string>> = {
  'cpython-urllib': '',
  'cpython-urlopener': '/URLopener',
  'python2-urllib': '/URLopener',
  'python2-urllib2': '',
};

/**
 * The recorded runtime that a target such as `cpython-urllib@3.11.2` is held against: the same interface of the same minor
 * version of CPython. Null where none was recorded.
 */
export function recordedRuntime(target: string, scenarios: readonly Scenario[]): string | null {
  const [name = '', version = ''] = target.split('@');
  const minor = version.split('.').slice(0, 2).join('.');
  const mark = INTERFACES[name];
  const known = new Set(scenarios.flatMap(({ results }) => results.flatMap(({ runtimes }) => runtimes)));
  return [...known].find((one) => one.startsWith(`${minor}.`) && one === `${one.split('/')[0]}${mark}`) ?? null;
}

/** What a runtime did in a scenario. Throws where it was not recorded. */
export function resultOf(scenario: Scenario, runtime: string): Result {
  const found = scenario.results.find(({ runtimes }) => runtimes.includes(runtime));
  if (found === undefined) throw new Error(`The recording of ${scenario.name} says nothing of ${runtime}.`);
  return found;
}
