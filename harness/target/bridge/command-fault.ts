import type { Fault } from '../../model/index.js';

const LINES = 5;

/** Wordings that name a server's reply: `RETR response: 550`, `returned error: 404`, `Access denied: 530`, `ERROR 404:`, `Got a 421`. */
const REPLY = /\b(?:response|error|reply|denied|upload|status|code|got)(?::? | a )([2-5]\d\d)\b/i;

/** A reply line printed as it came: `550 notes: not a plain file.` */
const REPLY_LINE = /^([45]\d\d)[ -]\S/m;

/** The error a command ended with: its exit status as the name, the last lines of its standard error as the message. */
export function faultOf(code: number, stderr: string): Fault {
  const message = stderr.trim().split(/\r?\n/).slice(-LINES).join('\n');
  const reply = REPLY.exec(message)?.[1] ?? REPLY_LINE.exec(message)?.[1];
  return { name: `exit ${code}`, message, ...(reply === undefined ? {} : { reply: Number(reply) }) };
}
