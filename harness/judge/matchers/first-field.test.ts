import assert from 'node:assert/strict';
import type { ClientObservation, Field, WireRequest } from '../../model/index.js';
import { firstField } from './first-field.js';

function request(...names: readonly string[]): WireRequest {
  return {
    conn: 'c1',
    head: '',
    method: 'GET',
    target: '/',
    version: 'HTTP/1.1',
    fields: names.map((name): Field => [name, 'x']),
    body: { length: 0, octets: '' },
    trailers: [],
    framing: 'none',
    complete: true,
    problems: [],
  };
}

function seen(...requests: readonly WireRequest[]): ClientObservation {
  return { role: 'client', peer: '', outcomes: [], connections: [], requests, commands: [], unforeseen: [] };
}

describe('judge/matchers/first-field', () => {
  const matcher = firstField('Host');

  it('matches when the field leads every request, in any case of its letters', () => {
    assert.equal(matcher.mismatch(seen(request('host', 'Accept'), request('HOST'))), null);
  });

  it('tells which field comes first instead', () => {
    assert.equal(matcher.mismatch(seen(request('Host'), request('Accept', 'Host'))), 'the first field is Accept');
  });

  it('tells of a request without fields, and of none at all', () => {
    assert.equal(matcher.mismatch(seen(request())), 'a request has no field');
    assert.equal(matcher.mismatch(seen()), 'no request arrived');
  });
});
