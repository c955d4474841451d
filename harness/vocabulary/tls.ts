import type { Certificate, Open, Tls } from '../model/index.js';
import { nothing } from './framing.js';
import { parts } from './site.js';
import type { Parts } from './site.js';
import { reply } from './stimuli.js';

/** A tunnel of a proxy that leads to the proxy itself: the grant, then TLS (RFC 9110 section 9.3.6). What comes through it is asked for by the same site. */
export function tunnel(certificate: Certificate = 'trusted'): Parts {
  return parts(reply(200, nothing), { do: 'begin-tls', tls: { certificate } });
}

/** The same server with TLS on every connection. `ends`: whether it says close_notify before it ends one. */
export function secured<S extends { readonly tls?: Tls }>(
  script: S,
  certificate: Certificate = 'trusted',
  ends: 'alert' | 'silently' = 'alert',
): S {
  return { ...script, tls: { certificate, ends } };
}

/** Opens a URL with trust in the authority of the peers' certificates, and in no other. */
export function trusting(url: string, also: Omit<Open, 'url' | 'trust'> = {}): Open {
  return { url, trust: '{authority}', ...also };
}
