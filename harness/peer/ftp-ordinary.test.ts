import assert from 'node:assert/strict';
import { ordinaryPlan } from './ftp-ordinary.js';
import type { FtpState } from './ftp-ordinary.js';
import { FtpTree } from './ftp-tree.js';

function state(): FtpState {
  const tree = new FtpTree({ 'a.txt': 'hello', 'pub/b c': 'bee', 'pub/notes/': 'own\r\n', 'pub/empty/': '' });
  return {
    tree,
    remote: '127.0.0.1',
    directory: [],
    restart: 0,
    extendedOnly: false,
    quitting: false,
    aim: () => undefined,
  };
}

/** The ordinary answers to commands one after the other: each reply's code, or what a transfer sends. */
function answers(...lines: string[]): string[] {
  const session = state();
  return lines.map((line) => {
    const [verb = '', ...rest] = line.split(' ');
    const plan = ordinaryPlan(session, { conn: 'c1', line, verb, argument: rest.length === 0 ? null : rest.join(' ') });
    if (plan.kind === 'transfer') return plan.transfer.data.map(String).join('');
    if (/^[23]/.test(plan.reply)) plan.effect?.();
    return verb === 'PWD' ? plan.reply : plan.reply.slice(0, 3);
  });
}

describe('peer/ftp-ordinary', () => {
  it('logs in and answers what a client asks about itself', () => {
    const asked = answers(
      'USER a',
      'PASS b',
      'ACCT c',
      'SYST',
      'FEAT',
      'TYPE I',
      'TYPE X',
      'MODE S',
      'STRU R',
      'NOOP',
      'AUTH TLS',
      'OPTS UTF8 ON',
      'OPTS x',
      'HELP',
      'TYPE',
      'ALLO 5',
      'ABOR',
    );
    assert.deepEqual(asked, [
      '331',
      '230',
      '230',
      '215',
      '211',
      '200',
      '504',
      '200',
      '504',
      '200',
      '500',
      '200',
      '501',
      '214',
      '501',
      '202',
      '225',
    ]);
  });

  it('walks the tree and never above it', () => {
    const walked = answers(
      'CWD pub',
      'PWD',
      'CWD ../..',
      'PWD',
      'CWD /pub/notes',
      'CDUP',
      'PWD',
      'CWD nope',
      'CWD',
      'PWD',
    );
    assert.deepEqual(
      walked.filter((reply) => reply.startsWith('257')),
      [
        '257 "/pub" is the working directory.',
        '257 "/" is the working directory.',
        '257 "/pub" is the working directory.',
        '257 "/pub" is the working directory.',
      ],
    );
    assert.deepEqual(walked.slice(-3, -1), ['550', '501']);
  });

  it('retrieves, from an offset too, and lists', () => {
    assert.deepEqual(answers('RETR a.txt', 'REST 3', 'RETR a.txt', 'RETR pub', 'RETR x', 'REST x'), [
      'hello',
      '350',
      'lo',
      '550',
      '550',
      '501',
    ]);
    assert.deepEqual(answers('NLST', 'NLST pub', 'LIST pub/notes', 'LIST pub/empty', 'LIST nope', 'NLST a.txt'), [
      'a.txt\r\npub\r\n',
      'b c\r\nnotes\r\nempty\r\n',
      'own\r\n',
      '',
      '550',
      'a.txt\r\n',
    ]);
    assert.match(answers('LIST -l a.txt').join(''), /^-rw-r--r-- 1 ftp ftp {8}5 Jan {2}1 {2}2022 a\.txt\r\n$/);
  });

  it('answers about files, and stores nothing', () => {
    assert.deepEqual(answers('SIZE a.txt', 'SIZE pub', 'MDTM a.txt', 'STOR x', 'APPE x'), [
      '213',
      '550',
      '213',
      '553',
      '553',
    ]);
  });

  it('knows the protocols of EPSV', () => {
    assert.deepEqual(answers('EPSV', 'EPSV 1', 'EPSV 2', 'EPSV 3', 'EPSV x'), ['229', '229', '522', '522', '501']);
  });

  it('arranges data connections by EPSV alone once that has been promised', () => {
    const forms = ['PASV', 'PORT 127,0,0,1,200,1', 'EPRT |1|127.0.0.1|51201|', 'EPSV'];
    assert.deepEqual(answers(...forms), ['227', '200', '200', '229']);
    assert.deepEqual(answers('EPSV ALL', ...forms), ['200', '501', '501', '501', '229']);
  });

  it('tells a command that is not offered from one that is none', () => {
    assert.deepEqual(answers('DELE a.txt', 'MLSD', 'XYZZY', 'constructor'), ['502', '502', '500', '500']);
  });
});
