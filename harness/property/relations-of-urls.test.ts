import assert from 'node:assert/strict';
import { clientSaw, errorOf, responseOf } from '../judge/testing/observations.js';
import { isTyped, neverDelivered } from './relations-of-urls.js';

describe('relations of URLs', () => {
  it('isTyped compares type and parameters, the spelling of names left aside', () => {
    const { wrong } = isTyped(() => ({ type: 'Text', subtype: 'Plain', parameters: [['Charset', 'UTF-8']] }));
    const told = (...types: readonly string[]) =>
      wrong(
        clientSaw({ outcomes: [responseOf('', { fields: types.map((type) => ['content-type', type]) })] }),
        null,
        {},
      );
    assert.equal(told('text/plain;charset=UTF-8'), null);
    assert.equal(told('TEXT/plain; charset="UTF-8"'), null);
    for (const other of ['text/plain', 'text/plain;charset=utf-8', 'text/plain;charset=UTF-8;a=b', 'text/html', ''])
      assert.match(told(other) ?? '', /it told the Content-Type/, other);
    assert.match(told() ?? '', /told no Content-Type/);
    assert.match(told('text/plain;charset=UTF-8', 'text/plain') ?? '', /several/);
    assert.match(wrong(clientSaw({ outcomes: [errorOf('no')] }), null, {}) ?? '', /did not deliver/);
  });

  it('neverDelivered wants an error, without asking anybody', () => {
    const { wrong } = neverDelivered();
    assert.equal(wrong(clientSaw({ outcomes: [errorOf('no')], connections: [] }), null, {}), null);
    assert.match(wrong(clientSaw({ outcomes: [responseOf('')], connections: [] }), null, {}) ?? '', /it delivered ""/);
    assert.match(wrong(clientSaw({ outcomes: [errorOf('no')] }), null, {}) ?? '', /opened 1 connections/);
  });
});
