import assert from 'node:assert/strict';
import type { ClientCase } from '../model/index.js';
import { readByWire } from './by-wire.js';
import type { WireEvidence } from './by-wire.js';
import { body, connections, failed, neverSent, sent } from './matchers/index.js';

const outcomes: ClientCase['outcomes'] = {
  'lists it': { accepted: true, all: [sent('LIST'), body('listing')] },
  'asks in vain': { accepted: false, all: [connections(1), neverSent('LIST')] },
  'reports an error': { accepted: false, all: [failed()] },
};

function evidence(...verbs: readonly string[]): WireEvidence {
  return {
    peer: '127.0.0.1:21',
    connections: [{ conn: 'c1', targetEnd: 'fin', timedOut: false, received: 1 }],
    requests: [],
    commands: verbs.map((verb) => ({ conn: 'c1', line: verb, verb, argument: null })),
    unforeseen: [],
  };
}

function states(seen: WireEvidence): readonly string[] {
  return readByWire({ outcomes }, seen).map(({ name, state }) => `${name}: ${state}`);
}

describe('named outcomes, read by the wire alone', () => {
  it('leave to the client what only the client can tell', () => {
    assert.deepEqual(states(evidence('LIST')), ['lists it: open', 'asks in vain: differs', 'reports an error: open']);
    const [first] = readByWire({ outcomes }, evidence('LIST'));
    assert.deepEqual(
      first?.findings.map(({ found }) => found),
      ['matches', 'client'],
    );
  });

  it('match or differ where the wire tells, and say why', () => {
    assert.deepEqual(states(evidence('RETR')), [
      'lists it: differs',
      'asks in vain: matches',
      'reports an error: open',
    ]);
    const [first] = readByWire({ outcomes }, evidence('RETR'));
    assert.match(first?.findings[0]?.why ?? '', /LIST was not sent/);
  });
});
