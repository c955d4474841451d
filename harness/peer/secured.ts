import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { SecureContext } from 'node:tls';
import type { Certificate, Tls } from '../model/index.js';
import { CERTIFICATES, SERVER_KEY } from '../wire/index.js';
import type { Carrier } from './carrier.js';
import { Ciphertext } from './ciphertext.js';
import { howEnded } from './how-ended.js';

/** What TLS on a connection came to. `octets`: the first that came, where they began no handshake. */
export type TlsEvent =
  | { readonly what: 'done'; readonly text: string }
  | { readonly what: 'failed'; readonly text: string; readonly alert?: string; readonly octets?: Buffer }
  | { readonly what: 'close-notify' };

/** The first octet of a handshake record, and that of an alert (RFC 8446 section 5.1). */
const RECORDS = [22, 21];

/**
 * TLS on a connection, with the harness as its server. Octets are those inside; `end`, `error` and `close` are those of the connection
 * below, told after the octets that came before them. It does not end a connection because TLS has failed on it.
 */
export class Secured extends EventEmitter implements Carrier {
  readonly #socket: Socket;
  readonly #ciphertext: Ciphertext;
  readonly #tls: TLSSocket;
  readonly #silently: boolean;
  readonly #tell: (event: TlsEvent) => void;
  readonly #over: Promise<void>;
  #first: Buffer | null = null;
  #state: 'handshake' | 'open' | 'failed' = 'handshake';
  #ended: 'fin' | 'rst' = 'fin';

  /** Takes over a connected socket, from which nothing of TLS was read yet. */
  constructor(socket: Socket, { certificate, ends }: Tls, tell: (event: TlsEvent) => void) {
    super();
    this.#socket = socket;
    this.#silently = ends === 'silently';
    this.#tell = tell;
    this.#ciphertext = new Ciphertext(socket);
    const tls = new TLSSocket(this.#ciphertext, { isServer: true, secureContext: contextFor(certificate) });
    this.#tls = tls;
    this.#noticeCloseNotify();
    this.#over = new Promise((resolve) => tls.once('end', resolve).once('close', resolve));
    tls.once('secure', () => {
      this.#state = 'open';
      tell({ what: 'done', text: `TLS has begun: ${tls.getProtocol() ?? 'unknown version'}.` });
    });
    tls.on('data', (chunk) => this.emit('data', chunk));
    tls.on('error', (error: NodeJS.ErrnoException) => this.#fail(error));
    socket.on('data', (chunk) => {
      this.#first ??= chunk;
      if (!this.#ciphertext.destroyed) this.#ciphertext.push(chunk);
    });
    socket.on('end', () => {
      this.#ended = howEnded(socket);
      this.#afterOctets(() => this.emit('end'));
    });
    socket.on('error', (error: NodeJS.ErrnoException) => this.#afterOctets(() => this.emit('error', error)));
    socket.on('close', () => this.#afterOctets(() => this.emit('close')));
  }

  get destroyed(): boolean {
    return this.#socket.destroyed;
  }

  /** How the target ended the connection, once it has. */
  get ended(): 'fin' | 'rst' {
    return this.#ended;
  }

  write(octets: Buffer, done: (error?: Error | null) => void): void {
    this.#tls.write(octets, done);
  }

  end(done: () => void): void {
    this.#socket.once('finish', done);
    if (this.#silently || this.#state !== 'open' || this.#tls.destroyed) this.#socket.end();
    else this.#tls.end();
  }

  resetAndDestroy(): void {
    this.#socket.resetAndDestroy();
    this.#tls.destroy();
  }

  destroy(): void {
    this.#socket.destroy();
    this.#tls.destroy();
  }

  /**
   * Node tells the end of what comes by TLS in the same way whether close_notify came or the connection just ended; only then has the
   * ciphertext ended as well.
   */
  #noticeCloseNotify(): void {
    const tls = this.#tls;
    const push = tls.push.bind(tls);
    let notified: boolean | null = null;
    tls.push = (chunk: unknown, encoding?: BufferEncoding) => {
      if (chunk === null) notified ??= this.#state === 'open' && !this.#ciphertext.spent;
      return push(chunk, encoding);
    };
    tls.once('end', () => {
      if (notified === true) this.#tell({ what: 'close-notify' });
    });
  }

  #fail(error: NodeJS.ErrnoException): void {
    if (this.#state === 'failed') return;
    const began = this.#state === 'open' || RECORDS.includes(this.#first?.[0] ?? -1);
    this.#state = 'failed';
    const alert = /_ALERT_(?:NUMBER_)?(\w+)$/.exec(error.code ?? '')?.[1]?.toLowerCase();
    if (alert !== undefined) {
      this.#tell({ what: 'failed', text: `The target refused TLS by the alert ${alert}.`, alert });
    } else if (began || this.#first === null) {
      this.#tell({ what: 'failed', text: `TLS failed: ${error.code ?? error.message}.` });
    } else {
      this.#tell({ what: 'failed', text: 'What came is no TLS.', octets: this.#first });
    }
  }

  /** Does something once all octets that came have been told. */
  #afterOctets(tell: () => void): void {
    if (!this.#ciphertext.destroyed && !this.#ciphertext.readableEnded) this.#ciphertext.push(null);
    if (this.#socket.destroyed) setImmediate(() => this.#tls.destroy());
    void this.#over.then(() => {
      if (this.#state === 'handshake') {
        this.#state = 'failed';
        this.#tell({ what: 'failed', text: 'The target ended the connection before TLS had begun.' });
      }
      tell();
    });
  }
}

const contexts = new Map<Certificate, SecureContext>();

function contextFor(certificate: Certificate): SecureContext {
  const known = contexts.get(certificate);
  if (known !== undefined) return known;
  const context = createSecureContext({ key: SERVER_KEY, cert: CERTIFICATES[certificate] });
  contexts.set(certificate, context);
  return context;
}
