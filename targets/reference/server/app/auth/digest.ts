import type { Field } from '../../../../../harness/model/protocol.js';
import type { Has } from '../../faults/index.js';
import type { Request } from '../../receive/request.js';
import { text, type Answer } from '../../respond/answer.js';
import { realm } from './accounts.js';
import { examine } from './digest-credentials.js';
import { algorithms, responseOf, type Hashed } from './digest-hash.js';
import type { Nonces } from './nonces.js';

/** `/digest`: the name of a user who proves by Digest to know the password (RFC 7616). */
export function digest(request: Request, nonces: Nonces, has: Has): Answer {
  const examined = examine(request, has);
  switch (examined.kind) {
    case 'none':
      return text(401, 'who are you?\n', challenges(nonces, has('digest-stale-always'), has));
    case 'error':
      return text(400, `${examined.detail}\n`);
    case 'right': {
      const { user, hashed } = examined;
      const fresh = nonces.spend(hashed.nonce, Number.parseInt(hashed.nc, 16)) || has('digest-nonce-unchecked');
      if (!fresh) return text(401, 'this nonce is used up\n', challenges(nonces, !has('digest-stale-untold'), has));
      const told = has('digest-info-omitted') ? [] : [['Authentication-Info', info(hashed, nonces, has)] as const];
      return text(200, user, told);
    }
  }
}

/** One challenge for each algorithm, in fields of their own; names are asked to be hashed (RFC 7616 sections 3.3, 3.4.4 and 4). */
function challenges(nonces: Nonces, stale: boolean, has: Has): readonly Field[] {
  const quoted = (value: string): string => (has('digest-challenge-unquoted') ? value : `"${value}"`);
  const bare = (value: string): string => (has('digest-challenge-tokens-quoted') ? `"${value}"` : value);
  const names = has('digest-one-algorithm-twice') ? ['MD5', 'MD5'] : [...algorithms.keys()];
  return names.map((algorithm) => {
    const params = [
      `realm="${realm}"`,
      `qop=${quoted('auth')}`,
      `algorithm=${bare(algorithm)}`,
      `nonce="${nonces.make()}"`,
      `opaque="${nonces.opaque}${has('digest-opaque-free-form') ? '!' : ''}"`,
      ...(has('digest-charset-unannounced') ? [] : ['charset=UTF-8']),
      ...(has('digest-userhash-unasked') ? [] : ['userhash=true']),
      ...(stale ? [`stale=${bare('true')}`] : []),
    ];
    return ['WWW-Authenticate', `Digest ${params.join(', ')}`];
  });
}

/** What proves the server to the client (RFC 7616 section 3.5). */
function info(hashed: Hashed, nonces: Nonces, has: Has): string {
  const rspauth = responseOf({ ...hashed, method: has('digest-info-with-method') ? hashed.method : '' });
  const quoted = (value: string): string => (has('digest-info-unquoted') ? value : `"${value}"`);
  const bare = (value: string): string => (has('digest-info-tokens-quoted') ? `"${value}"` : value);
  return [
    `nextnonce="${nonces.make()}"`,
    ...(has('digest-info-without-qop') ? [] : [`qop=${bare('auth')}`]),
    `rspauth=${quoted(rspauth)}`,
    ...(has('digest-info-without-count') ? [] : [`cnonce="${hashed.cnonce}"`, `nc=${bare(hashed.nc)}`]),
  ].join(', ');
}
