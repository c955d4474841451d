import assert from 'node:assert/strict';
import { playInMemory } from '../memory-wire.js';
import { parseDate } from './dates.js';

const none = (): boolean => false;
const exact = 'Sat, 01 Jan 2022 00:00:00 GMT';
const before = 'Fri, 31 Dec 2021 23:59:59 GMT';

async function status(line: string, ...fields: readonly string[]): Promise<number> {
  const octets = `${line}\r\nHost: a\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`;
  return Number((await playInMemory([octets])).octets.slice(9, 12));
}

/** Fields of a request for /cond, and the status they lead to. */
const table: readonly (readonly [status: number, ...fields: readonly string[]])[] = [
  [200],
  [304, 'If-None-Match: "wireproof"'],
  [304, 'If-None-Match: W/"wireproof"'],
  [304, 'If-None-Match: "a,b" , "wireproof"'],
  [304, 'If-None-Match: "x"', 'If-None-Match: "wireproof"'],
  [304, 'If-None-Match: *'],
  [200, 'If-None-Match: "other"'],
  [200, 'If-None-Match: w/"wireproof"'],
  [200, 'If-None-Match: wireproof'],
  [200, 'If-None-Match: "other"', `If-Modified-Since: ${exact}`],
  [304, `If-Modified-Since: ${exact}`],
  [304, 'If-Modified-Since: Saturday, 01-Jan-22 00:00:00 GMT'],
  [304, 'If-Modified-Since: Sat Jan  1 00:00:00 2022'],
  [304, 'If-Modified-Since: Fri, 01 Jan 9999 00:00:00 GMT'],
  [200, `If-Modified-Since: ${before}`],
  [200, `If-Modified-Since: ${exact}, ${exact}`],
  [200, 'If-Modified-Since: Sat, 1 Jan 2022 00:00:00 GMT'],
  [200, 'If-Modified-Since: sat, 01 jan 2022 00:00:00 gmt'],
  [412, 'If-Match: "other"'],
  [412, 'If-Match: W/"wireproof"'],
  [200, 'If-Match: "other", "wireproof"'],
  [200, 'If-Match: *'],
  [412, `If-Unmodified-Since: ${before}`],
  [200, `If-Unmodified-Since: ${exact}`],
  [200, 'If-Unmodified-Since: never'],
  [200, 'If-Match: "wireproof"', `If-Unmodified-Since: ${before}`],
  [412, 'If-Match: "other"', 'If-None-Match: "wireproof"'],
  [304, 'If-Match: "wireproof"', 'If-None-Match: "wireproof"'],
];

describe('the conditions of /cond', () => {
  for (const [expected, ...fields] of table) {
    it(`${expected} for ${fields.join(', ') || 'none'}`, async () => {
      assert.equal(await status('GET /cond HTTP/1.1', ...fields), expected);
      assert.equal(await status('HEAD /cond HTTP/1.1', ...fields), expected);
    });
  }

  it('follow RFC 1945 in HTTP/1.0', async () => {
    assert.equal(await status('GET /cond HTTP/1.0', `If-Modified-Since: ${exact}`), 304);
    assert.equal(await status('GET /cond HTTP/1.0', 'If-Modified-Since: Fri, 01 Jan 9999 00:00:00 GMT'), 200);
    assert.equal(await status('HEAD /cond HTTP/1.0', `If-Modified-Since: ${exact}`), 200);
  });

  it('put two-digit years into the right century', () => {
    const now = Date.UTC(2025, 5, 1);
    const year = (digits: string): number | undefined => parseDate(`Sunday, 01-Jan-${digits} 00:00:00 GMT`, now, none);
    assert.equal(year('75'), Date.UTC(2075, 0, 1));
    assert.equal(year('76'), Date.UTC(1976, 0, 1));
    assert.equal(year('22'), Date.UTC(2022, 0, 1));
    assert.equal(parseDate('Sun, 30 Feb 2022 00:00:00 GMT', now, none), undefined);
  });
});
