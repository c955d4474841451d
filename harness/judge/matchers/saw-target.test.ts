import { differs, isUntold, matches } from '../testing/check.js';
import { serverSaw, sightOf } from '../testing/observations.js';
import { sawTarget } from './saw-target.js';

const two = serverSaw({ saw: [sightOf('POST', '/echo', 'hello'), sightOf('GET', '/echo?hidden')] });

describe('sawTarget', () => {
  it('finds the target whichever request it is of', () => {
    matches(sawTarget('/echo'), two);
    matches(sawTarget('/echo?hidden'), two);
  });

  it('tells which targets the application saw instead', () => {
    differs(sawTarget('/'), two, /saw "\/echo", "\/echo\?hidden"/);
    differs(sawTarget('/'), serverSaw({ saw: [] }), /saw no request/);
  });

  it('is untold where nothing tells what the application saw', () =>
    isUntold(sawTarget('/'), serverSaw(), /nothing tells/));
});
