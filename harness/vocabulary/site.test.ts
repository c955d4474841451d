import assert from 'node:assert/strict';
import { moved } from './answers.js';
import { unframed } from './framing.js';
import { guarded, parts, site } from './site.js';
import { close, reset } from './steps.js';
import { interimReply, reply } from './stimuli.js';

const kinds = (answers: Parameters<typeof site>[0]) =>
  Object.values(site(answers).answers).map((list) => list.map(({ steps }) => steps.map((step) => step.do)));

describe('vocabulary/site', () => {
  it('answers by a message, a step, several parts, or a list of these', () => {
    assert.deepEqual(kinds({ '/': reply(200), '/cut': reset() }), [[['send']], [['reset']]]);
    assert.deepEqual(kinds({ '/': parts(interimReply(103), reply(200, unframed('x')), close()) }), [
      [['send', 'send', 'close']],
    ]);
    assert.deepEqual(kinds({ '/': [reply(404), reset()] }), [[['send'], ['reset']]]);
  });

  it('guards an answer by a field', () => {
    const { answers } = site({ '/': guarded(reply(401), reset()) });
    assert.deepEqual(
      answers['/']?.map(({ steps, without }) => [steps[0]?.do, without?.field, without?.steps.length]),
      [['reset', 'Authorization', 1]],
    );
  });

  it('ends the connection behind a reply that announces it, whatever its body says', () => {
    assert.deepEqual(kinds({ '/': moved(302, '/a') }), [[['send', 'close']]]);
    assert.deepEqual(kinds({ '/': reply(200, unframed('\r\nConnection: close\r\n')) }), [[['send']]]);
  });
});
