import type { Octets } from '../model/index.js';
import { sized } from './framing.js';
import type { Message } from './message.js';
import { reply } from './stimuli.js';

/** A redirection with a body of its own, the last reply on its connection (RFC 9110 section 15.4). */
export function moved(status: number, location: Octets): Message {
  return reply(status, sized('moved\n'), { fields: { Location: location, Connection: 'close' } });
}

/** A 401 with these challenges, one field line each, the last reply on its connection (RFC 9110 section 11.6.1). */
export function challenged(...challenges: readonly Octets[]): Message {
  return reply(401, sized('denied\n'), { fields: { 'WWW-Authenticate': challenges, Connection: 'close' } });
}
