import assert from 'node:assert/strict';
import { judge } from '../judge/index.js';
import { serverSaw, sightOf } from '../judge/testing/observations.js';
import { HIDDEN, LAST_CHUNK_AND_HIDDEN, readsOne, refusesOrCloses, servesHidden } from './smuggling.js';

const hidden = sightOf('GET', '/echo?hidden');
const outcomes = { ...servesHidden, ...refusesOrCloses, 'reads one body': readsOne('hello') };
const outcomeOf = (saw: readonly ReturnType<typeof sightOf>[]) =>
  judge(outcomes, { ...serverSaw({ saw: [...saw] }), fence: 'served' }, false).outcome;

describe('vocabulary/smuggling', () => {
  it('hides a whole request', () => {
    assert.match(HIDDEN, /^GET \S+ HTTP\/1\.1\r\nHost: \S+\r\n\r\n$/);
    assert.ok(LAST_CHUNK_AND_HIDDEN.endsWith(HIDDEN));
  });

  it('knows the hidden request in whatever place the application saw it', () => {
    assert.equal(outcomeOf([hidden]), 'serves what was hidden');
    assert.equal(outcomeOf([sightOf('POST', '/echo', 'hello'), hidden]), 'serves what was hidden');
    assert.notEqual(outcomeOf([sightOf('POST', '/echo', 'hello')]), 'serves what was hidden');
  });
});
