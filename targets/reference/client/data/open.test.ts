import assert from 'node:assert/strict';
import { only } from '../testing/no-faults.js';
import { exchange, failure, response } from '../testing/run.js';

const opened = (url: string) => exchange([{ url }], only());

const DELIVERED: Readonly<Record<string, readonly [octets: string, type: string]>> = {
  'data:,': ['', 'text/plain;charset=US-ASCII'],
  'data:;base64,': ['', 'text/plain;charset=US-ASCII'],
  'data:,a,b?c=d&e+f%2541%00': ['a,b?c=d&e+f%41\0', 'text/plain;charset=US-ASCII'],
  'data:,100%25%zz%4': ['100%%zz%4', 'text/plain;charset=US-ASCII'],
  'data:,caf\u00e9': ['caf\xc3\xa9', 'text/plain;charset=US-ASCII'],
  'DATA:Text/HTML;Charset=UTF-8;BASE64,SGVs%0abG8%3D': ['Hello', 'Text/HTML;Charset=UTF-8'],
  'data:;format=flowed;charset=x,a': ['a', 'text/plain;format=flowed;charset=x'],
  'data:text/plain;name=a%2Cb%22c,d': ['d', 'text/plain;name="a,b\\"c"'],
  'data:text/plain;name=%22a%3Bb%22,d': ['d', 'text/plain;name="a;b"'],
  'data:application/x%2Dtest,a': ['a', 'application/x-test'],
  'data:text/plain;base64=no,aGk=': ['aGk=', 'text/plain;base64=no'],
  'data:text/plain;x=base64,aGk=': ['aGk=', 'text/plain;x=base64'],
};

const REFUSED = [
  'data:',
  'data:text/plain%2Chello',
  'data:text,a',
  'data:text%2Fplain,a',
  'data:text/plain;,a',
  'data:text/plain;a=b=c,d',
  'data:text/plain;base64;charset=utf-8,aGk=',
  'data:text/plain; base64,aGk=',
  'data://a,b',
  'data:text/plain%0D%0AX:%201,a',
  'data:text/plain;a=b%0D%0AX:%201,a',
  'data:text/plain\r\nX: 1,a',
  'data:;base64,SGVsbG8',
  'data:;base64,SGVsbG8==',
  'data:;base64,SGVsbG8=SGk=',
  'data:;base64,-_8=',
];

describe('a data URL', () => {
  for (const [url, [octets, type]] of Object.entries(DELIVERED)) {
    it(`delivers ${url}`, async () => {
      const { body, fields } = response(await opened(url));
      assert.deepEqual(
        [body.octets, fields],
        [
          octets,
          [
            ['Content-Type', type],
            ['Content-Length', String(octets.length)],
          ],
        ],
      );
    });
  }

  for (const url of REFUSED) {
    it(`is refused: ${JSON.stringify(url)}`, async () => assert.equal(failure(await opened(url)), 'InvalidUrl'));
  }
});
