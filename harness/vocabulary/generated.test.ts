import assert from 'node:assert/strict';
import type { Stream } from '../model/index.js';
import type { GeneratedBody } from '../property/index.js';
import { framedAs, generatedReply, opening, sending, wholeOf } from './generated.js';
import { octets } from './message.js';
import { fence, httpServer } from './steps.js';

const whole = (stream: Stream): string => wholeOf({ stream });
const body: GeneratedBody = { framing: 'sized', octets: 'hello', chunks: [2, 1], extension: ';a' };

describe('generated stimuli', () => {
  it('frame a body as it says', () => {
    assert.equal(whole(framedAs(body).body), 'hello');
    assert.deepEqual(framedAs({ ...body, framing: 'unframed' }).fields, []);
    const inChunks = framedAs({ ...body, framing: 'chunked' });
    assert.equal(whole(inChunks.body), '2;a\r\nhe\r\n1;a\r\nl\r\n2;a\r\nlo\r\n0;a\r\n\r\n');
    assert.equal(whole(inChunks.content), 'hello');
  });

  it('are written out whole, repetitions too', () => {
    assert.match(wholeOf(generatedReply(body)), /^HTTP\/1\.1 200 OK\r\n.*\r\n\r\nhello$/s);
    assert.equal(wholeOf(octets('a', { repeat: 'xy', length: 6 })), 'axyxyxy');
    assert.equal(wholeOf(octets({ repeat: 'xyz', length: 7 })), 'xyzxyzx');
  });

  it('are opened against a peer, or sent on a connection', () => {
    const peer = httpServer(octets('a'));
    assert.deepEqual(opening(peer), { peer, opens: [{ url: 'http://{peer}/' }], connection: 'fresh' });
    assert.deepEqual(
      sending(octets('a'), fence()).send.map((step) => step.do),
      ['send', 'await-replies', 'fence'],
    );
  });
});
