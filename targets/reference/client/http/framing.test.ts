import assert from 'node:assert/strict';
import type { Field } from '../../../../harness/model/protocol.js';
import { none } from '../testing/no-faults.js';
import { framingOf } from './framing.js';

const frame = (fields: readonly Field[], method = 'GET', status = 200) => framingOf({ method, status, fields }, none);
const length = (value: string): Field => ['content-length', value];
const coding = (value: string): Field => ['Transfer-Encoding', value];

describe('the framing of a reply', () => {
  it('is none for HEAD, 1xx, 204 and 304, whatever the fields say', () => {
    for (const fields of [[], [length('5')], [coding('chunked')], [length('x')]]) {
      assert.equal(frame(fields, 'HEAD').kind, 'none');
      for (const status of [101, 204, 304]) assert.equal(frame(fields, 'GET', status).kind, 'none');
    }
  });

  it('is the connection without framing fields', () => assert.equal(frame([]).kind, 'close'));

  it('is Content-Length where all values are the same number', () => {
    for (const fields of [[length('5')], [length('5, 5')], [length('5'), length('5')]]) {
      assert.deepEqual(frame(fields), { kind: 'length', length: 5 });
    }
  });

  it('is invalid for anything else in Content-Length', () => {
    for (const value of ['', '+5', '-5', '5,', '5, 6', '5 5', '0x5', '5.0', '9007199254740993', '5;']) {
      assert.equal(frame([length(value)]).kind, 'invalid', value);
    }
  });

  it('is chunked when that coding comes last, in any case, whatever Content-Length says', () => {
    for (const value of ['chunked', 'CHUNKED', 'gzip, chunked', ', chunked,']) {
      assert.equal(frame([coding(value), length('3')]).kind, 'chunked', value);
    }
  });

  it('is the connection when another coding comes last', () => {
    for (const value of ['gzip', 'chunked, gzip', 'xchunked', '']) {
      assert.equal(frame([coding(value), length('3')]).kind, 'close', value);
    }
  });

  it('is invalid when chunked is applied twice or has parameters', () => {
    for (const value of ['chunked, chunked', 'chunked;q=1', 'chunked ; q=1']) {
      assert.equal(frame([coding(value)]).kind, 'invalid', value);
    }
  });
});
