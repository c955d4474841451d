import type { ClientFaults } from '../faults.js';
import { OpenError } from '../errors.js';
import { percentDecode } from '../url/percent.js';
import { isPositive, refusal, type Control } from './control.js';
import { refuseControls } from './path.js';
import type { FtpReply } from './reply.js';

export type Login = { readonly user: string; readonly password: string };

/**
 * The login of a URL: anonymous when it names no user, as RFC 1738 section 3.2.1 and urllib have it. An empty user or password
 * is not the same as none (RFC 1738 section 3.1).
 */
export function loginOf(user: string | undefined, password: string | undefined, faults: ClientFaults): Login {
  if ((user === undefined || user === '') && faults.has('ftp-anonymous-refused')) {
    throw new OpenError('InvalidUrl', 'the URL names no user', 'parse');
  }
  const nobody = user === undefined || (user === '' && faults.has('ftp-empty-user-is-absent'));
  const name = nobody ? 'anonymous' : decode(user, faults);
  const given = password === '' && faults.has('ftp-empty-password-is-absent') ? 'anonymous@' : password;
  const fixed = name === 'anonymous' && (given === undefined || faults.has('ftp-anonymous-password-fixed'));
  const none = faults.has('ftp-absent-password-made-up') ? 'anonymous@' : '';
  const secret = fixed ? 'anonymous@' : decode(given ?? none, faults);
  refuseControls(name, faults);
  refuseControls(secret, faults);
  return { user: name, password: secret };
}

function decode(part: string, faults: ClientFaults): string {
  if (faults.has('ftp-credentials-not-decoded')) return part;
  const decoded = percentDecode(part);
  return faults.has('ftp-credentials-decoded-twice') ? percentDecode(decoded) : decoded;
}

/** Waits until the server is ready: 120 announces that 220 will follow (RFC 959 section 5.4). */
export async function greet(control: Control): Promise<void> {
  const { faults } = control;
  if (faults.has('ftp-speaks-before-greeting')) return;
  let reply = await control.reply();
  for (let marks = 1; awaitsMore(reply, faults); marks += 1) {
    if (marks > 1 && faults.has('ftp-one-mark-alone')) break;
    reply = await control.reply();
  }
  if (reply.code < 200 && faults.has('ftp-120-is-ready')) return;
  if (!isPositive(reply, faults)) throw refusal(reply);
}

function awaitsMore({ code }: FtpReply, faults: ClientFaults): boolean {
  if (code !== 220 && code < 400 && faults.has('ftp-greeting-must-be-220')) return true;
  return code < 200 && !faults.has('ftp-120-is-ready');
}

/** USER, PASS if it is asked for (331), ACCT if it is asked for (332). An account is not a part of URLs: the user is named again. */
export async function logIn(control: Control, login: Login): Promise<void> {
  const { faults } = control;
  if (faults.has('ftp-type-before-login')) await control.ask('TYPE', 'I');
  let reply = await control.ask('USER', login.user);
  if (asksPassword(reply, faults)) {
    if (faults.has('ftp-noop-before-password')) await control.ask('NOOP');
    reply = await sayPassword(control, login.password);
  }
  if (reply.code === 332) {
    if (faults.has('ftp-acct-ignored')) return;
    reply = await control.ask('ACCT', login.user);
  }
  const unusual = reply.code !== 230 && faults.has('ftp-usual-codes-only');
  if ((unusual || !isPositive(reply, faults)) && !faults.has('ftp-bad-login-ignored')) throw refusal(reply);
}

/** A 3yz to USER wants the password, unless it is the 332 that wants an account (RFC 959 section 6). */
function asksPassword({ code }: FtpReply, faults: ClientFaults): boolean {
  if (code === 230 && faults.has('ftp-user-230-still-pass')) return true;
  return faults.has('ftp-usual-codes-only') ? code === 331 : code >= 300 && code < 400 && code !== 332;
}

async function sayPassword(control: Control, password: string): Promise<FtpReply> {
  const { faults } = control;
  const reply = await control.ask('PASS', password);
  const again = reply.code >= 500 ? faults.has('ftp-repeats-after-5xx') : faults.has('ftp-4xx-repeats-last');
  return again && reply.code >= 400 ? control.ask('PASS', password) : reply;
}
