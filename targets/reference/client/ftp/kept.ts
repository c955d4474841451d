import { OpenError } from '../errors.js';
import type { Session } from '../session.js';
import type { Control } from './control.js';
import type { Login } from './login.js';

/** What two faults keep of one open for the next of the same exchange: nothing is kept without them. */
type Kept = { readonly login?: Login; readonly control?: Control };

const kept = new WeakMap<Session, Kept>();

/** The login of the URL, or under a fault that of the URL before it where this one names nobody. */
export function rememberedLogin(session: Session, own: Login, named: boolean): Login {
  if (!session.faults.has('ftp-credentials-carried-over')) return own;
  const login = named ? own : (kept.get(session)?.login ?? own);
  kept.set(session, { ...kept.get(session), login });
  return login;
}

/** A control connection that a fault has left where the open before it ended. */
export function controlInPlace(session: Session): Control | undefined {
  return session.faults.has('ftp-session-reused-in-place') ? kept.get(session)?.control : undefined;
}

/** Ends a session in good order, unless a fault keeps it. */
export async function leave(session: Session, control: Control): Promise<void> {
  if (session.keeps && session.faults.has('ftp-session-reused-in-place')) kept.set(session, { control });
  else if (session.faults.has('ftp-control-left-open')) session.forget(control.link);
  else await control.quit();
}

/** Whether what was thrown is the loss of the control connection. */
export function isLoss(thrown: unknown): boolean {
  return thrown instanceof OpenError && ['FtpClosed', 'ECONNRESET', 'EPIPE'].includes(thrown.name);
}
