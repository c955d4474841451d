import type { Octets } from '../../../model/index.js';
import type { FtpUser, Reply } from './user.js';
import type { Step } from './sessions.js';

/** Extensions that the peer has and says so of, in the order of the alphabet. */
const FEATURES = ['EPRT', 'EPSV', 'MDTM', 'REST STREAM', 'SIZE'];

/**
 * Does one step and gives the server's answer in words that can be compared: the reply codes, and of what stands in the replies or
 * travels on the data connection as much as two servers with the same files must have in common.
 */
export async function answerTo(user: FtpUser, { say, over }: Step, root: string): Promise<string> {
  if (over === undefined) return plain(user, say, root);
  const data = await user.arrange(over);
  if (typeof data === 'string') return `${over} ${data}`;
  const first = await user.command(say);
  if (!first.code.startsWith('1')) {
    data.giveUp();
    return first.code;
  }
  const octets = await data.octets();
  const last = await user.reply();
  // 125 and 150 both announce the data; which one it is depends on whether the connection has been noticed by then.
  return `mark, ${last.code}: ${JSON.stringify(shown(say, octets))}`;
}

async function plain(user: FtpUser, say: Octets, root: string): Promise<string> {
  const reply = await user.command(say);
  if (say === 'QUIT') {
    await user.untilEnd();
    return `${reply.code}, and ends the connection`;
  }
  return [reply.code, ...detail(reply, say, root)].join(' ');
}

function detail({ code, lines }: Reply, say: Octets, root: string): readonly string[] {
  if (code === '257') return [belowRoot(/"((?:[^"]|"")*)"/.exec(lines[0] ?? '')?.[1] ?? '?', root)];
  if (code === '213') return [(lines[0] ?? '').slice(4)];
  if (say === 'FEAT') return FEATURES.filter((feature) => lines.includes(` ${feature}`));
  return [];
}

/** A server that is not confined to its tree tells the whole path. */
function belowRoot(path: string, root: string): string {
  return path.startsWith(root) ? path.slice(root.length).replace(/^$/, '/') : path;
}

function shown(say: Octets, octets: Octets): unknown {
  const lines = octets.split('\r\n').slice(0, -1);
  if (say.startsWith('NLST')) return lines.sort();
  if (say.startsWith('LIST')) return lines.map(ofList).sort();
  return octets;
}

/** What a line of `ls -l` must tell: directory or file, a file's size, the name. */
function ofList(line: string): string {
  const [, kind, size, name] = /^(.)\S+\s+\d+\s+\S+\s+\S+\s+(\d+)\s+\S+\s+\d+\s+\S+ (.*)$/.exec(line) ?? [];
  return kind === undefined ? `not a line of a list: ${line}` : `${kind} ${kind === 'd' ? '' : size} ${name}`;
}
