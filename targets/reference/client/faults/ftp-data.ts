import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in arranging for FTP data connections and in what travels on them. */
export const ftpDataFaults = {
  'ftp-failure-is-empty': breaks('A file that could not be retrieved is not an empty one.'),
  'ftp-522-is-final': breaks('A 522 names the protocols to choose from.'),
  'ftp-epsv-all-then-pasv': breaks('After EPSV ALL no other command arranges a data connection.'),
  'ftp-epsv-address-followed': breaks(
    'The data connection that a 229 tells of goes to the host of the control connection.',
  ),
  'ftp-pasv-zero-address-refused': breaks('The address in a 227 does not matter.'),
  'ftp-pasv-leading-zero-is-octal': breaks('The numbers of a 227 are decimal.'),
  'ftp-pasv-ends-the-line': breaks('Text may follow the numbers of a 227.'),
  'ftp-address-in-first-line': breaks('The address may stand on the last line of a reply.'),
  'ftp-address-in-last-line': breaks('The address may stand on the first line of a reply.'),
  'ftp-active-nobody-listens': breaks('A client listens before it asks for the transfer.'),
  'ftp-active-address-unset': breaks('A client tells the address at which it listens.'),
  'ftp-active-from-anybody': breaks('Only the server is let in to deliver data.'),
  'ftp-eprt-ends-early': breaks('The argument of EPRT ends in a delimiter.'),
  'ftp-eprt-delimiter-odd': breaks('The delimiter of EPRT is the bar.'),
  'ftp-eprt-delimiter-a-space': breaks('The delimiter of EPRT is a printable character.'),
  'ftp-eprt-port-in-hexadecimal': breaks('The port of EPRT is decimal.'),
  'ftp-port-in-one-number': breaks('The port in PORT is two numbers, one for each octet.'),
  'ftp-data-before-mark-refused': breaks('The data may come before the mark.'),
  'ftp-glued-completion-refused': breaks('The mark and the completion may come in one segment.'),
  'ftp-completion-ends-data': breaks('The completion does not end the data.'),
  'ftp-reset-ends-data': breaks('A reset is not the end of the data.'),
  'ftp-data-ends-at-announced-size': breaks('The size in the text of a mark does not end the data.'),
  'ftp-size-first-found': breaks('The size in the text of a mark stands at its end.'),
  'ftp-size-is-any-number': breaks('Not every number in the text of a mark is a size.'),
  'ftp-text-lines-remade': breaks('Only CR LF ends a line of text.'),
  'ftp-data-port-reused': breaks('Every transfer has a data connection of its own.'),
  'ftp-listing-names-only': breaks('A listing is delivered as the server sent it.'),
  'ftp-listing-lines-ended': breaks('The lines of a listing are delivered as they are, the last one too.'),
  'ftp-listing-in-seven-bits': breaks('The octets of a listing are delivered as they are.'),
} as const satisfies Record<string, FaultInfo>;
