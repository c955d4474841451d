import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { FromTarget } from '../../harness/model/protocol.js';
import { createAdapter } from './adapter.js';
import { FAULTS } from './faults.js';
import type { TargetSide } from './side.js';

const MAIN = fileURLToPath(new URL('main.js', import.meta.url));

const side: TargetSide = {
  ready: { claims: [], features: {}, inFlight: 1, cancel: false },
  handle: () => {
    throw new Error('broken');
  },
};

async function talk(args: readonly string[], input: string) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'pipe' });
  const [output, errors] = [text(child.stdout), text(child.stderr)];
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: await output, errors: await errors };
}

describe('the adapter', () => {
  it('answers hello and ping, and what it does not understand', () => {
    const sent: FromTarget[] = [];
    const line = createAdapter(
      (role) => (role === 'client' ? side : undefined),
      (message) => sent.push(message),
      () => sent.push({ type: 'log', text: 'bye' }),
    );
    line('{"type":"exchange","id":1,"opens":[]}');
    line('{"type":"hello","protocol":1,"role":"library"}');
    line('{"type":"hello","protocol":1,"role":"client","unknown":1}');
    line('{"type":"ping","id":7}');
    line('{"type":"strange","id":8}');
    line('[');
    line('{"type":"bye"}');
    assert.deepEqual(
      sent.map((message) => message.type),
      ['unable', 'unable', 'ready', 'pong', 'unable', 'unable', 'log'],
    );
  });

  it('reports a side that throws as unable', async () => {
    const sent = await new Promise<FromTarget>((resolve) => {
      const line = createAdapter(
        () => side,
        (message) => message.type !== 'ready' && resolve(message),
        () => undefined,
      );
      line('{"type":"hello","protocol":1,"role":"client"}');
      line('{"type":"exchange","id":1,"opens":[]}');
    });
    assert(sent.type === 'unable' && sent.id === 1 && sent.why === 'adapter');
  });
});

describe('the table of faults', () => {
  it('says what a fault breaks in each role that has it', () => {
    assert.deepEqual(Object.keys(FAULTS['ftp-550-is-final'] ?? {}), ['client']);
    assert.deepEqual(Object.keys(FAULTS['head-in-one-segment'] ?? {}), ['client', 'server']);
  });
});

describe('the program', () => {
  it('is ready in either role, and ends with its input', async () => {
    for (const role of ['client', 'server']) {
      const hello = JSON.stringify({ type: 'hello', protocol: 1, role, harness: 'test' });
      const { code, output } = await talk([], `${hello}\n{"type":"bye"}\n`);
      assert.deepEqual([code, (JSON.parse(output) as { readonly role: unknown }).role], [0, role]);
    }
    assert.equal((await talk(['--fault=ftp-550-is-final'], '')).code, 0);
  });

  it('refuses an unknown fault with the nearest names', async () => {
    const { code, errors } = await talk(['--fault=ftp-550'], '');
    assert.equal(code, 2);
    assert.match(errors, /did you mean ftp-550-/);
    assert.equal((await talk(['--verbose'], '')).code, 2);
  });
});
