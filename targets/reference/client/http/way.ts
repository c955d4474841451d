import type { Field, Open } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Address, Link } from '../net/link.js';
import { secured } from '../net/tls.js';
import type { Session } from '../session.js';
import { copyExactly } from './copy.js';
import { valuesOf } from './fields.js';
import { readReply, type Reply } from './reply.js';
import { writeHead, type Request } from './request.js';
import { requestTarget } from './target.js';

const NOWHERE = { length: () => 0, seen: () => Promise.resolve({ length: 0, octets: '' }), write: () => undefined };

/**
 * Opens the connection that a request is sent on. An https URL takes a secured one, through a proxy in a tunnel (RFC 9110 sections 4.3.3
 * and 9.3.6). Throws an `OpenError`.
 */
export async function connectFor(session: Session, request: Request, address: Address, open: Open): Promise<Link> {
  const { faults } = session;
  const connect = (): Promise<Link> => session.connect(address, open.timeoutMs);
  if (request.location.url.scheme !== 'https' || faults.has('https-in-plain')) return connect();
  if (faults.has('https-unknown')) throw new OpenError('UnknownScheme', 'https: is not supported', 'parse');
  const link = request.viaProxy ? await tunnelled(request, connect, faults) : await connect();
  if (request.viaProxy && faults.has('tunnel-in-plain')) return link;
  try {
    return await onTls(session, request, link, open);
  } catch (thrown) {
    if (!faults.has('https-falls-back')) throw thrown;
    return connect();
  }
}

async function onTls(session: Session, request: Request, link: Link, open: Open): Promise<Link> {
  const { faults } = session;
  try {
    const { socket, layer, refused } = await secured(link, request.location.authority.host, open.trust, faults);
    // What ends the connection from now on is TLS.
    session.forget(link);
    link.limit(undefined);
    const inside = session.adopt(socket, open.timeoutMs, layer);
    if (refused === undefined) return inside;
    if (faults.has('https-verified-too-late')) await inside.write(Buffer.from(writeHead(request, faults), 'latin1'));
    inside.leave();
    throw refused;
  } catch (thrown) {
    link.leave();
    throw thrown;
  }
}

/** A connection to the proxy that has granted a tunnel; the proxy is shown its credentials where it asks for them. */
async function tunnelled(request: Request, connect: () => Promise<Link>, faults: ClientFaults): Promise<Link> {
  for (;;) {
    const link = await connect();
    try {
      if (await granted(request, link, faults)) return link;
    } catch (thrown) {
      link.leave();
      throw thrown;
    }
    link.leave();
  }
}

/** Whether the tunnel stands; false where it is worth another try. */
async function granted({ location, gate }: Request, link: Link, faults: ClientFaults): Promise<boolean> {
  const target = requestTarget('CONNECT', location, true, faults);
  const host: readonly Field[] = faults.has('connect-without-host') ? [] : [['Host', target]];
  const shown = faults.has('proxy-credentials-not-in-connect') ? undefined : gate;
  const credentials = shown?.field(location.url, { method: 'CONNECT', target, body: undefined }) ?? [];
  const lines = [...host, ...credentials].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  await link.write(Buffer.from(`CONNECT ${target} HTTP/1.1\r\n${lines}\r\n`, 'latin1'));
  const reply = await readReply(link.source, { method: 'CONNECT', upgrade: false, first: true }, faults);
  if (shown?.again(reply, location.url) === true) return false;
  if (reply.status < 200 || reply.status > 299) {
    throw new OpenError('TunnelRefused', `the proxy answered CONNECT with ${reply.status}`, 'connect', reply.status);
  }
  if (faults.has('connect-reply-framed')) await skipContent(link, reply, faults);
  return true;
}

/** Takes away what the fields of a grant announce, which means nothing there. */
async function skipContent(link: Link, reply: Reply, faults: ClientFaults): Promise<void> {
  const length = valuesOf(reply.fields, 'Content-Length', faults)[0];
  const coded = valuesOf(reply.fields, 'Transfer-Encoding', faults).length > 0;
  await copyExactly(link.source, NOWHERE, coded ? 1 : Number(length ?? 0), faults);
}
