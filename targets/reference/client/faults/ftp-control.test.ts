import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, type Stimulus } from '../testing/contrast.js';
import { ftpStub, type FtpScript } from '../testing/ftp-stub.js';
import { turns } from '../testing/loopback.js';
import { only } from '../testing/no-faults.js';
import { exchange } from '../testing/run.js';
import type { ftpControlFaults } from './ftp-control.js';

/** Seen from outside only by the end of the connection, which is not a part of what is contrasted. */
type OfTheEnd = 'ftp-control-left-open';

const ftp = (script: FtpScript = {}, path = '/d/f', open: Partial<Open> = {}): Stimulus => ({
  ftp: script,
  opens: [{ url: `ftp://127.0.0.1:{port}${path}`, ...open }],
});
const greeted = (...greeting: readonly string[]): Stimulus => ftp({ greeting });
const login = (userinfo: string): Stimulus => ({ ftp: {}, opens: [{ url: `ftp://${userinfo}@127.0.0.1:{port}/f` }] });
/** For faults that leave a client waiting. */
const limited = { timeoutMs: 200 };

const STIMULI: Readonly<Record<Exclude<keyof typeof ftpControlFaults, OfTheEnd>, Stimulus>> = {
  'ftp-one-mark-alone': greeted('120 wait', '120 wait', '220 ready'),
  'ftp-greeting-must-be-220': ftp({ greeting: ['200 hello'] }, '/f', limited),
  'ftp-garbage-is-positive': greeted('hello'),
  'ftp-reply-needs-text': greeted('220 '),
  'ftp-line-limit-ends-reply': greeted('220-hello', ...Array.from({ length: 200 }, () => 'more'), '220 ready'),
  'ftp-long-line-cut': greeted(`220 ${'x'.repeat(5000)}`),
  'ftp-lone-lf-refused': greeted('220-hello\nagain', '220 ready'),
  'ftp-lone-cr-refused': greeted('220 hello\r\0again'),
  'ftp-control-octets-refused': greeted('220 hello\0'),
  'ftp-reply-must-be-utf8': greeted('220 caf\xe9'),
  'ftp-empty-line-refused': greeted('220-hello', '', '220 ready'),
  'ftp-telnet-answered': greeted('\xff\xfb\x01\xff\xfd\x06220 ready'),
  'ftp-telnet-not-skipped': greeted('\xff\xfb\x01220 ready'),
  'ftp-iac-not-doubled': ftp({}, '/a%FFb'),
  'ftp-positive-unless-4xx-5xx': ftp({ replies: { CWD: ['350 what'] } }),
  'ftp-mark-is-final': ftp({ replies: { CWD: ['150 wait', '550 no'] } }),
  'ftp-surplus-reply-is-next': ftp({ replies: { PASS: ['230 in', '530 mail'] } }),
  'ftp-control-loss-is-empty': ftp({ replies: { CWD: ['CLOSE'] } }),
  'ftp-4xx-repeats-last': ftp({ replies: { PASS: ['450 busy'] } }),
  'ftp-empty-password-is-absent': login('joe:'),
  'ftp-empty-user-is-absent': login(':pw'),
  'ftp-absent-password-made-up': login('joe'),
  'ftp-anonymous-password-fixed': login('anonymous:pw'),
  'ftp-credentials-decoded-twice': login('jo%2541e:pw'),
  'ftp-long-argument-cut': login(`${'u'.repeat(1000)}:pw`),
  'ftp-credentials-carried-over': {
    ftp: {},
    opens: [{ url: 'ftp://joe:pw@127.0.0.1:{port}/f' }, { url: 'ftp://127.0.0.1:{port}/g' }],
  },
  'ftp-session-reused-in-place': {
    ftp: {},
    opens: [{ url: 'ftp://127.0.0.1:{port}/f' }, { url: 'ftp://127.0.0.1:{port}/g' }],
    connection: 'keep',
  },
  'ftp-no-quit': ftp(),
  'ftp-command-after-quit': ftp(),
  'ftp-quit-must-be-answered': ftp({ replies: { QUIT: ['500 what'] } }),
  'ftp-lf-alone-ends-commands': ftp({}, '/f', limited),
  'ftp-space-after-verb': ftp(),
  'ftp-type-before-login': ftp(),
  'ftp-noop-before-password': ftp(),
  'ftp-nul-cuts-argument': ftp({}, '/f%00g'),
};

describe('faults on the FTP control connection', () => {
  contrasts(STIMULI);

  it('ftp-control-left-open shows', async () => {
    for (const fault of [undefined, 'ftp-control-left-open']) {
      const stub = await ftpStub({ greeting: ['421 full'] });
      const url = `ftp://127.0.0.1:${stub.port}/f`;
      await exchange([{ url }], fault === undefined ? only() : only(fault));
      const [socket] = stub.sockets;
      assert(socket !== undefined);
      if (fault === undefined && !socket.readableEnded) await once(socket, 'end');
      await turns();
      assert.equal(socket.readableEnded, fault === undefined);
      socket.destroy();
      await stub.stop();
    }
  });
});
