import { differs, isUntold, matches } from '../testing/check.js';
import { serverSaw, sightOf } from '../testing/observations.js';
import { sawList } from './saw-list.js';

const apart = serverSaw({
  saw: [
    sightOf('GET', '/', '', [
      ['X-A', '1'],
      ['x-a', '2'],
    ]),
  ],
});
const joined = serverSaw({ saw: [sightOf('GET', '/', '', [['X-A', '1, 2']])] });

describe('sawList', () => {
  it('reads the members in lines of their own and joined by commas', () => {
    for (const seen of [apart, joined]) matches(sawList('X-A', ['1', '2']), seen);
  });

  it('tells what is missing, surplus or in another order', () => {
    differs(sawList('X-A', ['2', '1']), joined, /X-A is "1, 2"/);
    differs(sawList('X-A', ['2']), apart, /X-A is "1", "2"/);
    differs(sawList('X-B', ['1']), apart, /X-B is missing/);
    differs(sawList('X-A', ['1', '2'], 1), apart, /saw only 1 requests/);
  });

  it('is untold where nothing tells what the application saw', () =>
    isUntold(sawList('X-A', ['1']), serverSaw(), /nothing tells/));
});
