import assert from 'node:assert/strict';
import { catalogueOf } from './catalogue.js';
import { knownRequirements } from './known-requirements.js';
import { cardScript, scriptLines } from './script-lines.js';
import { clientCaseOf, itemsOf, registryOf } from './testing.js';

describe('what the log says of the case set', () => {
  it('is the script of each case, cut where it is long', () => {
    const stream = ['x'.repeat(5_000)];
    const connections = Array.from({ length: 300 }, () => [{ do: 'send', stream } as const]);
    const peer = { kind: 'http-server', connections } as const;
    const [item] = catalogueOf([clientCaseOf('a/b', { peer, opens: [{ url: 'http://{peer}/\x1b' }] })], []);
    assert.ok(item !== undefined);
    const lines = cardScript(item);
    assert.equal(lines[0], 'opens     {"url":"http://{peer}/\\\\u001b"}');
    assert.equal(lines.length, 201);
    assert.match(lines.at(-1) ?? '', /^… \d+ more lines$/);
    assert.ok(lines.every((line) => line.length < 1_100));
    assert.ok(scriptLines(item).some((line) => line.length > 5_000));
  });

  it('is every requirement, with the cases that cite it and why there is none', () => {
    const registry = { ...registryOf(), exclusions: new Map([['should-1', 'nobody can tell']]) };
    assert.deepEqual(
      knownRequirements(registry, itemsOf('a/b')).map(({ id, state, reason, cases }) => [id, state, reason, cases]),
      [
        ['must-1', 'covered', null, ['a/b']],
        ['should-1', 'excluded', 'nobody can tell', []],
        ['may-1', 'gap', null, []],
      ],
    );
  });
});
