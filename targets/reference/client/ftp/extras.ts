import { OpenError } from '../errors.js';
import type { ClientFault } from '../faults.js';
import { refusal, type Control } from './control.js';

type Extra = {
  readonly fault: ClientFault;
  readonly verb: string;
  readonly argument?: (name: string) => string;
  readonly usual: RegExp;
};

const itself = (name: string): string => name;

/** Commands that no reading of a file depends on (RFC 959 section 5.1, RFC 3659): only faults send them, and insist on the usual reply. */
const EXTRAS: readonly Extra[] = [
  { fault: 'ftp-syst-demanded', verb: 'SYST', usual: /^215 / },
  {
    fault: 'ftp-feat-demanded',
    verb: 'FEAT',
    usual: /^211-[^\n]*(?:\n (?:EPRT|EPSV|SIZE|MDTM|REST STREAM|UTF8|TVFS))*\n211 /,
  },
  { fault: 'ftp-mode-demanded', verb: 'MODE', argument: () => 'S', usual: /^200 / },
  { fault: 'ftp-mode-demanded', verb: 'STRU', argument: () => 'F', usual: /^200 / },
  { fault: 'ftp-size-demanded', verb: 'SIZE', argument: itself, usual: /^213 [0-9]+$/ },
  { fault: 'ftp-mdtm-demanded', verb: 'MDTM', argument: itself, usual: /^213 [0-9]{14}$/ },
  { fault: 'ftp-rest-demanded', verb: 'REST', argument: () => '0', usual: /^350 / },
  { fault: 'ftp-rest-too-early', verb: 'REST', argument: () => '0', usual: /^/ },
];

/** Sends what the faults in force want to know before a file is read. */
export async function askExtras(control: Control, name: string): Promise<void> {
  for (const { fault, verb, argument, usual } of EXTRAS) {
    if (!control.faults.has(fault)) continue;
    const reply = await control.ask(verb, argument?.(name));
    if (!usual.test(reply.lines.join('\n'))) throw refusal(reply);
  }
}

/** The size that SIZE tells, where a fault believes it. */
export async function trustedSize(control: Control, name: string): Promise<number> {
  if (!control.faults.has('ftp-size-ends-file')) return Infinity;
  const size = /^[0-9]{1,15}$/.exec((await control.ask('SIZE', name)).text);
  return size === null ? Infinity : Number(size[0]);
}

/** Enters the directory that PWD tells, as a fault reads it: all that stands between the first and the last quotation mark. */
export async function enterWorkingDirectory(control: Control): Promise<void> {
  if (!control.faults.has('ftp-pwd-trusted')) return;
  const reply = await control.ask('PWD');
  const directory = /"([^]+)"/.exec(reply.text)?.[1];
  if (directory === undefined) throw new OpenError('FtpReply', 'no working directory', 'head', reply.code);
  await control.demand('CWD', directory);
}
