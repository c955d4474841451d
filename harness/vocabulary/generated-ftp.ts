import type { FtpAnswer, FtpTransfer, Octets } from '../model/index.js';
import type { GeneratedCode, GeneratedForm, GeneratedTransfer } from '../property/index.js';
import { insideOf } from '../property/index.js';
import { transfer } from './ftp.js';

/** A reply with lines between its first and its last (RFC 959 section 4.2); of one line where there are none. */
export function ofLines(code: string, text: Octets, lines: readonly Octets[]): Octets {
  return lines.length === 0 ? `${code} ${text}` : [`${code}-${text}`, ...lines, `${code} End.`].join('\r\n');
}

/** A reply in which nothing but its last line has a digit behind the code. */
export function ofLinesWithoutDigits(code: string, text: Octets, lines: readonly Octets[]): Octets {
  return [...lines.map((line) => line.replace(/[0-9()|]/g, '#')), `${code} ${text}`]
    .map((line, at) => (at === 0 && lines.length > 0 ? `${code}-${line}` : line))
    .join('\r\n');
}

/** A generated transfer as an answer to RETR; `lines` stand inside its mark and its completion. */
export function generatedTransfer(given: GeneratedTransfer, lines: readonly Octets[] = []): FtpAnswer {
  const { mark, completion, order, octets, cuts } = given;
  const way: Partial<FtpTransfer> = {
    ...order,
    mark: ofLines(mark, 'Here it comes.', lines),
    completion: ofLines(completion, 'There it was.', lines),
    cuts: insideOf(octets.length, cuts),
  };
  return transfer([octets], way);
}

/** The answers that leave one way of arranging a passive data connection. */
export function passiveOnlyBy(passive: 'EPSV' | 'PASV'): Readonly<Record<string, FtpAnswer>> {
  return passive === 'EPSV' ? {} : { EPSV: '500 Not understood.' };
}

/** The reply that tells where the server listens, in a generated form. */
export function formOf({ passive, text, delimiter, around: [before, after] }: GeneratedForm): Octets {
  const fields = `${delimiter.repeat(3)}{epsv}${delimiter}`;
  return passive === 'EPSV' ? `229 ${text}(${fields})` : `227 ${text}${before}{pasv}${after}`;
}

/** A generated code in its three digits. */
export function codeOf({ first, second, third }: GeneratedCode): string {
  return `${first}${second}${third}`;
}
