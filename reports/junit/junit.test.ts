import assert from 'node:assert/strict';
import { create } from 'xmlbuilder2';
import { buildReport } from '../build.js';
import { readLog } from '../log.js';
import { caseFinished, caseKnown, HOSTILE, hostileLog, runStarted, targetStarted } from '../testing/events.js';
import { goldenLog } from '../testing/golden.js';
import { oneLine } from '../text/plain.js';
import { renderJunit } from './index.js';

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly text: string };

/** Every element of a document, in document order. */
function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  create(xml)
    .root()
    .each(
      ({ node }) => {
        if (node.nodeName.startsWith('#')) return;
        const { attributes } = node as unknown as { attributes: Iterable<{ name: string; value: string }> };
        found.push({
          name: node.nodeName,
          attributes: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
          text: node.textContent ?? '',
        });
      },
      true,
      true,
    );
  return found;
}

describe('junit.xml', () => {
  const named = (elements: readonly Element[], name: string): readonly Element[] =>
    elements.filter((element) => element.name === name);

  it('counts what it holds', async () => {
    const elements = elementsOf(renderJunit(buildReport(await readLog(goldenLog))));
    const total = named(elements, 'testsuites')[0]?.attributes;
    assert.equal(total?.tests, String(named(elements, 'testcase').length));
    assert.equal(total.failures, String(named(elements, 'failure').length));
    assert.equal(total.errors, String(named(elements, 'error').length));
    const skipped = named(elements, 'testsuite').reduce((sum, { attributes }) => sum + Number(attributes.skipped), 0);
    assert.equal(skipped, named(elements, 'skipped').length);
  });

  it('gives back hostile text as it is printable, and no element of its making', () => {
    const xml = renderJunit(buildReport(hostileLog()));
    const elements = elementsOf(xml);
    assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot);)/);
    assert.doesNotMatch(xml, /[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/u);
    assert.deepEqual([...new Set(elements.map(({ name }) => name))].sort(), [
      'error',
      'failure',
      'properties',
      'property',
      'skipped',
      'system-err',
      'system-out',
      'testcase',
      'testsuite',
      'testsuites',
    ]);
    assert.equal(named(elements, 'testsuite')[0]?.attributes.name, oneLine(HOSTILE));
    assert.equal(named(elements, 'skipped')[0]?.attributes.message?.includes(oneLine(HOSTILE)), true);
  });

  it('fails nothing that was foreseen', () => {
    const events = [runStarted(), caseKnown('a/b'), targetStarted('t')];
    const because = { verdict: ['crash'], because: 'known', issue: null } as const;
    const foreseen = caseFinished('t', 'a/b', { verdict: 'crash', outcome: null, because });
    const elements = elementsOf(renderJunit(buildReport([...events, foreseen])));
    assert.deepEqual(named(elements, 'error'), []);
    const property = named(elements, 'property').find(({ attributes }) => attributes.name === 'expected-deviation a/b');
    assert.equal(property?.attributes.value, 'crash: known');
  });
});
