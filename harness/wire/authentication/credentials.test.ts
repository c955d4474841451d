import assert from 'node:assert/strict';
import { decodeExtended, paramOf, readCredentials } from './credentials.js';

const problemsOf = (field: string): readonly string[] => readCredentials(field).problems;

describe('credentials', () => {
  it('are a scheme and one token68', () => {
    assert.deepEqual(readCredentials('BASIC dTpw+/=='), {
      scheme: 'basic',
      token68: 'dTpw+/==',
      params: [],
      problems: [],
    });
  });

  it('are a scheme and parameters, quoted or not, by names in any case', () => {
    const read = readCredentials('Digest  Realm="a \\"b\\", c\\\\", nc=00000001,qop=auth');
    assert.deepEqual([read.scheme, read.problems], ['digest', []]);
    assert.deepEqual(paramOf(read, 'realm'), {
      name: 'realm',
      value: 'a "b", c\\',
      raw: 'a \\"b\\", c\\\\',
      quoted: true,
    });
    assert.deepEqual(paramOf(read, 'nc')?.quoted, false);
    assert.equal(paramOf(read, 'qop')?.value, 'auth');
    assert.equal(paramOf(read, 'opaque'), undefined);
  });

  it('may be a scheme alone', () => assert.deepEqual(problemsOf('Negotiate'), []));

  it('tell each departure from the grammar', () => {
    assert.deepEqual(problemsOf(''), ['no scheme']);
    assert.deepEqual(problemsOf('Digest a = "b"'), ['whitespace around =']);
    assert.deepEqual(problemsOf('Digest a=b, A="c"'), ['a parameter twice']);
    for (const field of ['Basic a b', 'Digest a=b,', 'Digest a=b,,c=d', 'Digest a="b', 'Digest ,a=b', 'Digest a=b c=d'])
      assert.deepEqual(problemsOf(field), ['not a list of parameters'], field);
  });

  it('may hold an extended value in UTF-8', () => {
    assert.equal(decodeExtended("UTF-8''J%C3%A4s%20x"), 'J\xc3\xa4s x');
    assert.equal(decodeExtended("ISO-8859-1''J%E4s"), null);
    assert.equal(decodeExtended('J'), null);
  });
});
