/**
 * Removes Telnet commands from a line: the control connection is a Telnet connection (RFC 959 section 5.2), but options
 * are never negotiated (RFC 1123 section 4.1.2.12), so that commands are skipped and not answered. IAC IAC is the octet 255.
 */
export function withoutTelnet(line: string): string {
  return line.replace(/\xff(?:[\xfb-\xfe][^]|([^]))/g, (_, command: string | undefined) =>
    command === '\xff' ? '\xff' : '',
  );
}

/** Doubles the octet 255, which would begin a Telnet command. */
export function asTelnet(line: string): string {
  return line.replaceAll('\xff', '\xff\xff');
}

/** What a Telnet user end answers to a line: DONT to WILL and WONT to DO (RFC 854). On FTP this must not be sent. */
export function telnetRefusals(line: string): string {
  return [...line.matchAll(/\xff([\xfb\xfd])([^])/g)]
    .map(([, asked, option]) => `\xff${asked === '\xfb' ? '\xfe' : '\xfc'}${option ?? ''}`)
    .join('');
}
