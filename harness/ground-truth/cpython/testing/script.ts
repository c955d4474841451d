import type { FtpAnswer, FtpServerScript, FtpTransfer, Octets, Place, Stream } from '../../../model/index.js';
import type { FtpScenario, RecordedReply } from './recording.js';

/** Where the server's mischievous 227 sends the client: a loopback address at which nobody listens on the port it names. */
const ELSEWHERE = '127,0,0,9';

/** More octets than CPython's ftplib takes in a line. */
const TOO_LONG = 10_000;

/** What the recordings' server answers where a scenario says nothing; the README beside the recordings has it in words. */
const ORDINARY: Readonly<Record<string, FtpAnswer>> = {
  USER: '331 pw',
  PASS: '230 in',
  ACCT: '230 in',
  TYPE: '200 ok',
  CWD: '250 ok',
  PWD: '257 "/home/u"',
  PASV: '227 ok ({pasv})',
  EPSV: '500 x',
  QUIT: '221 bye',
  RETR: { transfer: transferOf('150 open (12 bytes)', 'hello\r\nworld', '226 ok') },
  LIST: {
    transfer: transferOf(
      '150 open',
      '-rw-r--r-- 1 a b 3 Jan 1 2000 one\r\ndrwxr-xr-x 2 a b 0 Jan 1 2000 two\r\n',
      '226 ok',
    ),
  },
};

/** The recordings' server as a script of the FTP peer; without a scenario, the ordinary server. */
export function scriptOf(scenario: Pick<FtpScenario, 'welcome' | 'replies'>, place?: Place): FtpServerScript {
  const { welcome, replies } = scenario;
  const own = Object.entries(replies).map(([command, reply]) => [command, answersOf(reply)] as const);
  return {
    kind: 'ftp-server',
    greeting: welcome === '' ? { then: 'close' } : { raw: greetingOf(welcome) },
    tree: {},
    reply: { ...ORDINARY, ...Object.fromEntries(own) },
    ...(place === undefined ? {} : { place }),
  };
}

/** The recording keeps the beginning of a line that was too long for the client, without its end. */
function greetingOf(welcome: Octets): Stream {
  return welcome.endsWith('\n') ? [welcome] : [welcome, { repeat: 'x', length: TOO_LONG }, '\r\n'];
}

/** Where nothing else is said: the server that greets and serves whatever it is asked for. */
export const ORDINARY_SERVER = { welcome: '220 hi\r\n', replies: {} };

function answersOf(reply: RecordedReply): FtpAnswer | readonly FtpAnswer[] {
  if (typeof reply === 'string') return answerOf(reply);
  const [mark = '', data = '', completion = ''] = reply;
  return reply.length === 3 ? { transfer: transferOf(mark, data, completion) } : reply.map(answerOf);
}

function answerOf(reply: string): FtpAnswer {
  if (reply === 'CLOSE') return { then: 'close' };
  if (reply === 'PASVBADIP') return `227 ok (${ELSEWHERE},{pasv-port})`;
  return { raw: [reply] };
}

function transferOf(mark: Octets, data: Octets, completion: Octets): FtpTransfer {
  const closes = completion === 'CLOSE';
  const way = { mark: line(mark), data: [data], end: 'fin', completes: 'after-data' } as const;
  if (closes) return { ...way, completion: null, then: 'close' };
  return { ...way, completion: completion === '' ? null : line(completion) };
}

/** A reply as the peer wants it, which adds the last line's end itself. */
function line(reply: Octets): Octets {
  return reply.replace(/\r\n$/, '');
}
