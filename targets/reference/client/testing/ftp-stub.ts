import { connect, type Socket } from 'node:net';
import { listen, turns, type Loopback } from './loopback.js';

/** Replies by command line or verb; what is missing has an ordinary positive reply. A string is sent as it is, with CRLF after it. */
export type FtpScript = {
  readonly greeting?: readonly string[];
  readonly replies?: Readonly<Record<string, readonly string[]>>;
  /** What RETR, LIST and NLST deliver, by command line or verb. */
  readonly data?: Readonly<Record<string, string>>;
  /** Sends the completion reply before the data. */
  readonly early?: boolean;
  readonly resetData?: boolean;
  /** Sends other data, and ends it, before the mark. */
  readonly dataFirst?: boolean;
  /** Sends the greeting in two segments. */
  readonly cut?: boolean;
  /** `{port}` stands for the port, `{p1}` and `{p2}` for its two octets. */
  readonly pasv?: string;
  readonly epsv?: string;
};

export type FtpStub = {
  readonly port: number;
  readonly commands: readonly string[];
  /** The stub's end of every control connection. */
  readonly sockets: readonly Socket[];
  readonly stop: () => Promise<void>;
};

const ORDINARY: Readonly<Record<string, readonly string[]>> = {
  USER: ['331 password'],
  PASS: ['230 in'],
  ACCT: ['230 in'],
  CWD: ['250 there'],
  TYPE: ['200 ok'],
  QUIT: ['221 bye'],
  RETR: ['150 mark', '226 done'],
  LIST: ['150 mark', '226 done'],
  NLST: ['150 mark', '226 done'],
};

/** A small FTP server that answers as scripted and notes every command. */
export async function ftpStub(script: FtpScript): Promise<FtpStub> {
  const commands: string[] = [];
  const channels: Loopback[] = [];
  const control = await listen((socket) => {
    const say = (line: string): void => {
      if (!socket.writableEnded) socket.write(Buffer.from(`${line}\r\n`, 'latin1'));
    };
    const greeting = script.greeting ?? ['220 ready'];
    if (script.cut === true) {
      socket.write('220 re');
      void turns().then(() => say('ady'));
    } else greeting.forEach(say);
    const waiting: Waiting = {};
    let unread = '';
    let turn = Promise.resolve();
    socket.on('data', (chunk) => {
      const lines = (unread + chunk.toString('latin1')).split('\r\n');
      unread = lines.pop() ?? '';
      for (const line of lines) {
        commands.push(line);
        turn = turn.then(() => obey(script, line, socket, say, channels, waiting));
      }
    });
  });
  const stop = async (): Promise<void> => {
    await Promise.all([control, ...channels].map((loopback) => loopback.stop()));
  };
  return { port: control.port, commands, sockets: control.sockets, stop };
}

type Address = { readonly host: string; readonly port: number };

/** The data connection, once it is there, and where EPRT or PORT told to connect to. */
type Waiting = { data?: Promise<Socket>; to?: Address | undefined };

function clientAddress(line: string): Address | undefined {
  const port = /^EPRT \|1\|127\.0\.0\.1\|(\d+)\|$/.exec(line)?.[1];
  const [high, low] = /^PORT 127,0,0,1,(\d+),(\d+)$/.exec(line)?.slice(1).map(Number) ?? [];
  if (port !== undefined) return { host: '127.0.0.1', port: Number(port) };
  return high === undefined || low === undefined ? undefined : { host: '127.0.0.1', port: high * 256 + low };
}

async function obey(
  script: FtpScript,
  line: string,
  socket: Socket,
  say: (line: string) => void,
  channels: Loopback[],
  waiting: Waiting,
): Promise<void> {
  const verb = line.split(' ')[0] ?? '';
  const replies = script.replies?.[line] ?? script.replies?.[verb] ?? ORDINARY[verb];
  const pattern =
    verb === 'EPSV' ? script.epsv : verb === 'PASV' ? (script.pasv ?? '227 ok (127,0,0,1,{p1},{p2})') : undefined;
  if (replies === undefined && pattern !== undefined) {
    let accept: (socket: Socket) => void = () => undefined;
    waiting.data = new Promise((resolve) => (accept = resolve));
    const channel = await listen((data) => {
      waiting.data = Promise.resolve(data);
      accept(data);
    });
    channels.push(channel);
    const [high, low] = [channel.port >> 8, channel.port & 255];
    say(pattern.replace('{port}', `${channel.port}`).replace('{p1}', `${high}`).replace('{p2}', `${low}`));
    return;
  }
  waiting.to = clientAddress(line) ?? waiting.to;
  const [first = '500 unknown', ...rest] = replies ?? [];
  if (first === 'CLOSE') {
    socket.end();
    return;
  }
  const early = script.dataFirst === true && waiting.data !== undefined && /^(RETR|LIST|NLST)/.test(verb);
  if (early) (await waiting.data)?.end('early');
  if (early) await turns();
  say(first);
  if (!/^(RETR|LIST|NLST)/.test(verb)) {
    for (const reply of rest) say(reply);
    if (verb === 'QUIT') socket.end();
    return;
  }
  if (/^[45]/.test(first)) return;
  const { to } = waiting;
  if (waiting.data === undefined && to !== undefined) {
    waiting.data = Promise.resolve(connect(to).on('error', () => undefined));
  }
  const data = early ? undefined : await waiting.data;
  const finish = (): void => {
    for (const reply of rest) {
      if (reply === 'CLOSE') socket.end();
      else say(reply);
    }
  };
  if (script.early === true) finish();
  if (script.early === true) await turns();
  const octets = Buffer.from(script.data?.[line] ?? script.data?.[verb] ?? `data of ${line}`, 'latin1');
  await new Promise((resolve) => data?.write(octets, resolve) ?? resolve(undefined));
  if (script.resetData === true) data?.resetAndDestroy();
  else data?.end();
  if (script.early !== true) finish();
}
