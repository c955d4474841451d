import assert from 'node:assert/strict';
import { site } from './site.js';
import { reset } from './steps.js';
import { secured, trusting, tunnel } from './tls.js';

describe('vocabulary/tls', () => {
  it('puts TLS on every connection of a server', () => {
    assert.deepEqual(secured(site({})).tls, { certificate: 'trusted', ends: 'alert' });
    assert.deepEqual(secured(site({}), 'expired', 'silently').tls, { certificate: 'expired', ends: 'silently' });
  });

  it('begins TLS behind the grant of a tunnel', () => {
    const [answer] = site({ 'CONNECT x:443': tunnel('other-name'), '/': reset() }).answers['CONNECT x:443'] ?? [];
    assert.deepEqual(
      answer?.steps.map((step) => step.do),
      ['send', 'begin-tls'],
    );
    assert.deepEqual(answer.steps[1], { do: 'begin-tls', tls: { certificate: 'other-name' } });
  });

  it('trusts the authority of the peers', () => {
    assert.deepEqual(trusting('https://{peer}/', { cookies: true }), {
      url: 'https://{peer}/',
      trust: '{authority}',
      cookies: true,
    });
  });
});
