import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import which from 'which';
import type { Drive, TargetSpec } from '../../model/index.js';
import { startCommandBridge } from './command.js';
import type { RunningTarget } from '../session.js';

const OPTIONS = { window: 2, harness: 'test' };
const LONG = 60_000;

function specOf(argv: readonly string[], reader: 'body' | 'http-message' = 'body'): TargetSpec {
  const drive: Drive = { kind: 'command', argv, reader };
  const folder = tmpdir();
  const rest = {
    folder,
    cwd: folder,
    env: { FROM: 'descriptor' },
    workers: 1,
    startMs: 1_000,
    claims: null,
    features: null,
  };
  return { name: 'command', role: 'client', drive, version: [process.execPath, '--version'], ...rest };
}

const script = (text: string): readonly string[] => [process.execPath, '-e', text, '{url}'];

describe('the bridge to a command', () => {
  let target: RunningTarget | null = null;
  afterEach(async () => target?.stop());

  const start = async (spec: TargetSpec) => (target = await startCommandBridge(spec, OPTIONS));
  const open = (running: RunningTarget, ms = LONG, url = 'http://127.0.0.1/?a=$(b) c') =>
    running.attempt((worker) => worker.exchange('fresh', [{ url }], ms));

  it('hands over the URL as it is, without a shell, and its output is the body', async () => {
    const running = await start(specOf(script('process.stdout.write(process.env.FROM + process.argv[1])')));
    assert.equal(running.facts.version, process.versions.node);
    assert.deepEqual(running.facts.features['status.seen'], false);
    const octets = 'descriptorhttp://127.0.0.1/?a=$(b) c';
    assert.deepEqual(await open(running), {
      kind: 'finished',
      stderr: '',
      value: {
        kind: 'done',
        outcomes: [
          {
            kind: 'response',
            url: 'http://127.0.0.1/?a=$(b) c',
            status: null,
            fields: [],
            body: { length: octets.length, octets },
            ended: 'complete',
          },
        ],
      },
    });
  });

  it('makes an error of another exit status, and keeps standard error', async () => {
    const attempt = await open(await start(specOf(script('console.error("no: 550 gone"); process.exitCode = 3'))));
    assert.ok(attempt.kind === 'finished' && attempt.value.kind === 'done');
    assert.equal(attempt.stderr, 'no: 550 gone\n');
    const error = { name: 'exit 3', message: 'no: 550 gone' };
    assert.deepEqual(attempt.value.outcomes, [{ kind: 'error', during: 'unknown', error }]);
  });

  it('opens a URL in the environment that is asked for', async () => {
    const running = await start(
      specOf(script('process.stdout.write(`${process.env.FROM} ${process.env.http_proxy}`)')),
    );
    assert.equal(running.facts.features.environment, true);
    const opens = [{ url: 'http://x/', environment: { http_proxy: 'http://y' } }];
    const attempt = await running.attempt((worker) => worker.exchange('fresh', opens, LONG));
    assert.ok(attempt.kind === 'finished' && attempt.value.kind === 'done');
    const [outcome] = attempt.value.outcomes;
    assert.equal(outcome?.kind === 'response' && outcome.body.octets, 'descriptor http://y');
  });

  it('is unable to do more than open a URL', async () => {
    const running = await start(specOf(script('')));
    const opens = [{ url: 'http://x/', method: 'PUT' }];
    const attempt = await running.attempt((worker) => worker.exchange('fresh', opens, LONG));
    assert.ok(attempt.kind === 'finished' && attempt.value.kind === 'unable');
    assert.equal(attempt.value.why, 'unsupported');
    const hyphen = await open(running, LONG, '--help');
    assert.ok(hyphen.kind === 'finished' && hyphen.value.kind === 'unable');
  });

  it('ends a command and its children at the deadline', async () => {
    const child = 'require("child_process").spawn("sleep", ["1000"], { stdio: "inherit" }); setInterval(() => {}, 1e6)';
    const attempt = await open(await start(specOf(script(child))), 300);
    assert.ok(attempt.kind === 'finished' && attempt.value.kind === 'hang');
  });

  it('blames a command that dies of a signal', async () => {
    const attempt = await open(
      await start(specOf(script('process.kill(process.pid, "SIGSEGV"); setInterval(() => {}, 1e6)'))),
    );
    assert.ok(attempt.kind === 'crash');
    assert.match(attempt.detail, /SIGSEGV/);
  });

  it('is unable when the program is not there', async () => {
    const attempt = await open(await start(specOf(['wireproof-no-such-program', '{url}'])));
    assert.ok(attempt.kind === 'finished' && attempt.value.kind === 'unable' && attempt.value.why === 'adapter');
  });

  it('ends what runs when it is stopped, and takes nothing more', async () => {
    const running = await start(specOf(script('setInterval(() => {}, 1e6)')));
    const three = [open(running), open(running), open(running)];
    await running.stop();
    assert.deepEqual(
      (await Promise.all(three)).map((one) => one.kind),
      ['stopped', 'stopped', 'stopped'],
    );
    assert.equal((await open(running)).kind, 'stopped');
  });

  it('ends what a play asks for when it was stopped already', async () => {
    const running = await start(specOf(script('setInterval(() => {}, 1e6)')));
    let late: Promise<unknown> = Promise.resolve();
    const attempt = await running.attempt(async (worker) => {
      await running.stop();
      await (late = worker.exchange('fresh', [{ url: 'http://127.0.0.1/' }], LONG));
    });
    assert.equal(attempt.kind, 'stopped');
    assert.deepEqual(await late, { kind: 'hang', detail: 'the command had not ended when its time was over' });
  });
});

describe('the bridge to curl', () => {
  let server: Server | null = null;
  let target: RunningTarget | null = null;
  before(async function () {
    if ((await which('curl', { nothrow: true })) === null) this.skip();
  });
  afterEach(async () => {
    await target?.stop();
    server?.close();
  });

  const ask = async (reply: string) => {
    const listening = (server = createServer((socket: Socket) =>
      socket.once('data', () => socket.end(reply, 'latin1')),
    ));
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
    const running = (target = await startCommandBridge(
      specOf(['curl', '-sS', '-i', '{url}'], 'http-message'),
      OPTIONS,
    ));
    const attempt = await running.attempt((worker) => worker.exchange('fresh', [{ url }], LONG));
    assert.ok(attempt.kind === 'finished' && attempt.value.kind === 'done');
    const [outcome] = attempt.value.outcomes;
    assert.ok(outcome?.kind === 'response');
    return outcome;
  };

  it('keeps trailers and interim responses apart from the body', async () => {
    const head = 'HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
    const outcome = await ask(`${head}5\r\nhello\r\n0\r\nX-T: y\r\n\r\n`);
    assert.deepEqual(outcome.body, { length: 5, octets: 'hello' });
    assert.deepEqual(outcome.trailers, [['X-T', 'y']]);
    assert.deepEqual(outcome.interim, [{ status: 103, fields: [['Link', 'a']] }]);
  });

  it('tells of a body that broke off', async () => {
    const outcome = await ask('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok');
    assert.deepEqual([outcome.ended, outcome.error?.name, outcome.body.octets], ['error', 'exit 18', 'ok']);
  });
});
