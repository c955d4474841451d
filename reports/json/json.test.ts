import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { buildReport } from '../build.js';
import { readLog } from '../log.js';
import { hostileLog } from '../testing/events.js';
import { goldenLog, reportsFolder } from '../testing/golden.js';
import { renderJson } from './index.js';

describe('report.json', () => {
  let validate: ValidateFunction;
  let golden: Record<string, unknown>;

  before(async () => {
    const schema = await readFile(path.join(reportsFolder, 'json', 'report.schema.json'), 'utf8');
    validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(schema) as object);
    golden = JSON.parse(renderJson(buildReport(await readLog(goldenLog)))) as Record<string, unknown>;
  });

  it('is as its schema says', () => {
    assert(validate(golden), JSON.stringify(validate.errors));
    assert(validate(JSON.parse(renderJson(buildReport(hostileLog())))), JSON.stringify(validate.errors));
  });

  it('may gain keys and must not lose any', () => {
    assert(validate({ ...golden, later: 1 }));
    for (const key of ['schema', 'harness', 'seed', 'startedAt', 'durationMs', 'targets']) {
      assert(!validate({ ...golden, [key]: undefined }), key);
    }
    assert(!validate({ ...golden, schema: 2 }));
  });

  it('is the same for the same log, whatever the order of keys in it', async () => {
    const events = await readLog(goldenLog);
    const turned = events.map((event) => Object.fromEntries(Object.entries(event).reverse()) as typeof event);
    assert.equal(renderJson(buildReport(turned)), renderJson(buildReport(events)));
  });

  it('keeps every octet', () => {
    const octets = Array.from({ length: 256 }, (_, octet) => String.fromCharCode(octet)).join('');
    const events = hostileLog().map((event) =>
      event.type === 'case-finished'
        ? { ...event, transcript: [{ t: 0, conn: 'c1', dir: 'in', event: 'octets', octets } as const] }
        : event,
    );
    const report = JSON.parse(renderJson(buildReport(events))) as {
      targets: { cases: { transcript: { octets: string }[] }[] }[];
    };
    assert.equal(report.targets[0]?.cases[0]?.transcript[0]?.octets, octets);
  });
});
