import assert from 'node:assert/strict';
import { clientSaw, errorOf, requestOf, responseOf } from '../judge/testing/observations.js';
import { arrivesAt, arrivesOrFailsAt, sentOnceAtMost } from './relations-of-connections.js';

const seen = clientSaw({
  outcomes: [responseOf('one'), responseOf('tw', { ended: 'error' }), errorOf('lost')],
  requests: ['GET', 'POST', 'POST'].map((method) => requestOf({ method })),
});
const is = (wanted: string) => () => wanted;

describe('relations of connections', () => {
  it('have a reply arrive where it was asked for', () => {
    assert.equal(arrivesAt(0, is('one')).wrong(seen, null, {}), null);
    assert.match(arrivesAt(0, is('two')).wrong(seen, null, {}) ?? '', /^it delivered "one"/);
    assert.match(arrivesAt(1, is('tw')).wrong(seen, null, {}) ?? '', /broke off after "tw"/);
    assert.match(arrivesAt(2, is('')).wrong(seen, null, {}) ?? '', /the error Failure: lost/);
    assert.match(arrivesAt(3, is('')).wrong(seen, null, {}) ?? '', /no outcome/);
  });

  it('take an error for no foreign reply', () => {
    assert.equal(arrivesOrFailsAt(0, is('one')).wrong(seen, null, {}), null);
    assert.equal(arrivesOrFailsAt(1, is('two')).wrong(seen, null, {}), null);
    assert.equal(arrivesOrFailsAt(2, is('two')).wrong(seen, null, {}), null);
    assert.match(arrivesOrFailsAt(0, is('two')).wrong(seen, null, {}) ?? '', /its own reply has "two"/);
    assert.match(arrivesOrFailsAt(3, is('two')).wrong(seen, null, {}) ?? '', /no outcome for open 3/);
  });

  it('count the requests of a method', () => {
    assert.equal(sentOnceAtMost('GET').wrong(seen, null, {}), null);
    assert.equal(sentOnceAtMost('PUT').wrong(seen, null, {}), null);
    assert.equal(sentOnceAtMost('POST').wrong(seen, null, {}), '2 requests of POST arrived');
  });
});
