import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { receive } from '../body/receive.js';
import { OpenError } from '../errors.js';
import { typeFields } from '../file/media-types.js';
import type { Session } from '../session.js';
import { parseAuthority } from '../url/authority.js';
import { joinUrl, type SplitUrl } from '../url/split.js';
import { Control } from './control.js';
import { greet, loginOf, logIn } from './login.js';
import { parseFtpPath } from './path.js';
import { find } from './find.js';
import { readTransfer, type Begun } from './transfer.js';

/** Opens an FTP URL (RFC 1738 section 3.2). Everything of the URL is checked before a connection is made. */
export async function openFtp(session: Session, open: Open, url: SplitUrl): Promise<Outcome> {
  const { faults } = session;
  const authority = parseAuthority(url.authority ?? '');
  if (authority.host === '') throw new OpenError('InvalidUrl', 'no host given', 'parse');
  const path = parseFtpPath(url.path + (url.query === undefined ? '' : `?${url.query}`), faults);
  const login = loginOf(authority.user, authority.password, faults);
  const link = await session.connect({ host: authority.host, port: authority.port ?? 21 }, open.timeoutMs);
  const control = new Control(link, faults);
  try {
    await greet(control);
    await logIn(control, login);
    const host = link.socket.remoteAddress ?? authority.host;
    const transfer = await find(session, control, host, path, open.timeoutMs);
    return await deliver(control, open, url, path.name, transfer);
  } finally {
    await control.quit();
  }
}

async function deliver(
  control: Control,
  open: Open,
  url: SplitUrl,
  name: string,
  transfer: Extract<Begun, { readonly kind: 'transfer' }> | undefined,
): Promise<Outcome> {
  const size = transfer === undefined ? undefined : announcedSize(transfer.mark.text);
  const sizeFields: readonly Field[] = size === undefined ? [] : [['Content-Length', String(size)]];
  const head = { url: joinUrl(url), status: null, fields: [...typeFields(name), ...sizeFields] };
  const outcome = await receive(open, head, async (sink) => {
    if (transfer === undefined) return {};
    await readTransfer(control, transfer, sink);
    if (open.save === true && sink.length() < (size ?? 0) && !control.faults.has('saved-size-unchecked')) {
      throw new OpenError('ContentTooShort', `got only ${sink.length()} of ${size ?? 0} octets`, 'body');
    }
    return {};
  });
  if (outcome.ended === 'error') {
    transfer?.data.drop();
    if (outcome.error?.name === 'Aborted') control.link.drop();
  }
  return outcome;
}

/** The size that many servers put into the text of 150, as in `(1234 bytes)`. */
export function announcedSize(text: string): number | undefined {
  const size = Number(/\(([0-9]{1,15}) bytes\)/.exec(text)?.[1]);
  return Number.isNaN(size) ? undefined : size;
}
