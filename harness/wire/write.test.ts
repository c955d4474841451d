import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ReplyReader,
  RequestReader,
  fieldValue,
  fieldValues,
  writeChunks,
  writeFields,
  writeReply,
  writeRequest,
} from './index.js';

describe('the writers', () => {
  it('write exactly what they are given', () => {
    assert.equal(writeRequest({}), 'GET / HTTP/1.1\r\n\r\n');
    assert.equal(writeRequest({ target: '/a', version: '' }), 'GET /a\r\n');
    assert.equal(writeRequest({ version: '', fields: [['A', 'b']] }), 'GET /\r\nA: b\r\n\r\n');
    assert.equal(writeReply({}), 'HTTP/1.1 200 OK\r\n\r\n');
    assert.equal(writeReply({ status: 299, fields: [['A', '']], body: 'x' }), 'HTTP/1.1 299 \r\nA: \r\n\r\nx');
    assert.equal(writeReply({ status: '0200', reason: '\0' }), 'HTTP/1.1 0200 \0\r\n\r\n');
    assert.equal(writeFields([['A ', '\r']]), 'A : \r\r\n');
  });

  it('write chunks with extensions and trailers, with or without the last', () => {
    assert.equal(
      writeChunks(['a'.repeat(17), 'b'], { extensions: (index) => `;${index}`, trailers: [['T', 'v']] }),
      `11;0\r\n${'a'.repeat(17)}\r\n1;1\r\nb\r\n0;2\r\nT: v\r\n\r\n`,
    );
    assert.equal(writeChunks(['a'], { last: false }), '1\r\na\r\n');
    assert.equal(writeChunks([]), '0\r\n\r\n');
  });

  it('write what the readers read back', () => {
    const octets = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
    const token = fc.stringMatching(/^[A-Za-z!#$%&'*+.^_`|~-]{1,12}$/);
    const value = fc.stringMatching(/^(?:[!-~\xa0-\xff](?:[\t -~\xa0-\xff]{0,20}[!-~\xa0-\xff])?)?$/);
    const fields = fc.array(
      fc.tuple(token, value).map(([name, text]): readonly [string, string] => [`X-${name}`, text]),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(
        token,
        fields,
        fields,
        fc.array(
          octets.filter((data) => data !== ''),
          { maxLength: 5 },
        ),
        (method, own, trailers, chunks) => {
          const all: readonly (readonly [string, string])[] = [...own, ['Transfer-Encoding', 'chunked']];
          const body = writeChunks(chunks, { trailers });
          const [request] = new RequestReader('c').push(
            Buffer.from(writeRequest({ method, fields: all, body }), 'latin1'),
          );
          const [reply] = new ReplyReader(() => 'GET').push(Buffer.from(writeReply({ fields: all, body }), 'latin1'));
          assert.equal(request?.method, method);
          for (const message of [request, reply]) {
            assert.deepEqual(message?.problems, []);
            assert.deepEqual(message.fields, all);
            assert.deepEqual(message.trailers, trailers);
            assert.equal(message.body.octets, chunks.join(''));
            assert.equal(message.complete, true);
          }
        },
      ),
    );
  });
});

describe('fieldValues and fieldValue', () => {
  const fields = [
    ['Via', 'a'],
    ['VIA', 'b'],
    ['X', ''],
  ] as const;
  it('compare names without regard to case', () => {
    assert.deepEqual(fieldValues(fields, 'via'), ['a', 'b']);
    assert.equal(fieldValue(fields, 'vIa'), 'a, b');
    assert.equal(fieldValue(fields, 'x'), '');
    assert.equal(fieldValue(fields, 'y'), null);
  });
});
