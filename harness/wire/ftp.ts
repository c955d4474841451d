import type { Octets } from '../model/index.js';
import { LINE_LIMIT } from './limits.js';
import { asLine } from './lines.js';
import type { Line } from './lines.js';

/**
 * Cuts the octets of an FTP control connection into lines as they arrive (RFC 959 section 5.3.1).
 * Telnet sequences are left in. Of a line over 64 KiB the first 64 KiB are kept and the rest, up to its end, is dropped.
 */
export class LineReader {
  #pieces: Octets[] = [];
  #kept = 0;
  #last: Octets = '';

  push(chunk: Buffer): readonly Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let lf = chunk.indexOf(0x0a); lf >= 0; lf = chunk.indexOf(0x0a, from)) {
      this.#keep(chunk.toString('latin1', from, lf));
      lines.push(this.#finish());
      from = lf + 1;
    }
    this.#keep(chunk.toString('latin1', from));
    return lines;
  }

  /** What arrived of a line that has not ended. */
  rest(): Octets {
    return this.#pieces.join('').slice(0, LINE_LIMIT);
  }

  // One octet more than the limit is kept, because the CR of the line's end may be that octet.
  #keep(octets: Octets): void {
    if (octets === '') return;
    const kept = octets.slice(0, Math.max(0, LINE_LIMIT + 1 - this.#kept));
    if (kept !== '') this.#pieces.push(kept);
    this.#kept += kept.length;
    this.#last = octets.slice(-1);
  }

  #finish(): Line {
    const whole = asLine(this.#pieces.join(''));
    const line: Line = { line: whole.line.slice(0, LINE_LIMIT), end: this.#last === '\r' ? 'crlf' : 'lf' };
    this.#pieces = [];
    this.#kept = 0;
    this.#last = '';
    return line;
  }
}

/**
 * A command line taken apart (RFC 959 section 4.1): the verb in upper case, for verbs compare without regard to case,
 * and what follows the first SP, or null where there is no SP. Telnet sequences in front of the verb are passed over.
 */
export function readCommand(line: Octets): { readonly verb: Octets; readonly argument: Octets | null } {
  const command = line.replace(/^(?:\xff(?:[\xfb-\xfe][^]|[^\xfb-\xff]))+/, '');
  const space = command.indexOf(' ');
  if (space < 0) return { verb: upper(command), argument: null };
  return { verb: upper(command.slice(0, space)), argument: command.slice(space + 1) };
}

/** A reply of an FTP server: the text as given, then CRLF. The lines of a longer one are joined by CRLF already. */
export function writeFtpReply(text: Octets): Octets {
  return `${text}\r\n`;
}

// Only ASCII letters have case on the wire; toUpperCase would turn some octets above ASCII into characters that are no octets.
function upper(octets: Octets): Octets {
  return octets.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
