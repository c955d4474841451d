import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyOctets, anySpelling } from '../property/index.js';
import { base64, spelledInData, spelledInPath } from './spelled.js';

const decoded = (text: string) =>
  text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

describe('spelled', () => {
  it('escapes what must be, and the rest as the spelling says, over and over', () => {
    assert.equal(spelledInPath('a/b;c?#% \xe9', ['plain']), 'a%2Fb%3Bc%3F%23%25%20%E9');
    assert.equal(spelledInData('a/b;c?#% \xe9', ['plain']), 'a/b;c?%23%25%20%E9');
    assert.equal(spelledInPath('jkJK', ['upper', 'lower', 'mixed']), '%6A%6b%4a%4B');
    assert.equal(spelledInPath('\xab\xab', ['mixed', 'lower']), '%Ab%ab');
  });

  it('is the same octets, decoded, and made of nothing but characters of URLs', () =>
    fc.assert(
      fc.property(anyOctets(50), anySpelling(), (octets, spelling) => {
        for (const spelled of [spelledInPath, spelledInData]) {
          assert.equal(decoded(spelled(octets, spelling)), octets);
          assert.match(spelled(octets, spelling), /^(?:[^\x00-\x20"#%<>[\\\]^`{|}\x7f-\xff]|%[0-9A-Fa-f]{2})*$/);
        }
      }),
    ));

  it('leaves base64 its padding', () => assert.equal(base64('\xfb\xffa'), '+/9h'));
});
