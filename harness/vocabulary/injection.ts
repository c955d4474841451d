import type { ClientObservation, Outcomes } from '../model/index.js';
import { not } from '../judge/matchers/combine.js';
import { failedUnsent } from '../judge/matchers/failed.js';
import { requested, requests, wellFormed } from '../judge/matchers/requested.js';
import { accept, reject } from './cases.js';

/**
 * The outcomes of an open that smuggles a field `X-Injected` or more into a request: to refuse is right, and so is to send one request in
 * which what was smuggled is encoded, replaced or left out (RFC 9110 section 5.5, RFC 9112 section 11.2).
 */
export const harmlessAlone: Outcomes<ClientObservation> = {
  'refuses before sending': accept(failedUnsent()),
  'sends an injected line': reject(requested({ fields: { 'X-Injected': /^/ } })),
  'sends a second request': reject(requested({ nth: 1 })),
  'sends one harmless request': accept(requests(1), wellFormed()),
  'sends a malformed request': reject(requested({}), not(wellFormed())),
};
