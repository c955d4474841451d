import assert from 'node:assert/strict';
import { clientSaw, errorOf, requestOf, responseOf } from '../judge/testing/observations.js';
import { sendsBasic, sendsDigest } from './relations-of-credentials.js';

const sending = (...values: readonly (string | null)[]) =>
  clientSaw({
    outcomes: [responseOf('in')],
    requests: values.map((value) => requestOf(value === null ? {} : { fields: [['Authorization', value]] })),
  });

describe('relations of credentials', () => {
  it('know Basic credentials, asked for or unasked', () => {
    const { wrong } = sendsBasic(() => ({ user: 'u', password: 'p' }), 'in');
    assert.equal(wrong(sending(null, 'Basic dTpw'), null, {}), null);
    assert.equal(wrong(sending('Basic dTpw'), null, {}), null);
    assert.match(wrong(sending(null, 'Basic dTpx'), null, {}) ?? '', /the token is/);
    assert.match(wrong(sending(null), null, {}) ?? '', /only 1 requests/);
    const shut = { ...sending('Basic dTpw'), outcomes: [errorOf('no')] };
    assert.match(wrong(shut, null, {}) ?? '', /reported the error/);
  });

  it('leave it to a client whether it sends credentials beyond ASCII', () => {
    const { wrong } = sendsBasic(() => ({ user: 'u', password: '\xe9' }), 'in');
    assert.equal(wrong(sending(null), null, {}), null);
    assert.equal(wrong(sending(), null, {}), null);
    assert.equal(wrong(sending(null, 'Basic dTrDqQ=='), null, {}), null);
    assert.match(wrong(sending(null, 'Basic dTo/'), null, {}) ?? '', /the token is/);
  });

  it('know Digest credentials', () => {
    const { wrong } = sendsDigest(() => ({ user: 'u', password: 'p', realm: 'r', nonce: 'n' }), 'in');
    const right = 'Digest username="u", realm="r", nonce="n", uri="/", response="f23121ca97143c6b358da620220c83b4"';
    assert.equal(wrong(sending(null, right), null, {}), null);
    assert.match(wrong(sending(null, right.replace('f2', 'e2')), null, {}) ?? '', /the response is/);
  });
});
