import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { receive } from '../body/receive.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { typeFields } from '../file/media-types.js';
import type { Session } from '../session.js';
import { parseAuthority, type Authority } from '../url/authority.js';
import { joinUrl, type SplitUrl } from '../url/split.js';
import { alteredSink } from './altered-sink.js';
import { announcedSize } from './announced.js';
import { Control } from './control.js';
import { controlInPlace, isLoss, leave, rememberedLogin } from './kept.js';
import { greet, loginOf, logIn } from './login.js';
import { parseFtpPath } from './path.js';
import { find } from './find.js';
import type { Begun } from './begun.js';
import { readTransfer } from './transfer.js';

/** Opens an FTP URL (RFC 1738 section 3.2). Everything of the URL is checked before a connection is made. */
export async function openFtp(session: Session, open: Open, url: SplitUrl): Promise<Outcome> {
  const { faults } = session;
  const authority = parseAuthority(url.authority ?? '');
  if (!open.url.startsWith('ftp:') && faults.has('ftp-scheme-in-small-letters-only')) {
    throw new OpenError('UnknownScheme', `${open.url} is not supported`, 'parse');
  }
  if (authority.host === '') throw new OpenError('InvalidUrl', 'no host given', 'parse');
  const path = parseFtpPath(pathOf(url, faults), faults);
  const login = loginOf(authority.user, authority.password, faults);
  const kept = controlInPlace(session);
  const control = kept ?? (await startControl(session, authority, open.timeoutMs));
  try {
    if (kept === undefined) {
      await greet(control);
      await logIn(control, rememberedLogin(session, login, authority.user !== undefined));
    }
    const host = control.link.socket.remoteAddress ?? authority.host;
    const transfer = await find(session, control, host, path, open.timeoutMs);
    return await deliver(control, open, url, path.name, transfer);
  } catch (thrown) {
    const empty = faults.has('ftp-failure-is-empty') || (isLoss(thrown) && faults.has('ftp-control-loss-is-empty'));
    if (!empty) throw thrown;
    return await deliver(control, open, url, path.name, undefined);
  } finally {
    await leave(session, control);
  }
}

/** An FTP URL has no query: a question mark belongs to its path (RFC 1738 section 5). */
function pathOf({ path, query, fragment }: SplitUrl, faults: ClientFaults): string {
  const asked = query === undefined ? '' : `?${query}`;
  const marked = fragment !== undefined && faults.has('ftp-fragment-sent') ? `#${fragment}` : '';
  return path + asked + marked;
}

/** RFC 1738 section 3.2. */
function defaultPort({ faults }: Session): number {
  return faults.has('ftp-default-port-unknown') ? 2121 : 21;
}

async function startControl(session: Session, to: Authority, timeoutMs: number | undefined): Promise<Control> {
  return new Control(
    await session.connect({ host: to.host, port: to.port ?? defaultPort(session) }, timeoutMs),
    session.faults,
  );
}

async function deliver(
  control: Control,
  open: Open,
  url: SplitUrl,
  name: string,
  transfer: Extract<Begun, { readonly kind: 'transfer' }> | undefined,
): Promise<Outcome> {
  const size = transfer === undefined ? undefined : announcedSize(transfer.mark.text, control.faults);
  const sizeFields: readonly Field[] = size === undefined ? [] : [['Content-Length', String(size)]];
  const head = { url: joinUrl(url), status: null, fields: [...typeFields(name), ...sizeFields] };
  const outcome = await receive(open, head, async (sink) => {
    if (transfer === undefined) return {};
    await readTransfer(control, transfer, alteredSink(sink, transfer, control.faults));
    if (open.save === true && sink.length() < (size ?? 0) && !control.faults.has('saved-size-unchecked')) {
      throw new OpenError('ContentTooShort', `got only ${sink.length()} of ${size ?? 0} octets`, 'body');
    }
    if (open.save === true && sink.length() > (size ?? Infinity) && control.faults.has('saved-longer-refused')) {
      throw new OpenError('ContentTooLong', `got ${sink.length()} of ${size ?? 0} octets`, 'body');
    }
    return {};
  });
  if (outcome.ended === 'error') {
    transfer?.data.drop();
    if (outcome.error?.name === 'Aborted') control.link.drop();
  }
  return outcome;
}
