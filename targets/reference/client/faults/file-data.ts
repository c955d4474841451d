import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in opening `file:` and `data:` URLs. */
export const fileAndDataFaults = {
  'file-never-ftp': breaks('A file URL that cannot be opened locally is opened by FTP.'),
  'file-always-ftp': breaks('A file URL of the local host is looked for on the local disk first.'),
  'file-host-ignored': breaks('A file on another host is not read from the local disk.'),
  'file-localhost-is-remote': breaks('The host name localhost means this machine.'),
  'file-port-ignored': breaks('The port of a file URL is the port of the FTP server.'),
  'file-path-not-decoded': breaks('The path of a file URL is percent-decoded.'),
  'file-path-lower-cased': breaks('The case of letters in a path is kept.'),
  'file-needs-two-slashes': breaks('A file URL may do without an authority and its two slashes.'),
  'file-failure-is-empty': breaks('A file that cannot be opened is not an empty file.'),
  'file-lines-converted': breaks('A local file is delivered octet for octet.'),
  'file-without-fields': breaks('A local file is described by Content-Length, Content-Type and Last-Modified.'),
  'data-base64-not-decoded': breaks('The data after ;base64 is decoded.'),
  'data-type-default-missing': breaks('Without a media type the data is text/plain in US-ASCII.'),
  'data-charset-alone-untyped': breaks('A charset alone is one of text/plain.'),
  'data-base64-one-line': breaks('White space in base64 data is ignored.'),
  'data-last-comma': breaks('The first comma ends the media type.'),
  'data-percent-not-decoded': breaks('The data is percent-decoded.'),
  'data-without-comma-accepted': breaks('A data URL has a comma.'),
} as const satisfies Record<string, FaultInfo>;
