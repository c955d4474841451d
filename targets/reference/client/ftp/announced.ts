import type { ClientFaults } from '../faults.js';

/** The size that many servers put at the end of the text of 150, as in `(1234 bytes)`. The name of the file may stand before it. */
export function announcedSize(text: string, faults: ClientFaults): number | undefined {
  if (faults.has('ftp-size-is-any-number')) return Number(/[0-9]{1,15}/.exec(text)?.[0] ?? NaN);
  const pattern = faults.has('ftp-size-first-found') ? /\(([0-9]{1,15}) bytes\)/ : /^.*\(([0-9]{1,15}) bytes\)/;
  const size = Number(pattern.exec(text)?.[1]);
  return Number.isNaN(size) ? undefined : size;
}
