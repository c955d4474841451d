import assert from 'node:assert/strict';
import { connectionOf, replyOf, serverSaw } from '../judge/testing/observations.js';
import { answersLikeMap } from './relations-of-stores.js';
import type { GeneratedOperation } from './resource-arbitraries.js';

type Step = readonly [GeneratedOperation['method'], number, string?];
const wrong = (...steps: readonly Step[]): string | null => {
  const operations = steps.map(([method]) => ({ method, name: 0, octets: 'ab' }));
  const replies = steps.map(([, status, body]) => replyOf(status, body));
  return answersLikeMap(1, () => operations).wrong(serverSaw({ replies: [replyOf(404), ...replies] }), null, {});
};

describe('relations of stores', () => {
  it('know what a map would answer', () => {
    assert.equal(wrong(['GET', 404], ['PUT', 201], ['GET', 200, 'ab'], ['PUT', 204], ['HEAD', 200]), null);
    assert.equal(wrong(['PUT', 201], ['DELETE', 204], ['GET', 404], ['DELETE', 404], ['PUT', 201]), null);
    assert.match(wrong(['PUT', 200]) ?? '', /request 1, PUT: it answered 200/);
    assert.match(wrong(['PUT', 201], ['PUT', 201]) ?? '', /request 2, PUT: it answered 201/);
    assert.match(wrong(['PUT', 201], ['GET', 200, 'AB']) ?? '', /GET: it gave "AB"/);
    assert.match(wrong(['PUT', 201], ['DELETE', 204], ['HEAD', 200]) ?? '', /HEAD: it answered 200/);
  });

  it('ask nothing of what follows the end of the connection, but of silence', () => {
    const { wrong: judged } = answersLikeMap(1, () => [{ method: 'GET', name: 0, octets: '' }]);
    assert.equal(judged(serverSaw(), null, {}), null);
    assert.match(judged(serverSaw({ connection: connectionOf({ timedOut: true }) }), null, {}) ?? '', /not answered/);
  });
});
