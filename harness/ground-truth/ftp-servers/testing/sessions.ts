import type { LocalFile, Octets } from '../../../model/index.js';
import type { Arrangement } from './user.js';

/** A command. `over`: it transfers data, over a connection that is arranged so. */
export type Step = { readonly say: Octets; readonly over?: Arrangement };

/** Steps on one control connection. Unless it is `raw`, the user has logged in before the first. */
export type Session = { readonly name: string; readonly raw?: true; readonly steps: readonly Step[] };

/** The files that every server serves, as the peer's script has them. */
export const TREE: Readonly<Record<string, Octets>> = {
  'a.txt': 'hello\r\nworld\r\n',
  'unix.txt': 'one\ntwo\n',
  'empty.txt': '',
  'octets.bin': Array.from({ length: 256 }, (_, octet) => String.fromCharCode(octet)).join(''),
  'pub/b c': 'bee',
  'pub/notes/in.txt': 'inner',
  'pub/none/': '',
  'q"q/f': 'quoted',
};

/** The same for the disk, changed when the peer says that its files were changed. */
export const FILES: Readonly<Record<string, LocalFile>> = Object.fromEntries(
  Object.entries(TREE).map(([name, octets]) => [
    name,
    name.endsWith('/') ? octets : { octets, modified: '2022-01-01T00:00:00Z' },
  ]),
);

const say = (...lines: readonly Octets[]): readonly Step[] => lines.map((line) => ({ say: line }));
const over = (how: Arrangement, ...lines: readonly Octets[]): readonly Step[] =>
  lines.map((line) => ({ say: line, over: how }));

export const SESSIONS: readonly Session[] = [
  {
    name: 'login',
    raw: true,
    steps: say('PWD', 'USER anonymous', 'PASS guest@example.org', 'SYST', 'FEAT', 'NOOP', 'noop', 'PWD', 'QUIT'),
  },
  {
    name: 'representation',
    steps: say('TYPE I', 'TYPE A', 'TYPE A N', 'TYPE X', 'MODE S', 'MODE B', 'STRU F', 'STRU R'),
  },
  {
    name: 'directories',
    steps: say(
      ...['PWD', 'XPWD', 'CWD pub', 'PWD', 'CWD notes', 'PWD', 'CDUP', 'PWD', 'CWD nope', 'PWD', 'CWD b c', 'PWD'],
      ...['CWD ../q"q', 'PWD', 'CWD ./../pub//notes/', 'PWD', 'XCUP', 'XCWD none', 'PWD', 'CWD'],
    ),
  },
  {
    name: 'facts of files',
    steps: say(
      ...['TYPE I', 'SIZE a.txt', 'SIZE pub/b c', 'SIZE empty.txt', 'SIZE pub', 'SIZE nope', 'MDTM a.txt', 'MDTM pub'],
      ...['MDTM nope', 'TYPE A', 'SIZE unix.txt'],
    ),
  },
  {
    name: 'retrieval',
    steps: [
      ...say('TYPE I'),
      ...over('PASV', 'RETR a.txt', 'RETR octets.bin', 'RETR empty.txt', 'RETR pub/b c', 'RETR nope', 'RETR pub'),
      ...over('EPSV', 'RETR octets.bin', 'RETR nope', 'RETR a.txt'),
      ...over('PORT', 'RETR octets.bin'),
      ...over('EPRT', 'RETR octets.bin'),
      ...say('REST 3'),
      ...over('PASV', 'RETR a.txt', 'RETR a.txt'),
      ...say('REST 3', 'REST 0'),
      ...over('EPSV', 'RETR a.txt'),
      ...say('TYPE A'),
      ...over('PASV', 'RETR a.txt', 'RETR unix.txt'),
    ],
  },
  { name: 'retrieval from beyond the end', steps: [...say('TYPE I', 'REST 100'), ...over('EPSV', 'RETR pub/b c')] },
  {
    name: 'lists',
    steps: [
      ...over('EPSV', 'LIST', 'LIST pub', 'NLST', 'NLST pub'),
      ...over('PASV', 'LIST', 'LIST a.txt', 'LIST pub/none', 'LIST nope', 'LIST -l', 'LIST -a pub/none'),
      ...over('PASV', 'NLST', 'NLST a.txt', 'NLST pub/none', 'NLST nope'),
      ...over('PORT', 'LIST pub/notes'),
      ...say('CWD pub'),
      ...over('PASV', 'LIST', 'NLST notes'),
    ],
  },
  {
    name: 'what is refused',
    steps: [
      ...say('XYZZY', 'ACCT x', 'HELP', 'OPTS UTF8 ON', 'OPTS x', 'REST x', 'AUTH TLS', 'ALLO 5', 'ABOR'),
      ...say('EPSV 1', 'EPSV 2', 'EPSV 3', 'PORT 1,2,3', 'PORT 10,0,0,1,20,20', 'PORT 127,0,0,1,0,80'),
      ...say('EPRT |1|127.0.0.1|99999|', 'EPRT |3|127.0.0.1|5000|', 'EPRT |1|10.0.0.1|5000|', 'EPRT nonsense'),
      ...say('DELE a.txt', 'MKD x', 'RMD pub', 'RNFR a.txt', 'SIZE', 'MDTM', 'TYPE', 'USER'),
      ...over('PASV', 'STOR x', 'APPE a.txt'),
    ],
  },
  { name: 'no data connection', steps: say('RETR nope', 'LIST') },
  // Only EPSV arranges data connections from then on (RFC 2428 section 4).
  {
    name: 'EPSV ALL',
    steps: [
      ...say('EPSV ALL', 'PASV', 'PORT 127,0,0,1,200,1', 'EPRT |1|127.0.0.1|51201|'),
      ...over('EPSV', 'RETR a.txt'),
    ],
  },
];
