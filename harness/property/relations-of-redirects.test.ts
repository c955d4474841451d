import assert from 'node:assert/strict';
import { clientSaw, errorOf, requestOf, responseOf } from '../judge/testing/observations.js';
import type { Hop } from './redirect-chain.js';
import { requestsOfChain } from './redirect-chain.js';
import { followsChain } from './relations-of-redirects.js';

const hop = (form: Hop['form'], status: Hop['status'] = 302, other = false): Hop => ({ form, status, other });

describe('redirect chains', () => {
  it('resolve each Location against the URL before it', () => {
    const chain = requestsOfChain(
      [hop('up'), hop('network', 302, true), hop('segment'), hop('query'), hop('fragment')],
      'GET',
    );
    assert.deepEqual(
      chain.map(({ origin, target }) => `${origin} ${target}`),
      [' /start/a/b', ' /start/n0', 'other /n1/x/y', 'other /n1/x/n2/', 'other /n1/x/n2/?n3', 'other /n4'],
    );
    assert.deepEqual(
      chain.map(({ redirects }) => redirects?.location),
      ['../n0', '//{peer:other}/n1/x/y', 'n2/.', '?n3', '/n4#part', undefined],
    );
  });

  it('change a method only where its status does', () => {
    const methods = (method: string, ...statuses: readonly Hop['status'][]) =>
      requestsOfChain(
        statuses.map((status) => hop('path', status)),
        method,
      ).at(-1)?.methods;
    assert.deepEqual(methods('GET', 301, 303, 307), ['GET']);
    assert.deepEqual(methods('HEAD', 303), ['HEAD']);
    assert.deepEqual(methods('POST', 301), ['POST', 'GET']);
    assert.deepEqual(methods('POST', 308), ['POST']);
    assert.deepEqual(methods('POST', 302, 303), ['GET']);
    assert.deepEqual(methods('PUT', 302), ['PUT']);
  });
});

describe('followsChain', () => {
  const chain = requestsOfChain([hop('path'), hop('whole', 302, true)], 'GET');
  const relation = followsChain(() => chain, 'end');
  const asked = chain.map(({ origin, target }) => requestOf({ conn: origin === '' ? 'c1' : 'other:c1', target }));
  const wrong = (count: number, ...more: typeof asked) =>
    relation.wrong(
      clientSaw({
        requests: [...asked.slice(0, count), ...more],
        outcomes: [count === 3 ? responseOf('end') : errorOf('x')],
      }),
      null,
      {},
    );

  it('holds for the whole chain, and for its beginning where the client stops', () => {
    for (const count of [1, 2, 3]) assert.equal(wrong(count), null);
  });

  it('does not hold for another request, one more, none, or an end without the way to it', () => {
    assert.match(wrong(1, requestOf({ target: '/n9' })) ?? '', /GET \/n9 where GET \/n0/);
    assert.match(wrong(2, requestOf({ target: '/n1/x?q=1' })) ?? '', /at the origin "other" follows/);
    assert.match(wrong(3, requestOf()) ?? '', /behind the end/);
    assert.match(wrong(0) ?? '', /asked for nothing/);
    const early = clientSaw({ requests: asked.slice(0, 1), outcomes: [responseOf('end')] });
    assert.match(relation.wrong(early, null, {}) ?? '', /after 1 requests/);
  });
});
