import assert from 'node:assert/strict';
import { codeOf, formOf, generatedTransfer, ofLines, ofLinesWithoutDigits, passiveOnlyBy } from './generated-ftp.js';

describe('generated FTP in cases', () => {
  it('is a reply of any number of lines', () => {
    assert.equal(ofLines('220', 'Hello.', []), '220 Hello.');
    assert.equal(ofLines('220', 'Hello.', [' 220 a', '']), '220-Hello.\r\n 220 a\r\n\r\n220 End.');
    assert.equal(ofLinesWithoutDigits('227', '=1,2', []), '227 =1,2');
    assert.equal(ofLinesWithoutDigits('227', '=1,2', [' 5(', 'b']), '227- ##\r\nb\r\n227 =1,2');
  });

  it('tells where the server listens', () => {
    const form = { text: 'x', delimiter: '!', around: ['<', '>'] } as const;
    assert.equal(formOf({ ...form, passive: 'EPSV' }), '229 x(!!!{epsv}!)');
    assert.equal(formOf({ ...form, passive: 'PASV' }), '227 x<{pasv}>');
    assert.deepEqual([passiveOnlyBy('EPSV'), Object.keys(passiveOnlyBy('PASV'))], [{}, ['EPSV']]);
    assert.equal(codeOf({ first: '5', second: 0, third: 2 }), '502');
  });

  it('is a transfer', () => {
    const order = { marks: 'before-data', completes: 'before-end' } as const;
    const given = { passive: 'EPSV', mark: '125', completion: '250', order, octets: 'abc', cuts: [0, 7] } as const;
    assert.deepEqual(generatedTransfer(given), {
      transfer: {
        mark: '125 Here it comes.',
        data: ['abc'],
        end: 'fin',
        completion: '250 There it was.',
        ...order,
        cuts: [1, 2],
      },
    });
  });
});
