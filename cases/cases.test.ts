import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { cardOf, loadCatalogue, loadRegistry, packageRoot } from '../harness/run/index.js';
import questions from './questions.js';
import { featuresOf } from '../harness/judge/index.js';
import { FAULTS } from '../targets/reference/faults.js';

const [items, registry] = await Promise.all([loadCatalogue(), loadRegistry()]);
const cases = items.flatMap((item) => (item.kind === 'case' ? [item] : []));

describe('the case set', () => {
  it('cites only requirements of the registry', () => {
    for (const item of items) assert.doesNotThrow(() => cardOf(item, registry));
  });

  it('cites no requirement that is excluded', () => {
    for (const { id, of } of items) {
      for (const requirement of of.requires)
        assert.ok(!registry.exclusions.has(requirement), `${id} cites ${requirement}`);
    }
  });

  it('names only faults of the reference target, of its own role', () => {
    for (const { id, of } of items) {
      for (const fault of of.faults) {
        assert.ok(of.role !== 'client' || FAULTS[fault]?.client !== undefined, `${id} names the fault ${fault}`);
        assert.ok(of.role !== 'server' || FAULTS[fault]?.server !== undefined, `${id} names the fault ${fault}`);
      }
    }
  });

  it('accepts some outcome and rejects some other in every case', () => {
    for (const { id, of } of cases) {
      const accepted = Object.values<{ readonly accepted: boolean }>(of.outcomes).map((outcome) => outcome.accepted);
      assert.ok(accepted.includes(true) && accepted.includes(false), id);
    }
  });

  it('has a positive control wherever refusing is accepted', () => {
    for (const { id, of } of cases) {
      const refusal = /refus|discard|error|broke|without a reply|\\b400\\b/i;
      const acceptsRefusal = Object.entries<{ readonly accepted: boolean }>(of.outcomes).some(
        ([name, { accepted }]) => accepted && refusal.test(name),
      );
      if (acceptsRefusal) assert.ok(of.control !== undefined, `${id} accepts a refusal and has no control`);
    }
  });

  it('tells no server that it is being tested', () => {
    for (const { id, of } of cases) {
      const sent = of.role === 'server' ? JSON.stringify([of.send, of.control?.send]) : '';
      assert.doesNotMatch(sent, /wireproof|conformance/i, id);
    }
  });

  it('needs no feature that is not in the list of PROTOCOL.md', async () => {
    const listed = await readFile(`${packageRoot}/targets/PROTOCOL.md`, 'utf8');
    for (const { id, of } of cases) {
      for (const feature of featuresOf(of)) assert.ok(listed.includes(`\`${feature}\``), `${id} needs ${feature}`);
    }
  });

  it('answers the questions of the report by outcomes that it has', () => {
    const byId = new Map(cases.map(({ id, of }) => [id, of]));
    for (const question of questions) {
      if (question.shows === 'commands') assert.ok(byId.has(question.case), `${question.id} asks ${question.case}`);
      else {
        for (const { case: id, outcomes } of question.answers) {
          for (const outcome of outcomes)
            assert.ok(Object.hasOwn(byId.get(id)?.outcomes ?? {}, outcome), `${question.id}: ${id} has no ${outcome}`);
        }
      }
    }
  });

  it('judges file: and data: URLs by no requirement of FTP, which says nothing to a client that knows no other scheme', () => {
    const ofFtp = /^(?:rfc959|rfc1123|rfc2428|rfc3659|rfc1738)-/;
    for (const { id, of } of cases) {
      if (of.role !== 'client' || !of.opens.every(({ url }) => /^(?:file|data):/i.test(url))) continue;
      assert.deepEqual(
        of.requires.filter((one) => ofFtp.test(one)),
        [],
        id,
      );
    }
  });
});
