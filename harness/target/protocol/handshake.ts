import type { StartFailure } from '../errors.js';
import type { Ended } from '../process/group.js';
import type { Heard } from './read-message.js';
import type { Ready, Role } from '../../model/index.js';

/** What an adapter exits with to say that something it needs is not installed (EX_UNAVAILABLE of sysexits.h). */
const NOT_INSTALLED = 69;

export type Failed = { readonly kind: 'failed' } & Pick<StartFailure, 'what' | 'cause' | 'missing'>;

/** What came of the handshake. */
export type Handshake = { readonly kind: 'ready'; readonly ready: Ready } | Failed;

/** What a line before `ready` means for the handshake; null where it means nothing. */
export function judgeEarly(heard: Heard, role: Role): Handshake | null {
  switch (heard.kind) {
    case 'noise':
      return null;
    case 'malformed':
      return failed(
        `its ${heard.type} is malformed: ${heard.detail}`,
        'the adapter does not keep to targets/PROTOCOL.md.',
      );
    case 'message':
      break;
  }
  const { message } = heard;
  switch (message.type) {
    case 'log':
      return null;
    case 'ready':
      return judgeReady(message, role);
    case 'unable':
      return failed(`it could not get ready: ${message.detail}`, 'the adapter says so itself.');
    case 'done':
    case 'value':
    case 'raised':
    case 'listening':
    case 'saw':
    case 'closed':
    case 'pong':
      return failed(
        `it sent ${message.type} before ready`,
        'the adapter does not wait for hello, or does not answer it first.',
      );
  }
}

function judgeReady(ready: Ready, role: Role): Handshake {
  // The number comes from the other side, whatever the type promises.
  const protocol: unknown = ready.protocol;
  if (protocol !== 1)
    return failed(
      `it speaks version ${JSON.stringify(protocol)} of the target protocol, the harness version 1`,
      'the adapter was written for another version of the harness.',
    );
  if (ready.role !== role)
    return failed(
      `it is a ${ready.role}, and its descriptor says ${role}`,
      'role in target.json is wrong, or the adapter ignores the role that hello asks for.',
    );
  return { kind: 'ready', ready };
}

/** The process ended before it was ready. */
export function endedEarly(ended: Ended, program: string): Failed {
  if (!ended.began)
    return failed(
      `${program} could not be run: ${ended.detail}`,
      'the program is not installed or not on the PATH.',
      true,
    );
  if (ended.status === NOT_INSTALLED)
    return failed(`it ${ended.detail} before it was ready`, 'something the adapter needs is not installed.', true);
  return failed(`it ${ended.detail} before it was ready`, 'the adapter fails as it loads, or does not wait for hello.');
}

/** Nothing that counts came in time. */
export function readyTooLate(startMs: number): Failed {
  return failed(
    `it was not ready within ${startMs} ms`,
    'the adapter does not answer hello, buffers its output, or needs more time (startMs in target.json).',
  );
}

export function failed(what: string, cause: string, missing = false): Failed {
  return { kind: 'failed', what, cause, missing };
}
