import assert from 'node:assert/strict';
import { playInMemory } from '../memory-wire.js';
import { ask, get } from './asking.fixture.js';
import type { propertyFaults } from './properties.js';

type Fault = keyof typeof propertyFaults;

/** For every fault a conversation that goes differently with it. */
const stimuli: Readonly<Record<Fault, string>> = {
  'query-decoded': get('/echo?a=%41'),
  'coding-by-substring': ask('POST /echo', ['Transfer-Encoding: x-chunked'], '0\r\n\r\n'),
};

describe('the faults that properties catch', () => {
  for (const [fault, stimulus] of Object.entries(stimuli) as [Fault, string][]) {
    it(`${fault} changes what is seen`, async () => {
      assert.notDeepEqual(await playInMemory([stimulus], [fault]), await playInMemory([stimulus]));
    });
  }
});
