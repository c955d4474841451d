import assert from 'node:assert/strict';
import { clientSaw, errorOf, responseOf } from '../judge/testing/observations.js';
import { mismatches } from '../judge/index.js';
import { arrives, neverComplete, sameAsBaseline } from './relations.js';

const delivered = (...all: Parameters<typeof responseOf>) => clientSaw({ outcomes: [responseOf(...all)] });
const failed = clientSaw({ outcomes: [errorOf('no')] });
const broken = delivered('he', { ended: 'error', error: { name: 'E', message: 'cut' } });

describe('relations', () => {
  it('sameAsBaseline compares ending, status, fields in any order, and body', () => {
    const { wrong, baselineIs } = sameAsBaseline();
    const base = delivered('a', {
      fields: [
        ['A', '1'],
        ['B', '2'],
      ],
    });
    assert.equal(
      wrong(
        delivered('a', {
          fields: [
            ['b', '2'],
            ['a', '1'],
          ],
        }),
        base,
        {},
      ),
      null,
    );
    for (const other of [delivered('b'), delivered('a', { status: 201 }), broken, failed])
      assert.match(
        wrong(other, delivered('a'), {}) ?? '',
        /^it delivered .*; for the reply in one piece a complete response/,
      );
    const [long, same] = ['d1', 'd2'].map((sha256) => delivered('', { body: { length: 9000, octets: '', sha256 } }));
    assert.ok(long !== undefined && same !== undefined && wrong(long, same, {}) !== null);
    assert.notDeepEqual(mismatches(baselineIs, failed), []);
  });

  it('arrives wants every octet, and no other', () => {
    const { wrong } = arrives<{ body: string }>(({ body }) => body);
    assert.equal(wrong(delivered('hello'), null, { body: 'hello' }), null);
    assert.match(wrong(delivered('hell'), null, { body: 'hello' }) ?? '', /"hell" \(4 octets\) for 5 octets/);
    assert.match(wrong(delivered('hellx'), null, { body: 'hello' }) ?? '', /hellx/);
    assert.match(wrong(broken, null, { body: 'he' }) ?? '', /did not deliver a complete response: a broken response/);
    assert.match(wrong(clientSaw(), null, { body: '' }) ?? '', /did not deliver/);
  });

  it('neverComplete lets anything be but a complete response', () => {
    const { wrong, baselineIs } = neverComplete();
    for (const seen of [failed, broken]) assert.equal(wrong(seen, null, {}), null);
    assert.match(wrong(delivered('he'), null, {}) ?? '', /reported a complete response with the body "he"/);
    assert.notDeepEqual(mismatches(baselineIs, failed), []);
  });
});
