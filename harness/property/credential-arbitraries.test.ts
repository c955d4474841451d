import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCredentials } from '../wire/authentication/credentials.js';
import { anyChallenge, anyCredential, anyQuotable, challengeFields, spelledQuoted } from './credential-arbitraries.js';

const sample = <T>(values: fc.Arbitrary<T>, numRuns = 1000): readonly T[] => fc.sample(values, { seed: 1, numRuns });

describe('arbitraries of credentials', () => {
  it('give texts without control characters, with colons or without', () => {
    const [passwords, users] = [sample(anyCredential('with colons')), sample(anyCredential('without colons'))];
    assert.ok([...passwords, ...users].every((one) => !/[\0-\x1f\x7f]/.test(one)));
    assert.ok(passwords.some((one) => one.includes(':')) && passwords.includes(''));
    assert.ok(users.every((one) => one !== '' && !one.includes(':')));
  });

  it('give values that a quoted string can stand for', () => {
    for (const value of sample(anyQuotable(), 200)) {
      const read = readCredentials(`New a=${spelledQuoted(value, [false, true])}`);
      assert.deepEqual([read.params[0]?.value, read.problems], [value, []]);
    }
  });

  it('write challenges in every order and in one field or several', () => {
    const plain = { before: ['New'], order: [1, 0], capitals: [true, false], separator: ', ', equals: ' = ' } as const;
    const params = { realm: '"r"', nonce: '"n"' };
    assert.deepEqual(challengeFields({ ...plain, oneField: false }, 'Digest', params), [
      'New',
      'DiGeSt NoNcE = "n", ReAlM = "r"',
    ]);
    assert.equal(challengeFields({ ...plain, oneField: true }, 'Digest', params).length, 1);
    const all = sample(anyChallenge(), 300).map((one) => challengeFields(one, 'Basic', { realm: '"r"' }).join('|'));
    assert.ok(all.some((one) => one.includes('|')) && all.every((one) => /basic realm[\t ]*=[\t ]*"r"$/i.test(one)));
  });
});
