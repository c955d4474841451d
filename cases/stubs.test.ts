import assert from 'node:assert/strict';
import type { Score } from './stubs.fixture.js';
import { CLIENTS, judgeAll, SERVERS } from './stubs.fixture.js';

// The proof that no case is passed by doing nothing: targets that treat everything alike are judged by all cases for their role.

for (const stubs of [SERVERS, CLIENTS]) {
  describe(`a ${stubs.role} that treats everything alike`, () => {
    let scores: ReadonlyMap<string, Score> = new Map();

    before('judge all of them', async function () {
      this.timeout(0);
      scores = await judgeAll(stubs);
    });

    for (const name of stubs.names) {
      it(`passes next to nothing: ${name}`, () => {
        const { judged, passed } = scores.get(name) ?? { judged: 0, passed: [] };
        assert.ok(judged > 100, `only ${judged} cases were judged`);
        assert.ok(
          passed.length <= judged * stubs.most,
          `it passes ${passed.length} of ${judged}: ${passed.join(', ')}`,
        );
      });
    }
  });
}
