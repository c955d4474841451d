import assert from 'node:assert/strict';
import type { Outcome } from '../../model/index.js';
import { differences } from './testing/compare.js';
import type { Expected } from './testing/expected.js';

const wire = ['<connect>', 'USER a', 'TYPE I', '<connect>', 'USER a', '<eof>', 'RETR f', '<eof>'];
const read: Expected = {
  told: { outcome: 'ok', body: 'hi', url: 'ftp://h/f', code: null, headers: [['content-length', '2']] },
  wire,
};
const response: Outcome = {
  kind: 'response',
  url: 'ftp://h/f',
  status: null,
  fields: [['Content-Length', '2']],
  body: { length: 2, octets: 'hi' },
  ended: 'complete',
};
const failed: Expected = {
  told: {
    outcome: 'error',
    exc: [
      ['URLError', '<550 no>'],
      ['error_perm', '550 no'],
    ],
  },
  wire,
};

const found = (expected: Expected, seen: readonly string[], outcome: Outcome): number =>
  differences(expected, seen, { kind: 'done', outcomes: [outcome] }).length;
const error = (name: string, message: string, reply?: number): Outcome => ({
  kind: 'error',
  during: 'unknown',
  error: { name, message, ...(reply === undefined ? {} : { reply }) },
});

describe('ground truth: what counts as a difference', () => {
  it('none, where all is as recorded', () => {
    assert.equal(found(read, wire, response), 0);
    assert.equal(found(failed, wire, error('URLError', '<550 no>', 550)), 0);
  });

  it('not when the end of one connection was noticed among the commands of another', () => {
    assert.equal(found(read, [...wire.filter((one) => one !== '<eof>'), '<eof>', '<eof>'], response), 0);
  });

  it('a command more, less, other or in another place, and who ended a connection', () => {
    assert.equal(found(read, [...wire, 'QUIT'], response), 1);
    assert.equal(found(read, wire.toSpliced(6, 1), response), 1);
    assert.equal(found(read, wire.with(6, 'RETR g'), response), 1);
    assert.equal(found(read, wire.with(1, 'TYPE I').with(2, 'USER a'), response), 1);
    assert.equal(found(read, wire.with(7, '<server close>'), response), 1);
  });

  it('another body, URL, status or field, and a body that broke off', () => {
    assert.equal(found(read, wire, { ...response, body: { length: 2, octets: 'ho' } }), 1);
    assert.equal(found(read, wire, { ...response, url: 'ftp://h/' }), 1);
    assert.equal(found(read, wire, { ...response, status: 200 }), 1);
    assert.equal(found(read, wire, { ...response, fields: [] }), 1);
    assert.equal(found(read, wire, { ...response, ended: 'error', error: { name: 'E', message: '' } }), 1);
  });

  it('another class, text or reply code of an error, and no answer at all', () => {
    assert.equal(found(failed, wire, error('OSError', '<550 no>', 550)), 1);
    assert.equal(found(failed, wire, error('URLError', '<551 no>', 550)), 1);
    assert.equal(found(failed, wire, error('URLError', '<550 no>')), 1);
    assert.equal(differences(failed, wire, { kind: 'hang', detail: '' }).length, 1);
  });
});
