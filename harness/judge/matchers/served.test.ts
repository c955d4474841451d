import { differs, matches } from '../testing/check.js';
import { replyOf, serverSaw, sightOf } from '../testing/observations.js';
import { served } from './served.js';

const meant = { method: 'POST', target: '/echo', content: ['hel', 'lo'] };
const right = serverSaw({ replies: [replyOf(200)], saw: [sightOf('POST', '/echo', 'hello')] });

describe('served', () => {
  it('matches a request that was answered 2xx and seen as it was meant', () => {
    matches(served(meant), right);
    matches(served(), right);
    matches(served(meant), serverSaw({ replies: [replyOf(204)] }));
    matches(served({ ...meant, target: 'http://host/echo' }), right);
    matches(served({ ...meant, target: 'http://host' }), { ...right, saw: [sightOf('POST', '/', 'hello')] });
    matches(served({ ...meant, target: '*' }), { ...right, saw: [sightOf('POST', '*', 'hello')] });
  });

  it('tells each way of not having been served', () => {
    differs(served(meant), serverSaw(), /no such reply came/);
    differs(served(meant, meant), right, /2 requests got 1 replies/);
    differs(served(meant), serverSaw({ replies: [replyOf(400)] }), /it answered 400/);
    differs(served(meant), serverSaw({ replies: [replyOf(200, '', { complete: false })] }), /200, which has no end/);
    differs(served(meant), { ...right, surplus: 'junk' }, /octets follow the reply: "junk"/);
    differs(served(meant), { ...right, saw: [] }, /saw 0 requests, 1 were answered/);
    differs(served(meant), { ...right, saw: [sightOf('GET', '/echo', 'hello')] }, /the method "GET"/);
    const shortened = { ...right, saw: [sightOf('POST', '/', 'hello')] };
    differs(served({ ...meant, target: '/static/' }), shortened, /the target "\/"/);
    differs(served(meant), { ...right, saw: [sightOf('POST', '/echo', 'hell')] }, /the body "hell"/);
    differs(served(meant), { ...right, saw: [sightOf('POST', '/echo', 'jello')] }, /the body "jello"/);
  });

  it('knows a long body by its length', () => {
    const long = { ...meant, content: [{ repeat: 'ab', length: 10_000 }] };
    const body = { length: 10_000, octets: 'ab'.repeat(2048), sha256: 'd' };
    matches(served(long), { ...right, saw: [{ ...sightOf('POST', '/echo'), body }] });
    differs(
      served(long),
      { ...right, saw: [{ ...sightOf('POST', '/echo'), body: { ...body, length: 1 } }] },
      /1 octets/,
    );
  });
});
