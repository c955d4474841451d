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
    known.test(argument) ? say('200 Done.') : say('504 Not implemented for that parameter.');
const NEVER_WRITTEN = always('553 Nothing can be stored here.');

/** What is answered in order of RFC 959 section 5.4, with SIZE, MDTM and REST of RFC 3659 and EPSV and EPRT of RFC 2428. */
const ORDINARY: Readonly<Record<string, Ordinary>> = {
  USER: always('331 Password, please.'),
  PASS: always('230 Logged in.'),
  ACCT: always('230 Logged in.'),
  SYST: always('215 UNIX Type: L8'),
  FEAT: always('211-Features:\r\n EPSV\r\n211 End'),
  NOOP: always('200 Done.'),
  AUTH: always('500 No security mechanism here.'),
  OPTS: oneOf(/^UTF8(?: ON)?$/i),
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
  PASV: (state) =>
    state.remote.includes(':') ? say('425 PASV is for IPv4; use EPSV.') : say('227 Entering Passive Mode ({pasv}).'),
  EPSV: extendedPassive,
  PORT: (state, argument) => active(state, parsePort(argument)),
  EPRT: (state, argument) => active(state, parseEprt(argument)),
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

/** How a command is answered when the script does not say otherwise. */
export function ordinaryPlan(state: FtpState, command: FtpCommand): FtpPlan {
  const ordinary = Object.hasOwn(ORDINARY, command.verb) ? ORDINARY[command.verb] : undefined;
  return ordinary === undefined ? say('502 Not implemented.') : ordinary(state, command.argument ?? '');
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
  if (/^ALL$/i.test(argument)) return say('200 Done.');
  if (argument === '' || argument === mine) return say('229 Entering Extended Passive Mode (|||{epsv}|)');
  return argument === '1' || argument === '2'
    ? say(`522 Not that protocol, use (${mine})`)
    : say('501 Not a protocol.');
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
