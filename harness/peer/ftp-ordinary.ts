import type { FtpCommand, FtpTransfer, Octets } from '../model/index.js';
import { parseEprt, parsePort } from './ftp-address.js';
import { resolvePath } from './ftp-tree.js';
import type { FtpTree, TreePath } from './ftp-tree.js';
import type { Address } from './place.js';

/** What an FTP session remembers between commands. */
export type FtpState = {
  readonly tree: FtpTree;
  /** The target's own address: the only one data connections are opened to, so that nobody else can be reached through the harness. */
  readonly remote: Octets;
  directory: TreePath;
  restart: number;
  /** Whether the target has promised to arrange data connections by EPSV alone (RFC 2428 section 4). */
  extendedOnly: boolean;
  quitting: boolean;
  aim: (to: Address) => void;
};

/**
 * How a command is answered. `effect` happens if the reply that is really sent, which a script may have replaced, is positive.
 * In replies `{pasv}` and `{epsv}` stand for the address of a new data listener, and `{pasv-port}` for the last two numbers of `{pasv}`.
 */
export type FtpPlan =
  | { readonly kind: 'reply'; readonly reply: Octets; readonly effect?: () => void }
  | { readonly kind: 'transfer'; readonly transfer: FtpTransfer };

/** The verbs that are answered by a mark, data and a completion when all is well. */
export const TRANSFERS: ReadonlySet<string> = new Set(['RETR', 'LIST', 'NLST', 'STOR', 'STOU', 'APPE', 'MLSD']);

type Ordinary = (state: FtpState, argument: Octets) => FtpPlan;

const say = (reply: Octets, effect?: () => void): FtpPlan => ({ kind: 'reply', reply, ...(effect && { effect }) });
const always =
  (reply: Octets): Ordinary =>
  () =>
    say(reply);
const oneOf =
  (known: RegExp): Ordinary =>
  (_, argument) =>
    known.test(argument)
      ? say('200 Done.')
      : say(argument === '' ? '501 Which one?' : '504 Not implemented for that parameter.');
const unlessExtendedOnly =
  (ordinary: Ordinary): Ordinary =>
  (state, argument) =>
    state.extendedOnly ? say('501 You said EPSV ALL.') : ordinary(state, argument);
const NEVER_WRITTEN = always('553 Nothing can be stored here.');

/** What is answered in order of RFC 959 section 5.4, with SIZE, MDTM and REST of RFC 3659 and EPSV and EPRT of RFC 2428. */
const ORDINARY: Readonly<Record<string, Ordinary>> = {
  USER: always('331 Password, please.'),
  PASS: always('230 Logged in.'),
  ACCT: always('230 Logged in.'),
  SYST: always('215 UNIX Type: L8'),
  // What RFC 3659 has is announced, as its sections 3.3, 4.3 and 5.1 demand.
  FEAT: always('211-Features:\r\n EPRT\r\n EPSV\r\n MDTM\r\n REST STREAM\r\n SIZE\r\n211 End'),
  HELP: always('214 See RFC 959.'),
  NOOP: always('200 Done.'),
  ALLO: always('202 Not needed.'),
  ABOR: always('225 Nothing is under way.'),
  AUTH: always('500 No security mechanism here.'),
  OPTS: (_, argument) => say(/^UTF8(?: ON)?$/i.test(argument) ? '200 Done.' : '501 No such option.'),
  TYPE: oneOf(/^[AEIL](?: .*)?$/i),
  MODE: oneOf(/^S$/i),
  STRU: oneOf(/^F$/i),
  STOR: NEVER_WRITTEN,
  STOU: NEVER_WRITTEN,
  APPE: NEVER_WRITTEN,
  QUIT: (state) => say('221 Goodbye.', () => void (state.quitting = true)),
  PWD: workingDirectory,
  XPWD: workingDirectory,
  CWD: changeDirectory,
  XCWD: changeDirectory,
  CDUP: (state) => changeDirectory(state, '..'),
  XCUP: (state) => changeDirectory(state, '..'),
  PASV: unlessExtendedOnly((state) =>
    state.remote.includes(':') ? say('425 PASV is for IPv4; use EPSV.') : say('227 Entering Passive Mode ({pasv}).'),
  ),
  EPSV: extendedPassive,
  PORT: unlessExtendedOnly((state, argument) => active(state, parsePort(argument))),
  EPRT: unlessExtendedOnly((state, argument) => active(state, parseEprt(argument))),
  REST: (state, argument) =>
    /^\d{1,15}$/.test(argument)
      ? say('350 Restarting there.', () => void (state.restart = Number(argument)))
      : say('501 Not an offset.'),
  SIZE: (state, argument) => aboutFile(state, argument, (octets) => `213 ${octets.length}`),
  MDTM: (state, argument) => aboutFile(state, argument, () => '213 20220101000000'),
  RETR: retrieve,
  LIST: (state, argument) =>
    list(state.tree.list(resolvePath(state.directory, argument.replace(/^-[A-Za-z]+(?: |$)/, '')))),
  NLST: (state, argument) =>
    list(state.tree.names(resolvePath(state.directory, argument.replace(/^-[A-Za-z]+(?: |$)/, '')))),
};

