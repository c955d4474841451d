import type { Sink } from '../body/sink.js';
import { asOpenError, OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Session } from '../session.js';
import { refusal, type Control } from './control.js';
import { leaveChannel, openChannel, refuseEarlyData, takeChannel, type Channel } from './channel.js';
import type { Begun, Command } from './begun.js';
import { copyData } from './copy.js';
import type { FtpReply } from './reply.js';

/** How long data may still come after the server has reported that the transfer failed, in milliseconds. */
const AFTER_FAILURE_MS = 1000;

/** Arranges for the data connection and sends the transfer command on the control connection. */
export async function begin(
  session: Session,
  control: Control,
  host: string,
  command: Command,
  timeoutMs: number | undefined,
): Promise<Begun> {
  const channel = await openChannel(session, control, host, timeoutMs);
  const mark = await control.send(command.verb, command.name);
  const unmarked = mark.code !== 150 && control.faults.has('ftp-mark-must-be-150');
  if (mark.code >= 300 && mark.code < 400 && control.faults.has('ftp-3xx-begins-transfer')) {
    return announced(session, control, command, channel, { ...mark, code: 150 }, timeoutMs);
  }
  if (mark.code < 300 && !unmarked) return announced(session, control, command, channel, mark, timeoutMs);
  leaveChannel(channel);
  return { kind: 'refused', reply: mark };
}

/** Takes the data connection of a transfer that was announced. */
async function announced(
  session: Session,
  control: Control,
  { verb }: Command,
  channel: Channel,
  mark: FtpReply,
  timeoutMs: number | undefined,
): Promise<Begun> {
  if (control.link.source.size > 0 && control.faults.has('ftp-glued-completion-refused')) {
    throw new OpenError('FtpProtocol', 'more than the mark arrived at once', 'head');
  }
  const next = once(() => (mark.code < 200 ? control.reply() : Promise.resolve(mark)));
  const data = await takeChannel(session, channel, next, timeoutMs);
  if ('code' in data) return { kind: 'refused', reply: data };
  if (control.faults.has('ftp-data-before-mark-refused')) await refuseEarlyData(data);
  return { kind: 'transfer', verb, data, mark, next };
}

/** The reply is read once, whoever asks for it. */
function once(read: () => Promise<FtpReply>): () => Promise<FtpReply> {
  let reply: Promise<FtpReply> | undefined;
  return () => (reply ??= read());
}

/** More octets than the system holds between two sockets: so many after the completion were sent after it. */
const BUFFERED = 16 * 2 ** 20;

/**
 * Reads the data of a transfer up to its end, which in stream mode is the end of its connection (RFC 959 section 3.4), and
 * the completion reply, which may come before or after that (section 5.4: 226 or 250). Both must be good.
 */
export async function readTransfer(
  control: Control,
  transfer: Extract<Begun, { readonly kind: 'transfer' }>,
  sink: Sink,
): Promise<void> {
  const { faults } = control;
  const { data } = transfer;
  if (faults.has('ftp-completion-not-awaited')) return copyData(transfer, sink, faults);
  const completion = transfer.next().then(
    (reply) => (isCompletion(reply, faults) ? undefined : refusal(reply, 'body')),
    (thrown: unknown) => asOpenError(thrown, 'body'),
  );
  let early = true;
  let timer: NodeJS.Timeout | undefined;
  let before = 0;
  void completion.then((error) => {
    before = sink.length();
    const ends = error === undefined && faults.has('ftp-completion-ends-data');
    if (ends) data.source.finish();
    if (error !== undefined && early) timer = setTimeout(() => data.source.finish(), AFTER_FAILURE_MS);
  });
  try {
    await copyData(transfer, sink, faults);
    const after = (await settled(completion)) ? sink.length() - before : 0;
    if (after > BUFFERED && faults.has('ftp-completion-before-data-refused')) {
      throw new OpenError('FtpProtocol', 'the completion reply came before the end of the data', 'body');
    }
  } catch (thrown) {
    const ended = asOpenError(thrown, 'body').name === 'ECONNRESET' && faults.has('ftp-reset-ends-data');
    if (!ended && !faults.has('ftp-broken-transfer-is-complete')) throw thrown;
  } finally {
    early = false;
    clearTimeout(timer);
    data.leave();
  }
  const error = await completion;
  if (sink.length() === 0 && faults.has('ftp-empty-transfer-refused')) {
    throw new OpenError('FtpProtocol', 'the transfer has no data', 'body');
  }
  if (error !== undefined && !faults.has('ftp-broken-transfer-is-complete'))
    throw new OpenError(error.name, error.message, 'body', error.reply);
}

/** 226 and 250 both complete a transfer (RFC 959 section 5.4), and any other 2yz is as good (RFC 1123 section 4.1.2.11). */
function isCompletion({ code }: FtpReply, faults: ClientFaults): boolean {
  return faults.has('ftp-completion-must-be-226') ? code === 226 : code < 300;
}

/** Whether a promise is settled already. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}
