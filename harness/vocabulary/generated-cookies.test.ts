import assert from 'node:assert/strict';
import { cookieLine, plainCookie, visiting, visitingPeer, writtenDate } from './generated-cookies.js';

const cookie = { name: 'a', value: '1', domain: 'b.test', path: '/c', life: 'max-age' } as const;

describe('generated cookies', () => {
  it('are written plainly, or in another spelling of the same', () => {
    assert.equal(cookieLine(cookie), 'a=1; Max-Age=100000; Domain=b.test; Path=/c');
    assert.equal(cookieLine({ ...cookie, domain: null, path: null, life: 'session' }), 'a=1');
    const spelling = { turn: 1, capitals: [true, false], spaces: [0, 1, 2], empty: true };
    assert.match(cookieLine(cookie, spelling), /^a =  1; {1,2};=; .*DoMaIn.*=.*PaTh.*MaX-AgE.*100000/);
  });

  it('are set by the replies to requests, in their order', () => {
    const visits = [
      { host: 'a.test', path: '/', sets: [cookie] },
      { host: 'a.test', path: '/', sets: [] },
    ];
    assert.deepEqual(
      visiting(visits).opens.map(({ url }) => url),
      ['http://a.test/', 'http://a.test/'],
    );
    assert.deepEqual(
      visitingPeer(visits).opens.map(({ url }) => url),
      ['http://{peer}/', 'http://{peer}/'],
    );
    assert.equal(plainCookie('proxy').opens[0]?.proxy, 'http://{peer}');
    assert.equal(plainCookie('peer').opens[0]?.proxy, undefined);
  });

  it('have dates in any spelling, a short year behind the day', () => {
    const date = { year: 1999, month: 0, day: 2, shortYear: true, delimiters: ['-', ' '], tails: ['', 'th'] };
    const capitals = { capitals: true };
    assert.equal(writtenDate({ ...date, ...capitals, order: [0, 1, 2, 3] }), '2 JANUARYth-99 0:00:0th');
    assert.equal(writtenDate({ ...date, capitals: false, order: [2, 3, 1, 0] }), '1999 0:00:0th-January 2th');
  });
});
