import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in speaking FTP. */
export const ftpFaults = {
  'ftp-550-is-final': breaks('A 550 to RETR makes the client list the path as a directory.'),
  'ftp-any-5xx-lists': breaks('Only 550 turns a retrieval into a listing, no other 5xx.'),
  'ftp-4xx-lists': breaks('A transient failure does not turn a retrieval into a listing.'),
  'ftp-550-lists-without-cwd': breaks('The client tries to enter the directory before listing it.'),
  'ftp-550-needs-cwd': breaks('The unreadable file is listed even when it cannot be entered.'),
  'ftp-trailing-slash-retrieves': breaks('A URL that ends in a slash names a directory.'),
  'ftp-anonymous-refused': breaks('Without a user in the URL the login is anonymous.'),
  'ftp-user-230-still-pass': breaks('No password is sent when the user alone was accepted.'),
  'ftp-acct-ignored': breaks('A 332 asks for ACCT before anything else.'),
  'ftp-multiline-first-line-only': breaks('A multi-line reply ends at its code followed by a space.'),
  'ftp-multiline-any-code-ends': breaks('Another code inside a multi-line reply does not end it.'),
  'ftp-reply-in-one-segment': breaks('How a reply is cut into segments means nothing.'),
  'ftp-pasv-address-followed': breaks('The data connection goes to the host of the control connection.'),
  'ftp-pasv-needs-parentheses': breaks('The numbers of a 227 are found without parentheses too.'),
  'ftp-epsv-only': breaks('A server without EPSV is asked for PASV.'),
  'ftp-epsv-delimiter-fixed': breaks('Any printable delimiter is valid in a 229.'),
  'ftp-whole-path-in-one-cwd': breaks('Each directory of the path has its own CWD.'),
  'ftp-path-not-decoded': breaks('Path elements are decoded before they are used in commands.'),
  'ftp-crlf-passes': breaks('Line breaks and NUL never reach the control connection.'),
  'ftp-completion-not-awaited': breaks('A transfer is complete only after its completion reply.'),
  'ftp-completion-before-data-refused': breaks('The completion reply may arrive before the data.'),
  'ftp-broken-transfer-is-complete': breaks('A negative completion or a reset makes the data incomplete.'),
  'ftp-listing-failure-is-empty': breaks('A listing that failed is not an empty directory.'),
  'ftp-120-is-ready': breaks('A 120 greeting means to wait for 220.'),
  'ftp-speaks-before-greeting': breaks('Nothing is sent before the greeting.'),
  'ftp-no-quit': breaks('The session is ended with QUIT.'),
  'ftp-type-ignored': breaks('The typecode of the URL decides how the data is transferred.'),
  'ftp-bad-login-ignored': breaks('Nothing is retrieved after a refused login.'),
  'saved-size-unchecked': breaks('A saved transfer shorter than announced is an error.'),
} as const satisfies Record<string, FaultInfo>;
