import type { RealServer } from './servers.js';

/** Steps to which a real server answers otherwise than the peer, what both say, and why the peer stays as it is. */
export type Accepted = {
  readonly server: RealServer['name'] | 'both';
  readonly steps: readonly string[];
  readonly theirs: string;
  readonly ours: string;
  readonly because: string;
};

const NO_SUCH_REPLY =
  'Any 5yz refuses; RFC 959 section 5.4 lists 553 for STOR, where it does not list 550, and 502 for what a server does not offer.';
const ADDRESSES =
  'Any 5yz refuses; the peer tells an address that is none (501) from one that it will not be sent to (504, RFC 2577 section 3).';
const EMPTY_ARGUMENT =
  'RFC 959 section 5.3.1 wants an argument here and real servers disagree on what to make of its absence; the peer says so.';

/** As vsftpd 3.0.3 and pyftpdlib 1.5.7 are. */
export const ACCEPTED: readonly Accepted[] = [
  {
    server: 'both',
    steps: ['PWD'],
    theirs: '530',
    ours: '257 /',
    because:
      'Whether a client logs in is for a case to judge; a peer that insisted would hide what the client does next.',
  },
  {
    server: 'vsftpd',
    steps: ['ACCT x'],
    theirs: '502',
    ours: '230',
    because: 'The peer plays servers that want an account too (RFC 959 section 5.4 lists 230 for ACCT).',
  },
  {
    server: 'pyftpdlib',
    steps: ['ACCT x'],
    theirs: '500',
    ours: '230',
    because: 'The peer plays servers that want an account too (RFC 959 section 5.4 lists 230 for ACCT).',
  },
  {
    server: 'vsftpd',
    steps: ['USER'],
    theirs: '530',
    ours: '331',
    because: 'A URL may name an empty user (RFC 1738 section 3.1), and a client that passes it on must be able to.',
  },
  {
    server: 'pyftpdlib',
    steps: ['USER'],
    theirs: '501',
    ours: '331',
    because: 'A URL may name an empty user (RFC 1738 section 3.1), and a client that passes it on must be able to.',
  },
  { server: 'vsftpd', steps: ['CWD'], theirs: '550', ours: '501', because: EMPTY_ARGUMENT },
  { server: 'pyftpdlib', steps: ['CWD'], theirs: '250', ours: '501', because: EMPTY_ARGUMENT },
  { server: 'pyftpdlib', steps: ['SIZE', 'MDTM'], theirs: '501', ours: '550', because: EMPTY_ARGUMENT },
  {
    server: 'vsftpd',
    steps: ['TYPE'],
    theirs: '500',
    ours: '501',
    because: 'Any 5yz refuses; 501 is for a wrong argument (RFC 959 section 4.2.1).',
  },
  {
    server: 'vsftpd',
    steps: ['TYPE X'],
    theirs: '500',
    ours: '504',
    because: 'Any 5yz refuses; 504 is for an argument that is not supported (RFC 959 section 4.2.1).',
  },
  {
    server: 'pyftpdlib',
    steps: ['TYPE A N'],
    theirs: '504',
    ours: '200',
    because: 'Non-print is the format that every server has (RFC 959 section 5.1).',
  },
  {
    server: 'pyftpdlib',
    steps: ['SIZE unix.txt'],
    theirs: '550',
    ours: '213 8',
    because:
      'A server may refuse the size in ASCII (RFC 3659 section 4); the peer knows it, since it sends its octets as they are.',
  },
  {
    server: 'pyftpdlib',
    steps: ['PASV, RETR unix.txt'],
    theirs: 'mark, 226: "one\\r\\ntwo\\r\\n"',
    ours: 'mark, 226: "one\\ntwo\\n"',
    because: "The octets of a case's files are those that travel; a case about ASCII writes CRLF itself.",
  },
  {
    server: 'pyftpdlib',
    steps: ['EPSV, RETR pub/b c'],
    theirs: '554',
    ours: 'mark, 226: ""',
    because:
      'An offset beyond the end leaves nothing to send (as for vsftpd), or is refused; RFC 3659 section 5.4 leaves it open.',
  },
  {
    server: 'vsftpd',
    steps: ['PASV, LIST nope', 'PASV, NLST nope'],
    theirs: 'mark, 226: []',
    ours: '550',
    because:
      'Nothing of that name is an empty list to one real server and 550 to the other; a case that needs the first says so.',
  },
  {
    server: 'vsftpd',
    steps: ['EPSV, NLST pub'],
    theirs: 'mark, 226: ["pub/b c","pub/none","pub/notes"]',
    ours: 'mark, 226: ["b c","none","notes"]',
    because:
      'RFC 959 section 4.1.3 leaves open whether names come with the path that was asked for; pyftpdlib gives them without.',
  },
  {
    server: 'vsftpd',
    steps: ['PASV, NLST notes'],
    theirs: 'mark, 226: ["notes/in.txt"]',
    ours: 'mark, 226: ["in.txt"]',
    because:
      'RFC 959 section 4.1.3 leaves open whether names come with the path that was asked for; pyftpdlib gives them without.',
  },
  {
    server: 'vsftpd',
    steps: ['PASV, LIST -a pub/none'],
    theirs: 'mark, 226: ["d  .","d  .."]',
    ours: 'mark, 226: []',
    because: 'Options of ls are no part of RFC 959; the peer skips them, so that clients which send them are served.',
  },
  {
    server: 'pyftpdlib',
    steps: ['PASV, LIST -a pub/none'],
    theirs: '550',
    ours: 'mark, 226: []',
    because: 'Options of ls are no part of RFC 959; the peer skips them, so that clients which send them are served.',
  },
  {
    server: 'vsftpd',
    steps: ['REST x'],
    theirs: '350',
    ours: '501',
    because: 'An offset is decimal digits (RFC 3659 section 5.1); pyftpdlib refuses it too.',
  },
  {
    server: 'pyftpdlib',
    steps: ['OPTS UTF8 ON'],
    theirs: '501',
    ours: '200',
    because:
      'Clients send it without having been told of UTF8, and octets are octets to the peer; vsftpd agrees to it too.',
  },
  {
    server: 'pyftpdlib',
    steps: ['EPSV 3'],
    theirs: '501',
    ours: '522',
    because: 'A protocol that is not supported is 522 (RFC 2428 section 3), as for vsftpd.',
  },
  { server: 'vsftpd', steps: ['PORT 1,2,3', 'EPRT nonsense'], theirs: '500', ours: '501', because: ADDRESSES },
  {
    server: 'vsftpd',
    steps: ['EPRT |1|127.0.0.1|99999|', 'EPRT |3|127.0.0.1|5000|'],
    theirs: '500',
    ours: '501',
    because: ADDRESSES,
  },
  {
    server: 'vsftpd',
    steps: ['PORT 10,0,0,1,20,20', 'PORT 127,0,0,1,0,80', 'EPRT |1|10.0.0.1|5000|'],
    theirs: '500',
    ours: '504',
    because: ADDRESSES,
  },
  {
    server: 'pyftpdlib',
    steps: ['PORT 10,0,0,1,20,20', 'PORT 127,0,0,1,0,80', 'EPRT |1|10.0.0.1|5000|'],
    theirs: '501',
    ours: '504',
    because: ADDRESSES,
  },
  {
    server: 'both',
    steps: ['DELE a.txt', 'MKD x', 'RMD pub', 'RNFR a.txt'],
    theirs: '550',
    ours: '502',
    because: NO_SUCH_REPLY,
  },
  { server: 'both', steps: ['PASV, STOR x', 'PASV, APPE a.txt'], theirs: '550', ours: '553', because: NO_SUCH_REPLY },
  {
    server: 'vsftpd',
    steps: ['RETR nope'],
    theirs: '425',
    ours: '550',
    because:
      'RFC 959 does not say which is looked at first, the file or the data connection; pyftpdlib looks at the file.',
  },
  {
    server: 'pyftpdlib',
    steps: ['LIST'],
    theirs: '150',
    ours: '425',
    because: 'Without PASV or PORT it waits for a data connection that nobody arranged; vsftpd and the peer say 425.',
  },
  {
    server: 'vsftpd',
    steps: ['PASV', 'PORT 127,0,0,1,200,1'],
    theirs: '550',
    ours: '501',
    because: 'RFC 2428 section 4 has them refused and names no code.',
  },
  {
    server: 'vsftpd',
    steps: ['EPRT |1|127.0.0.1|51201|'],
    theirs: '200',
    ours: '501',
    because: 'RFC 2428 section 4 has EPRT refused too after EPSV ALL; pyftpdlib refuses it.',
  },
  {
    server: 'pyftpdlib',
    steps: ['EPSV ALL'],
    theirs: '220',
    ours: '200',
    because: 'RFC 2428 section 4 names no code, and 220 is for greetings.',
  },
];
