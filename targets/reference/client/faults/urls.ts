import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in what becomes of a URL on the wire, whatever the scheme. */
export const urlFaults = {
  'default-port-in-host': breaks('A default port is left out of Host.'),
  'empty-query-dropped': breaks('A query that is empty is not one that is absent.'),
  'escapes-in-small-letters': breaks('Escapes are made with capital hexadecimal digits.'),
  'ftp-default-port-unknown': breaks('The port of an FTP URL that names none is 21.'),
  'unusual-address-taken': breaks('An IPv4 address in an unusual notation is refused or put right.'),
} as const satisfies Record<string, FaultInfo>;
