import assert from 'node:assert/strict';
import type { Open } from '../../../../harness/model/protocol.js';
import type { ClientFault } from '../faults.js';
import { ftpStub, type FtpScript } from './ftp-stub.js';
import { httpStub, type Scripted } from './http-stub.js';
import { only } from './no-faults.js';
import { exchange } from './run.js';

/** Something to open and what it meets. `{port}` anywhere in an open stands for the port of the peer. */
export type Stimulus = {
  readonly http?: readonly Scripted[];
  readonly ftp?: FtpScript;
  readonly opens: readonly Open[];
  readonly connection?: 'fresh' | 'keep';
};

/** Declares a test for each fault: what can be observed must differ from what the reference does without it. */
export function contrasts(stimuli: Readonly<Partial<Record<ClientFault, Stimulus>>>): void {
  for (const [fault, stimulus] of Object.entries(stimuli)) {
    it(`${fault} shows`, async () => {
      const right = await observe(stimulus, only());
      const wrong = await observe(stimulus, only(fault));
      assert.notEqual(wrong, right, `with and without ${fault} the same was observed`);
    });
  }
}

/** The name of a temporary folder, which differs from run to run. */
const TEMPORARY = /wireproof-\w{6}(?=\/)/g;

/** The port at which a client listens, which differs from run to run. */
const LISTENING = /(?<=EPRT \S*\|)\d{5}(?=\|)|(?<=PORT (?:\d+,){4})\d+,\d+/g;

/** Everything a peer and a caller can see, as text. */
export async function observe(
  stimulus: Stimulus,
  faults: { readonly has: (name: string) => boolean },
): Promise<string> {
  const http = stimulus.http === undefined ? undefined : await httpStub(stimulus.http);
  const ftp = stimulus.ftp === undefined ? undefined : await ftpStub(stimulus.ftp);
  const port = String(http?.port ?? ftp?.port ?? 0);
  const opens = JSON.parse(JSON.stringify(stimulus.opens).replaceAll('{port}', port)) as readonly Open[];
  const outcomes = await exchange(opens, faults, stimulus.connection);
  await http?.stop();
  await ftp?.stop();
  return JSON.stringify({ outcomes, received: http?.received, commands: ftp?.commands })
    .replaceAll(port, 'PORT')
    .replace(TEMPORARY, 'TEMPORARY')
    .replace(LISTENING, 'LISTENING');
}

/** A reply made of lines, each of which gets CRLF, and a body; the connection is closed after it unless told otherwise. */
export function reply(lines: readonly string[], body = '', then: Scripted['then'] = 'close'): Scripted {
  return { parts: [`${lines.join('\r\n')}\r\n\r\n${body}`], then };
}
