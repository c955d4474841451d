import assert from 'node:assert/strict';
import { didYouMean, nearest } from './nearest.js';

const names = ['http11/chunked/last-chunk', 'http11/chunked/extension', 'ftp/listing', 'ftp/login', 'curl'];

describe('the nearest names', () => {
  it('are those a wrong one can have been meant for, nearest first', () => {
    assert.deepEqual(nearest('ftp/lgin', names), ['ftp/login', 'ftp/listing']);
    assert.deepEqual(nearest('crul', names), ['curl']);
    assert.deepEqual(nearest('last-chunk', names), ['http11/chunked/last-chunk']);
  });

  it('are none where nothing is near, and three at most', () => {
    assert.deepEqual(nearest('zzzzzzzzzzzzzzzzzzzzzzzz', names), []);
    assert.equal(nearest('http/11', ['http/10', 'http/12', 'http/13', 'http/14']).length, 3);
  });

  it('make a question, or none', () => {
    assert.deepEqual(didYouMean('crul', names), ['did you mean curl?']);
    assert.deepEqual(didYouMean('http/11', ['http/10', 'http/12']), ['did you mean http/10, or http/12?']);
    assert.deepEqual(didYouMean('zzzzzzzzzzzz', names), []);
  });
});
