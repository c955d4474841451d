import type { ClientFaults } from '../faults.js';
import { OpenError } from '../errors.js';
import { percentDecode } from '../url/percent.js';
import { refusal, type Control } from './control.js';
import { refuseControls } from './path.js';

export type Login = { readonly user: string; readonly password: string };

/** The login of a URL: anonymous when it names no user, as RFC 1738 section 3.2.1 and urllib have it. */
export function loginOf(user: string | undefined, password: string | undefined, faults: ClientFaults): Login {
  if ((user === undefined || user === '') && faults.has('ftp-anonymous-refused')) {
    throw new OpenError('InvalidUrl', 'the URL names no user', 'parse');
  }
  const decode = faults.has('ftp-credentials-not-decoded') ? (part: string) => part : percentDecode;
  const name = user === undefined || user === '' ? 'anonymous' : decode(user);
  const secret = decode(password ?? (name === 'anonymous' ? 'anonymous@' : ''));
  refuseControls(name, faults);
  refuseControls(secret, faults);
  return { user: name, password: secret };
}

/** Waits until the server is ready: 120 announces that 220 will follow (RFC 959 section 5.4). */
export async function greet(control: Control): Promise<void> {
  if (control.faults.has('ftp-speaks-before-greeting')) return;
  let reply = await control.reply();
  while (reply.code < 200 && !control.faults.has('ftp-120-is-ready')) reply = await control.reply();
  if (reply.code >= 300) throw refusal(reply);
}

/** USER, PASS if it is asked for (331), ACCT if it is asked for (332). An account is not a part of URLs: the user is named again. */
export async function logIn(control: Control, login: Login): Promise<void> {
  const { faults } = control;
  let reply = await control.ask('USER', login.user);
  if (reply.code === 331 || (reply.code === 230 && faults.has('ftp-user-230-still-pass'))) {
    reply = await control.ask('PASS', login.password);
  }
  if (reply.code === 332) {
    if (faults.has('ftp-acct-ignored')) return;
    reply = await control.ask('ACCT', login.user);
  }
  if (reply.code >= 300 && !faults.has('ftp-bad-login-ignored')) throw refusal(reply);
}
