import assert from 'node:assert/strict';
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { LogEvent } from '../../harness/model/index.js';
import { buildReport } from '../build.js';
import type { LogEntry } from '../evidence.js';
import { readLog } from '../log.js';
import { hostileLog } from '../testing/events.js';
import { goldenLog } from '../testing/golden.js';
import { renderJunit } from './index.js';

type Rule = {
  readonly required: readonly string[];
  readonly allowed: readonly string[];
  readonly children: readonly string[];
  readonly text: boolean;
};

const told: Rule = { required: [], allowed: ['type', 'message'], children: [], text: true };
const output: Rule = { required: [], allowed: [], children: [], text: true };

/** What every version of the schema allows that Jenkins' xUnit plugin holds such files against, in words of its own. */
const RULES: Readonly<Record<string, Rule>> = {
  testsuites: {
    required: [],
    allowed: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
    text: false,
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    allowed: ['time', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    text: false,
  },
  properties: { required: [], allowed: [], children: ['property'], text: false },
  property: { required: ['name', 'value'], allowed: [], children: [], text: false },
  testcase: {
    required: ['name'],
    allowed: ['time', 'classname'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    text: false,
  },
  skipped: told,
  error: told,
  failure: told,
  'system-out': output,
  'system-err': output,
};

const TIME = /^\d+(?:\.\d+)?$/;

/** What of a document departs from the rules, in words. */
function departures(xml: string): readonly string[] {
  const found: string[] = [];
  create(xml).root().each(check, true, true);
  return found;

  function check({ node }: XMLBuilder): void {
    const rule = RULES[node.nodeName];
    if (node.nodeName.startsWith('#')) {
      const inside = RULES[node.parentNode?.nodeName ?? ''];
      if (inside?.text !== true && node.nodeValue?.trim() !== '')
        found.push(`text in ${node.parentNode?.nodeName ?? ''}`);
      return;
    }
    if (rule === undefined) return void found.push(`element ${node.nodeName}`);
    const { attributes } = node as unknown as { attributes: Iterable<{ name: string; value: string }> };
    const given = new Map([...attributes].map(({ name, value }) => [name, value]));
    const extra = [...given.keys()].filter((name) => !rule.required.includes(name) && !rule.allowed.includes(name));
    const missing = rule.required.filter((name) => !given.has(name));
    found.push(...extra.map((name) => `${node.nodeName} has ${name}`));
    found.push(...missing.map((name) => `${node.nodeName} lacks ${name}`));
    if (!TIME.test(given.get('time') ?? '0')) found.push(`time is ${given.get('time') ?? ''}`);
    for (const child of node.childNodes) {
      if (!child.nodeName.startsWith('#') && !rule.children.includes(child.nodeName))
        found.push(`${child.nodeName} in ${node.nodeName}`);
    }
  }
}

describe('junit.xml and its schema', () => {
  const valid = (events: readonly (LogEvent | LogEntry)[]): void =>
    assert.deepEqual(departures(renderJunit(buildReport(events))), []);

  it('agree on a run with every verdict', async () => valid(await readLog(goldenLog)));
  it('agree on what hostile targets sent', () => valid(hostileLog()));
  it('would not agree on anything else', () => {
    const wrong = `<testsuites skipped="1"><testsuite name="a" tests="1" errors="0">x<testcase name="b" time="1e3"><properties/></testcase></testsuite></testsuites>`;
    assert.deepEqual([...departures(wrong)].sort(), [
      'properties in testcase',
      'testsuite lacks failures',
      'testsuites has skipped',
      'text in testsuite',
      'time is 1e3',
    ]);
  });
});
