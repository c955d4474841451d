import { OpenError } from '../errors.js';
import type { ClientFault, ClientFaults } from '../faults.js';
import type { Link } from '../net/link.js';
import { readReply, type FtpReply } from './reply.js';
import { asTelnet, telnetRefusals } from './telnet.js';

/** How long the answer to QUIT is awaited, in milliseconds: it changes nothing any more. */
const QUIT_MS = 1000;

/** A defect in telling where replies end shows in what it takes for the next one, which therefore must not be passed over. */
const OUT_OF_STEP: readonly ClientFault[] = [
  'ftp-surplus-reply-is-next',
  'ftp-speaks-before-greeting',
  'ftp-120-is-ready',
  'ftp-garbage-is-positive',
  'ftp-line-limit-ends-reply',
  'ftp-long-line-cut',
  'ftp-multiline-first-line-only',
  'ftp-multiline-indented-code-ends',
  'ftp-multiline-any-code-ends',
];

/** The control connection: one command, its reply, then the next command (RFC 959 section 5.4). */
export class Control {
  /** Whether the server refused EPSV, so that it is not asked again. */
  epsvRefused = false;
  #greeted = false;

  constructor(
    readonly link: Link,
    readonly faults: ClientFaults,
  ) {}

  /** The next reply, whatever it is. */
  reply(): Promise<FtpReply> {
    return readReply(this.link.source, this.faults, (line) => this.#negotiate(line));
  }

  /** Sends a command and reads the first reply to it, which may be a mark (1yz). */
  async send(verb: string, argument?: string): Promise<FtpReply> {
    this.#skipSurplus();
    const ahead = verb === 'TYPE' && this.faults.has('ftp-sends-ahead') ? 'NOOP\r\n' : '';
    await this.#write(`${this.#line(verb, argument)}${this.#lineEnd()}${ahead}`);
    const reply = await this.reply();
    if (ahead !== '') await this.reply();
    const early = !this.#greeted && this.faults.has('ftp-speaks-before-greeting');
    this.#greeted = true;
    return early ? this.reply() : reply;
  }

  /** Sends a command and reads its final reply: a mark means to wait for another one (RFC 959 section 4.2). */
  async ask(verb: string, argument?: string): Promise<FtpReply> {
    let reply = await this.send(verb, argument);
    if (this.faults.has('ftp-mark-is-final')) return reply;
    while (reply.code < 200) reply = await this.reply();
    return reply;
  }

  /** Like `ask`; throws unless the reply is positive. */
  async demand(verb: string, argument?: string): Promise<FtpReply> {
    return this.granted(await this.ask(verb, argument), verb === 'CWD' ? 250 : 200);
  }

  /** Throws a reply that is not positive. `usual` is the code that most servers give here. */
  granted(reply: FtpReply, usual: number): FtpReply {
    const positive = isPositive(reply, this.faults) || (reply.code < 200 && this.faults.has('ftp-mark-is-final'));
    if (!positive || (reply.code !== usual && this.faults.has('ftp-usual-codes-only'))) throw refusal(reply);
    return reply;
  }

  /** Says QUIT, waits a moment for the answer and ends the connection. */
  async quit(): Promise<void> {
    if (this.link.reusable && !this.faults.has('ftp-no-quit')) {
      const timer = setTimeout(() => this.link.source.finish(), QUIT_MS);
      const reply = await this.send('QUIT').catch(() => undefined);
      clearTimeout(timer);
      if (reply?.code !== 221 && this.faults.has('ftp-quit-must-be-answered')) {
        throw new OpenError('FtpProtocol', 'QUIT was not answered by 221', 'unknown');
      }
      if (this.faults.has('ftp-command-after-quit')) await this.#write('NOOP\r\n');
    }
    this.link.leave();
  }

  /**
   * What has arrived before a command is sent is no reply to it: replies that nobody asked for are passed over, to stay in step
   * (RFC 1123 section 4.1.4.4).
   */
  #skipSurplus(): void {
    const { source } = this.link;
    if (OUT_OF_STEP.some((fault) => this.faults.has(fault))) return;
    source.take(source.peek(source.size).lastIndexOf(10) + 1);
  }

  #line(verb: string, argument: string | undefined): string {
    if (argument === undefined) return this.faults.has('ftp-space-after-verb') ? `${verb} ` : verb;
    const whole = this.faults.has('ftp-long-argument-cut') ? argument.slice(0, 512) : argument;
    const sent = this.faults.has('ftp-nul-cuts-argument') ? whole.replace(/\0[^]*/, '') : whole;
    return `${verb} ${this.faults.has('ftp-iac-not-doubled') ? sent : asTelnet(sent)}`;
  }

  #lineEnd(): string {
    return this.faults.has('ftp-lf-alone-ends-commands') ? '\n' : '\r\n';
  }

  #write(octets: string): Promise<boolean> {
    return this.link.write(Buffer.from(octets, 'latin1'));
  }

  #negotiate(line: string): void {
    const answer = this.faults.has('ftp-telnet-answered') ? telnetRefusals(line) : '';
    if (answer !== '') void this.#write(answer);
  }
}

/** Only 2yz says that a command was carried out (RFC 959 section 4.2). */
export function isPositive({ code }: FtpReply, faults: ClientFaults): boolean {
  if (faults.has('ftp-positive-unless-4xx-5xx')) return code < 400 || code >= 600;
  return (code >= 200 || faults.has('ftp-mark-is-final')) && code < 300;
}

/** A negative reply as an error that carries its code. */
export function refusal(reply: FtpReply, during: 'head' | 'body' = 'head'): OpenError {
  return new OpenError('FtpReply', reply.lines.join('\n').slice(0, 1000), during, reply.code);
}
