import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Link } from '../net/link.js';
import { readReply, type FtpReply } from './reply.js';
import { asTelnet } from './telnet.js';

/** How long the answer to QUIT is awaited, in milliseconds: it changes nothing any more. */
const QUIT_MS = 1000;

/** The control connection: one command, its reply, then the next command (RFC 959 section 5.4). */
export class Control {
  /** Whether the server refused EPSV, so that it is not asked again. */
  epsvRefused = false;

  constructor(
    readonly link: Link,
    readonly faults: ClientFaults,
  ) {}

  /** The next reply, whatever it is. */
  reply(): Promise<FtpReply> {
    return readReply(this.link.source, this.faults);
  }

  /** Sends a command and reads the first reply to it, which may be a mark (1yz). */
  async send(verb: string, argument?: string): Promise<FtpReply> {
    const line = argument === undefined ? verb : `${verb} ${argument}`;
    const ahead = verb === 'TYPE' && this.faults.has('ftp-sends-ahead') ? 'NOOP\r\n' : '';
    await this.link.write(Buffer.from(`${asTelnet(line)}\r\n${ahead}`, 'latin1'));
    const reply = await this.reply();
    if (ahead !== '') await this.reply();
    return reply;
  }

  /** Sends a command and reads its final reply: a mark means to wait for another one (RFC 959 section 4.2). */
  async ask(verb: string, argument?: string): Promise<FtpReply> {
    let reply = await this.send(verb, argument);
    while (reply.code < 200) reply = await this.reply();
    return reply;
  }

  /** Like `ask`; throws unless the reply is positive. */
  async demand(verb: string, argument?: string): Promise<FtpReply> {
    const reply = await this.ask(verb, argument);
    const unusual = reply.code !== (verb === 'CWD' ? 250 : 200);
    if (reply.code >= 300 || (unusual && this.faults.has('ftp-usual-codes-only'))) throw refusal(reply);
    return reply;
  }

  /** Says QUIT, waits a moment for the answer and ends the connection. */
  async quit(): Promise<void> {
    if (this.link.reusable) {
      const timer = setTimeout(() => this.link.source.finish(), QUIT_MS);
      await this.send('QUIT').catch(() => undefined);
      clearTimeout(timer);
    }
    this.link.leave();
  }
}

/** A negative reply as an error that carries its code. */
export function refusal(reply: FtpReply, during: 'head' | 'body' = 'head'): OpenError {
  return new OpenError('FtpReply', reply.lines.join('\n').slice(0, 1000), during, reply.code);
}
