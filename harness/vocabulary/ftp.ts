import type { FtpAnswer, FtpServerScript, FtpTransfer, Octets, Stream } from '../model/index.js';

/** FTP commands that only a client sends that thinks it is logged in. */
export const GOES_ON = /^(?:CWD|TYPE|PASV|EPSV|PORT|EPRT|RETR|LIST|NLST|SIZE|MLSD)\b/;

/** A scripted FTP server: a tree of files and the replies that depart from the ordinary. */
export function ftpServer(script: {
  readonly tree?: Readonly<Record<string, Octets>>;
  readonly reply?: Readonly<Record<string, FtpAnswer | readonly FtpAnswer[]>>;
  readonly greeting?: FtpAnswer;
}): FtpServerScript {
  const greeting = script.greeting === undefined ? {} : { greeting: script.greeting };
  return { kind: 'ftp-server', tree: script.tree ?? {}, reply: script.reply ?? {}, ...greeting };
}

/** A transfer that departs from the ordinary: announced, sent, ended and completed as given. */
export function transfer(data: Stream, way: Partial<Omit<FtpTransfer, 'data'>> = {}): FtpAnswer {
  return {
    transfer: {
      mark: '150 Opening data connection.',
      data,
      end: 'fin',
      completion: '226 Transfer complete.',
      completes: 'after-data',
      ...way,
    },
  };
}

/** Sends a reply, if any, and ends the control connection. */
export const andCloses = (reply?: Octets): FtpAnswer => ({ then: 'close', ...(reply === undefined ? {} : { reply }) });

/** A reply cut at the given offsets, each piece a segment of its own. */
export const inSegments = (reply: Octets, cuts: readonly number[] | 'every' = 'every'): FtpAnswer => ({ reply, cuts });

/** Octets sent as they stand, with no line end of the harness's own: replies that end otherwise, or are none. */
export const raw = (...stream: Stream): FtpAnswer => ({ raw: stream });
