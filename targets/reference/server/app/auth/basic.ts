import type { Field } from '../../../../../harness/model/protocol.js';
import type { Has } from '../../faults/index.js';
import type { Request } from '../../receive/request.js';
import { text, type Answer } from '../../respond/answer.js';
import type { Visit } from '../site.js';
import { accounts, realm } from './accounts.js';
import { credentialsOf } from './credentials.js';

/** `/basic`: the name of a user who gives the right password by Basic (RFC 7617). */
export function basic(request: Request, visit: Visit, has: Has): Answer {
  const user = userOf(request, has) ?? (has('basic-user-remembered') ? visit.admitted : undefined);
  if (user === undefined) return text(has('unauthorized-is-forbidden') ? 403 : 401, 'who are you?\n', challenge(has));
  visit.admitted = user;
  return text(200, user);
}

function challenge(has: Has): readonly Field[] {
  if (has('401-without-challenge')) return [];
  if (has('basic-without-realm')) return [['WWW-Authenticate', 'Basic charset="UTF-8"']];
  return [['WWW-Authenticate', `Basic realm="${realm}"${has('basic-without-charset') ? '' : ', charset="UTF-8"'}`]];
}

function userOf(request: Request, has: Has): string | undefined {
  const credentials = credentialsOf(request);
  const known = has('basic-scheme-case-sensitive')
    ? request.fields.combined('Authorization')?.startsWith('Basic ')
    : credentials?.scheme === 'basic';
  if (credentials === undefined || known !== true) return undefined;
  const { rest } = credentials;
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(rest) && !has('basic-garbage-decoded')) return undefined;
  const pair = Buffer.from(rest, 'base64').toString('latin1');
  const colon = has('basic-split-at-last-colon') ? pair.lastIndexOf(':') : pair.indexOf(':');
  if (colon < 0) return undefined;
  const user = pair.slice(0, colon);
  const given = has('basic-password-ascii-only')
    ? pair.slice(colon + 1).replace(/[^\x20-\x7e]/g, '?')
    : pair.slice(colon + 1);
  const right = has('basic-password-unchecked') ? accounts.has(user) : accounts.get(user) === given;
  return right ? user : undefined;
}
