import assert from 'node:assert/strict';
import { none } from '../testing/no-faults.js';
import { isAllowed } from './allowed.js';
import { canonical } from './canonical.js';
import { rulesFor } from './choose.js';
import { isMatch } from './match.js';
import { parseRobots } from './parse.js';

const open = (file: string, agent: string, ...paths: readonly string[]): readonly string[] => {
  const rules = rulesFor(parseRobots(file, none), agent, none);
  return paths.filter((path) => isAllowed(rules, `http://example.test${path}`, none));
};

describe('a robots exclusion file', () => {
  it('says what RFC 9309 section 5.1 says of its example', () => {
    const file = [
      ...['User-Agent: *', 'Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/', ''],
      ...['User-Agent: foobot', 'Disallow:/', 'Allow:/example/page.html', 'Allow:/example/allowed.gif', ''],
      ...['User-Agent: barbot', 'User-Agent: bazbot', 'Disallow: /example/page.html', '', 'User-Agent: quxbot'],
    ].join('\n');
    const paths = ['/example/page.html', '/example/allowed.gif', '/publications/', '/other.gif'];
    assert.deepEqual(open(file, 'foobot', ...paths), paths.slice(0, 2));
    assert.deepEqual(open(file, 'BazBot', ...paths), paths.slice(1));
    assert.deepEqual(open(file, 'quxbot', ...paths), paths);
    assert.deepEqual(open(file, 'somebot/1.0', ...paths), ['/publications/']);
  });

  it('is read line by line, whatever the lines are', () => {
    const file =
      'x\r\rDisallow: /\nUser-agent: \nuser-agent:a\r\nSitemap: x\n\nDISALLOW : /a#b\nDisallow: a\nAllow: /a\tb\n';
    assert.deepEqual(parseRobots(file, none), [
      { agents: [], rules: [{ allows: false, path: '/' }] },
      { agents: ['', 'a'], rules: [{ allows: false, path: '/a' }] },
    ]);
    assert.deepEqual(parseRobots('', none), []);
  });

  it('is read in time although it is made to take long', () => {
    const spaces = `User-agent: *\nDisallow: /a${' '.repeat(500_000)}b\n`;
    assert.equal(parseRobots(spaces, none)[0]?.rules.length, 0);
    assert.equal(isMatch(`/${'*a'.repeat(20_000)}$`, `/${'a'.repeat(100_000)}b`, none), false);
  });

  it('is nobody’s business where the agent has no name', () => {
    assert.deepEqual(open('User-agent: 007\nDisallow: /', '007', '/a'), ['/a']);
  });
});

describe('the canonical form of a path', () => {
  it('is the one that RFC 9309 section 2.2.2 has', () => {
    const forms: Readonly<Record<string, string>> = {
      '/foo/bar?baz=quz': '/foo/bar?baz=quz',
      '/foo/bar?baz=https://foo.bar': '/foo/bar?baz=https%3A%2F%2Ffoo.bar',
      '/foo/bar/\xe3\x83\x84': '/foo/bar/%E3%83%84',
      '/foo/bar/%e3%83%84': '/foo/bar/%E3%83%84',
      '/foo/bar/%62%61%7A': '/foo/bar/baz',
      '/a%2Fb%3Fc%25': '/a%2Fb%3Fc%25',
      '/100%': '/100%25',
    };
    for (const [path, form] of Object.entries(forms)) {
      assert.equal(canonical(path, 'url', none), form);
      assert.equal(canonical(path, 'rule', none), form);
    }
  });

  it('keeps what is special in a rule', () => {
    assert.equal(canonical('/*$a*$', 'rule', none), '/*%24a*$');
    assert.equal(canonical('/*$a*$', 'url', none), '/%2A%24a%2A%24');
    assert.equal(canonical('/%2a%24', 'rule', none), '/%2A%24');
  });
});