/** Commands of RFC 959, RFC 2228 and RFC 3659 that are known and not offered. Whatever else is not known is no command at all (RFC 959 section 4.2). */
const NOT_OFFERED: ReadonlySet<string> = new Set(
  'ADAT CCC CONF DELE ENC LANG MIC MKD MLSD MLST PBSZ PROT REIN RMD RNFR RNTO SITE SMNT STAT XMKD XRMD'.split(' '),
);

/** How a command is answered when the script does not say otherwise. */
export function ordinaryPlan(state: FtpState, command: FtpCommand): FtpPlan {
  const ordinary = Object.hasOwn(ORDINARY, command.verb) ? ORDINARY[command.verb] : undefined;
  if (ordinary !== undefined) return ordinary(state, command.argument ?? '');
  return say(NOT_OFFERED.has(command.verb) ? '502 Not implemented.' : '500 Unknown command.');
}

function workingDirectory(state: FtpState): FtpPlan {
  return say(`257 "/${state.directory.join('/').replaceAll('"', '""')}" is the working directory.`);
}

function changeDirectory(state: FtpState, argument: Octets): FtpPlan {
  if (argument === '') return say('501 Which directory?');
  const path = resolvePath(state.directory, argument);
  // A script that says 250 to a directory that is not there means it: the effect stands by for that.
  const effect = (): void => void (state.directory = path);
  return say(state.tree.hasDirectory(path) ? '250 Done.' : '550 No such directory.', effect);
}

function extendedPassive(state: FtpState, argument: Octets): FtpPlan {
  const mine = state.remote.includes(':') ? '2' : '1';
  if (/^ALL$/i.test(argument)) return say('200 Done.', () => void (state.extendedOnly = true));
  if (argument === '' || argument === mine) return say('229 Entering Extended Passive Mode (|||{epsv}|)');
  return /^\d{1,5}$/.test(argument) ? say(`522 Not that protocol, use (${mine})`) : say('501 Not a protocol.');
}

function active(state: FtpState, to: Address | null): FtpPlan {
  if (to === null) return say('501 Not an address.');
  if (to.host !== state.remote || to.port < 1024) return say('504 Only to your own address, from port 1024 on.');
  return say('200 Done.', () => state.aim(to));
}

function aboutFile(state: FtpState, argument: Octets, answer: (octets: Octets) => Octets): FtpPlan {
  const octets = state.tree.file(resolvePath(state.directory, argument));
  return say(octets === null ? '550 No such file.' : answer(octets));
}

function retrieve(state: FtpState, argument: Octets): FtpPlan {
  const octets = state.tree.file(resolvePath(state.directory, argument));
  if (octets === null) return say('550 No such file.');
  const rest = octets.slice(state.restart);
  return transferOf(`150 Opening data connection (${rest.length} bytes).`, rest);
}

function list(octets: Octets | null): FtpPlan {
  return octets === null ? say('550 Nothing of that name.') : transferOf('150 Here it comes.', octets);
}

function transferOf(mark: Octets, octets: Octets): FtpPlan {
  const transfer: FtpTransfer = {
    mark,
    data: [octets],
    end: 'fin',
    completion: '226 Transfer complete.',
    completes: 'after-data',
  };
  return { kind: 'transfer', transfer };
}
