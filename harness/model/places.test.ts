import assert from 'node:assert/strict';
import { connOf, fillPlaces, originOf, placeholdersIn } from './places.js';

const places = { '': '127.0.0.1:80', six: '[::1]:8080' };

describe('model/places', () => {
  it('fills in authority, host and port of the main peer and of other origins', () => {
    assert.equal(fillPlaces('http://{peer}/{host}/{port}', places), 'http://127.0.0.1:80/127.0.0.1/80');
    assert.equal(fillPlaces('http://{peer:six}/{host:six}/{port:six}', places), 'http://[::1]:8080/::1/8080');
  });

  it('leaves alone what names no origin, and what is no placeholder', () => {
    for (const text of ['{peer:other}', '{peers}', '{}', 'plain', '{peer:__proto__}'])
      assert.equal(fillPlaces(text, places), text);
  });

  it('tells where the placeholders are', () => {
    assert.deepEqual(placeholdersIn('a{port}b', places), [{ at: 1, length: 6, stands: '80' }]);
  });

  it('names connections after their origin', () => {
    assert.deepEqual([connOf('', 2), connOf('other', 1)], ['c2', 'other:c1']);
    assert.deepEqual([originOf('c2'), originOf('other:c1'), originOf('c1.d1')], ['', 'other', '']);
  });
});
