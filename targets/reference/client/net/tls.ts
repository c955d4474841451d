import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { asOpenError, OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { isOf } from './certificate.js';
import { Ciphertext } from './ciphertext.js';
import type { Layer, Link } from './link.js';

/** TLS on a link, and how a link on top of it is ended. `refused`: why the certificate is not that of the host, where it is not. */
export type SecuredSocket = {
  readonly socket: TLSSocket;
  readonly layer: Layer;
  readonly refused: OpenError | undefined;
};

/**
 * Begins TLS on a connection on which nothing is left unread, and looks whether the certificate is that of the host, signed by an authority
 * of the file `trust` or, without one, of the system (RFC 9110 section 4.3.4). Rejects with an `OpenError` during `connect`.
 */
export async function secured(
  link: Link,
  host: string,
  trust: string | undefined,
  faults: ClientFaults,
): Promise<SecuredSocket> {
  if (link.source.size > 0) throw new OpenError('NotSecure', 'octets came before TLS had begun', 'connect');
  const ca = trust === undefined ? undefined : await readFile(trust, 'utf8');
  const ciphertext = new Ciphertext(link);
  const socket = connect({
    socket: ciphertext,
    host,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: false,
    checkServerIdentity: (_, certificate) => (isOf(host, certificate, faults) ? undefined : otherHost(host)),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(ca === undefined ? {} : { ca }),
  });
  const layer = layerOf(socket, ciphertext, link, faults);
  await begun(socket, host);
  return { socket, layer, refused: refusal(socket, host, faults) };
}

function begun(socket: TLSSocket, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      const { name, message } = asOpenError(error, 'connect');
      reject(new OpenError(name, `TLS with ${host}: ${message}`, 'connect'));
    };
    const ended = (): void =>
      reject(new OpenError('NotSecure', `${host} ended the connection before TLS had begun`, 'connect'));
    socket.once('error', failed);
    socket.once('close', ended);
    socket.once('secureConnect', () => {
      socket.off('error', failed);
      socket.off('close', ended);
      resolve();
    });
  });
}

function otherHost(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`the certificate is not for ${host}`), { code: 'OTHER_HOST' });
}

function refusal(socket: TLSSocket, host: string, faults: ClientFaults): OpenError | undefined {
  // It is a code, whatever the types say.
  const why: unknown = socket.authorizationError;
  if (socket.authorized || faults.has('https-unverified')) return undefined;
  if (why === 'CERT_HAS_EXPIRED' && faults.has('https-expired-taken')) return undefined;
  return new OpenError('BadCertificate', `the certificate of ${host} is not believed: ${String(why)}`, 'connect');
}

/**
 * Node tells the end of what comes by TLS in the same way whether close_notify came or the connection was cut off; only then has the
 * ciphertext ended as well.
 */
function layerOf(socket: TLSSocket, ciphertext: Ciphertext, below: Link, faults: ClientFaults): Layer {
  const push = socket.push.bind(socket);
  let truncated: boolean | undefined;
  socket.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk === null) truncated ??= ciphertext.spent;
    return push(chunk, encoding);
  };
  const error = new OpenError('Truncated', 'the connection ended without close_notify', 'body');
  const end = (): void => {
    if (faults.has('no-close-notify')) below.leave();
    else socket.end();
  };
  return {
    failure: () => (truncated === true && !faults.has('truncation-is-the-end') ? error : undefined),
    end,
    drop: end,
  };
}
