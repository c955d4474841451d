import type { Socket } from 'node:net';
import { OpenError } from '../errors.js';
import type { Address, Link } from '../net/link.js';
import type { Listener } from '../net/listener.js';
import type { Session } from '../session.js';
import { active } from './active.js';
import type { Control } from './control.js';
import { passive } from './passive.js';
import type { FtpReply } from './reply.js';

/** The data connection of a transfer to come: open already, or to be opened by the server when the transfer is asked for. */
export type Channel =
  { readonly kind: 'open'; readonly data: Link } | { readonly kind: 'awaited'; readonly listener: Listener };

/** How long after the completion reply a data connection may come, in milliseconds. */
const LATE_MS = 500;

/** What a fault takes for the address of every transfer of a session. */
const addresses = new WeakMap<Control, Address>();

/** Arranges for a data connection: the server listens where it can, and the client only where the server refuses to. */
export async function openChannel(
  session: Session,
  control: Control,
  host: string,
  timeoutMs: number | undefined,
): Promise<Channel> {
  const before = addresses.get(control);
  if (before !== undefined) return { kind: 'open', data: await session.connect(before, timeoutMs) };
  const asked = await passive(control, host);
  if (asked.kind === 'listens') {
    if (control.faults.has('ftp-data-port-reused')) addresses.set(control, asked.address);
    return { kind: 'open', data: await session.connect(asked.address, timeoutMs) };
  }
  return { kind: 'awaited', listener: await active(session, control, host, asked.reply) };
}

/**
 * The data connection of a transfer that was announced; the reply in its place where the server could not open it.
 * `next` is the reply after the mark.
 */
export async function takeChannel(
  session: Session,
  channel: Channel,
  next: () => Promise<FtpReply>,
  timeoutMs: number | undefined,
): Promise<Link | FtpReply> {
  if (channel.kind === 'open') return channel.data;
  const { listener } = channel;
  const first = await Promise.race([listener.arrival, insteadOf(listener, next)]).finally(() => listener.close());
  return 'code' in first ? first : session.adopt(first, timeoutMs);
}

/** The negative reply that comes in place of the data connection. After a positive one the connection must be there soon. */
async function insteadOf(listener: Listener, next: () => Promise<FtpReply>): Promise<FtpReply | Socket> {
  const reply = await next();
  if (reply.code >= 300) return reply;
  const timer = setTimeout(() => listener.close(), listener.turnedAway > 0 ? 0 : LATE_MS);
  return listener.arrival.finally(() => clearTimeout(timer));
}

/** Gives up what was arranged and is not needed. */
export function leaveChannel(channel: Channel): void {
  if (channel.kind === 'open') channel.data.leave();
  else channel.listener.close();
}

/** What a defect makes of data that came before its announcement: an error. */
export async function refuseEarlyData({ source }: Link): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (source.total > 0 || source.closed) {
    throw new OpenError('FtpProtocol', 'the data came before it was announced', 'body');
  }
}
