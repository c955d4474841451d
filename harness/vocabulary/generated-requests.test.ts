import assert from 'node:assert/strict';
import {
  pipelineOf,
  sendingAll,
  sendingAlone,
  sightOfRequest,
  writtenChunks,
  writtenLine,
} from './generated-requests.js';

const echo = {
  kind: 'echo',
  body: { framing: 'chunked', octets: 'ab', chunks: [2], extension: '' },
} as const;
const head = { kind: 'head', length: 3 } as const;

describe('generated requests', () => {
  it('are written out, and known as the application sees them', () => {
    assert.match(
      pipelineOf([head, echo]),
      /^HEAD \/bytes\/3 HTTP\/1\.1\r\n.*\r\n\r\nPOST \/echo .*\r\n\r\n2\r\nab\r\n0\r\n\r\n$/s,
    );
    assert.deepEqual(sightOfRequest(head), { method: 'HEAD', target: '/bytes/3', body: '', answers: 0 });
    assert.deepEqual(sightOfRequest({ kind: 'bytes', length: 3 }).answers, 3);
    assert.deepEqual(sightOfRequest(echo), { method: 'POST', target: '/echo', body: 'ab', inChunks: true });
  });

  it('are sent together, each to be answered, or as octets behind which nothing comes', () => {
    assert.deepEqual(
      sendingAll([head, echo], 'every').send.map((step) => [
        step.do,
        'cuts' in step ? step.cuts : 'count' in step && step.count,
      ]),
      [
        ['send', 'every'],
        ['await-replies', 2],
      ],
    );
    assert.deepEqual(
      sendingAlone('a').send.map((step) => step.do),
      ['send', 'half-close'],
    );
  });

  it('have lines and chunks in any writing', () => {
    assert.equal(writtenLine('Ab', 'c', { capitals: [false, true], before: '\t', after: ' ' }), 'aB:\tc \r\n');
    const chunks = [{ length: 12, zeros: 1, capitals: true, extension: ';a="b"' }];
    assert.equal(
      writtenChunks({ octets: 'x'.repeat(12), chunks }, 'A: b\r\n'),
      `0C;a="b"\r\n${'x'.repeat(12)}\r\n00;a="b"\r\nA: b\r\n\r\n`,
    );
  });
});
