import { visible } from '../../../harness/model/index.js';
import type { PageEvent } from './format.js';
import { linesOf } from './messages.js';

/**
 * A transcript in lines that can be compared with another's: without times, connection after connection, and with the port numbers that
 * differ from exchange to exchange left out.
 */
export function comparableLines(transcript: readonly PageEvent[]): readonly string[] {
  const lines = linesOf(transcript);
  const connections = [...new Set(lines.map(({ conn }) => conn))];
  return connections.flatMap((conn) =>
    lines
      .filter((line) => line.conn === conn)
      .flatMap((line): readonly string[] => {
        const head = `${conn} ${line.dir === 'out' ? '→' : '←'} `;
        if (line.line === 'event') return [`${head}${[line.event, ...line.words].map(withoutPorts).join(': ')}`];
        const own = line.octets.split(/(?<=\n)/).map((part) => `${head}${visible(withoutPorts(part))}`);
        return line.omitted === 0 ? own : [...own, `${head}… ${line.omitted} more octets`];
      }),
  );
}

/** Addresses of this machine with a port (`127.0.0.1:1234`), and what FTP tells of one (RFC 959 section 4.1.2, RFC 2428). */
function withoutPorts(text: string): string {
  return text
    .replace(/(127(?:\.\d+){3}|localhost|\[::1\]):\d{2,5}\b/g, '$1:#')
    .replace(/\b(\d+,\d+,\d+,\d+),\d+,\d+/g, '$1,#,#')
    .replace(/(\|)\d{2,5}(\|)/g, '$1#$2');
}
