import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in what an FTP client makes of paths and names, and in what it does when a command about them is refused. */
export const ftpPathFaults = {
  'ftp-empty-directory-skipped': breaks('An empty directory in a path is entered by a CWD without a name.'),
  'ftp-dots-dropped': breaks('The segment .. leads to the directory above.'),
  'ftp-names-in-small-letters': breaks('Names are sent in the letters they are written in.'),
  'ftp-name-trimmed': breaks('Spaces at the ends of a name belong to it.'),
  'ftp-quotes-doubled': breaks('Quotation marks in a name are sent as they are.'),
  'ftp-first-hyphen-lost': breaks('A hyphen at the beginning of a name belongs to it.'),
  'ftp-wildcards-listed': breaks('Asterisk and question mark in a name are themselves.'),
  'ftp-fragment-sent': breaks('The fragment of a URL is never sent.'),
  'ftp-small-hex-kept': breaks('The hexadecimal digits of a triplet may be small letters.'),
  'ftp-root-refused': breaks('An FTP URL may have no path, or / alone.'),
  'ftp-scheme-in-small-letters-only': breaks('The letters of the scheme may be of either case.'),
  'ftp-type-in-small-letters-only': breaks('The letters of the typecode may be of either case.'),
  'ftp-type-anywhere': breaks('Only the end of a path can be a typecode.'),
  'ftp-type-failure-ignored': breaks('Nothing is retrieved after a refused TYPE.'),
  'ftp-ascii-for-telnet': breaks('ASCII type is asked for as non-print.'),
  'ftp-eighth-bit-cleared': breaks('Text keeps the eighth bit of its octets.'),
  'ftp-mode-demanded': breaks('Mode and structure need not be set: the defaults are what is wanted.'),
  'ftp-x-commands-untried': breaks('A server that does not know CWD is asked for XCWD.'),
  'ftp-any-550-lists': breaks('A 550 to another command than RETR lists nothing.'),
  'ftp-no-reply-lists': breaks('What is no reply is not taken for 550.'),
  'ftp-3xx-begins-transfer': breaks('A 3xx to RETR announces no data.'),
  'ftp-unmarked-is-empty': breaks('Data that comes without a mark is delivered.'),
  'ftp-fallback-by-name': breaks('A directory that was entered is listed from inside.'),
  'ftp-pwd-trusted': breaks('What PWD answers is not needed to find a file.'),
  'ftp-syst-demanded': breaks('A refused SYST means nothing.'),
  'ftp-feat-demanded': breaks('A refused FEAT means nothing, nor does a feature that is unknown.'),
  'ftp-size-demanded': breaks('A refused SIZE means nothing.'),
  'ftp-mdtm-demanded': breaks('A refused MDTM means nothing, nor does a time of another form.'),
  'ftp-rest-demanded': breaks('A file that is read from its beginning needs no REST.'),
  'ftp-rest-too-early': breaks('RETR follows REST directly.'),
  'ftp-size-ends-file': breaks('The data ends where its connection ends, whatever SIZE said.'),
} as const satisfies Record<string, FaultInfo>;
