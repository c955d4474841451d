import assert from 'node:assert/strict';
import type { SetCookie, Visit } from './cookie-model.js';
import { cookiesOfVisits } from './cookie-model.js';

const cookie = (name: string, changes: Partial<SetCookie> = {}): SetCookie => ({
  name,
  value: '1',
  domain: null,
  path: null,
  life: 'session',
  ...changes,
});
const visit = (host: string, path: string, ...sets: readonly SetCookie[]): Visit => ({ host, path, sets });
const sent = (...visits: readonly Visit[]): readonly string[] => cookiesOfVisits(visits).map((all) => all.join('; '));

describe('the model of a cookie store', () => {
  it('keeps a cookie to its host, or gives it to a domain', () => {
    const sets = [cookie('a'), cookie('b', { domain: '.Example.test' }), cookie('c', { domain: 'other.test' })];
    assert.deepEqual(
      sent(
        visit('a.example.test', '/', ...sets),
        visit('a.example.test', '/'),
        visit('b.a.example.test', '/'),
        visit('badexample.test', '/'),
      ),
      ['', 'a=1; b=1', 'b=1', ''],
    );
  });

  it('keeps a cookie to its path, the longest first', () => {
    const sets = [cookie('a', { path: '/' }), cookie('b'), cookie('c', { path: '/b/' })];
    assert.deepEqual(
      sent(visit('h', '/b/c', ...sets), visit('h', '/b/d'), visit('h', '/b'), visit('h', '/bc'), visit('h', '/')),
      ['', 'c=1; b=1; a=1', 'b=1; a=1', 'a=1', 'a=1'],
    );
  });

  it('replaces in place, and deletes', () => {
    const again = cookie('a', { value: '2', domain: 'h.test' });
    assert.deepEqual(
      sent(
        visit('h.test', '/', cookie('a'), cookie('b')),
        visit('h.test', '/', again),
        visit('h.test', '/', cookie('b', { life: 'expires-over' })),
        visit('h.test', '/', cookie('b', { life: 'max-age-over', path: '/c' })),
      ),
      ['', 'a=1; b=1', 'a=2; b=1', 'a=2'],
    );
  });
});
