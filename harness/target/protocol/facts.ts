import { askVersion } from '../bridge/version.js';
import type { Ready, Role, TargetFacts, TargetSpec } from '../../model/index.js';

/** What is known of a target that speaks the protocol: what it says of itself, as far as its descriptor does not say otherwise. */
export async function factsOf(spec: TargetSpec, ready: Ready): Promise<TargetFacts> {
  return {
    name: spec.name,
    role: spec.role,
    version: (await askVersion(spec)) ?? ready.target.version,
    language: ready.target.language,
    claims: claimsOf(spec.role, spec.claims ?? ready.claims),
    features: { ...ready.features, ...spec.features },
  };
}

/** A client or server that claims nothing is taken to claim `http/1.1`: nobody passes for having claimed nothing. */
export function claimsOf(role: Role, claims: readonly string[]): readonly string[] {
  return claims.length > 0 || role === 'library' ? claims : ['http/1.1'];
}
