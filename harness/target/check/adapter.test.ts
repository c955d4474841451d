import assert from 'node:assert/strict';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.js';
import { check } from './target.js';

/** What is told of an adapter with this defect: each thing that is wrong, and how to mend it. */
async function told(defect: string, program = process.execPath): Promise<readonly string[]> {
  const folder = join(packageRoot, 'dist', 'harness', 'target', 'check');
  const place = {
    folder,
    cwd: folder,
    env: {},
    workers: 1,
    startMs: 3_000,
    claims: null,
    features: null,
    version: null,
  };
  const argv = [program, 'broken.fixture.js', defect];
  const found: string[] = [];
  for await (const { ok, what, mend } of check({
    name: 'broken',
    role: 'client',
    drive: { kind: 'run', argv },
    ...place,
  })) {
    if (!ok) found.push(`${what} -> ${mend ?? ''}`);
  }
  return found;
}

/** Each defect with the one thing that is said of it. */
const DEFECTS: Readonly<Record<string, RegExp>> = {
  'starts-and-dies':
    /^answers hello .*exited with status 1 .*Cannot find module 'mine' -> try it by hand: cd \S+ && echo '\{"type":"hello"/,
  silent: /^answers hello .*it printed nothing within 3000 ms -> .*flush standard output/,
  'ready-malformed': /^answers hello .*ready\.target is missing -> see A whole conversation/,
  'role-wrong': /^ready has role client: it says server -> answer with the role of hello/,
  'version-empty': /^ready names the target.*one of them is empty -> fill in/,
  'feature-unknown': /bodies \(did you mean body\?\) -> see Features/,
  'unknown-ignored': /^answers an unknown type .* -> answer \{"type":"unable"/,
  'unable-with-id': /it has an id -> answer \{"type":"unable".* without id/,
  prints: /^prints nothing but messages: .*opening… -> .*everything else on standard error/,
  unable: /^opens a URL: it was unable: no module named mine -> mend what it names/,
  'id-as-text': /^opens a URL: .*done\.id must be an integer from 0, not "10" -> answer done with the id/,
  'no-outcome': /^opens a URL: done has 0 outcomes for one open -> give each open one outcome/,
  twice: /^answers each message once: nothing asked for done with id 10.* -> answer once/,
  'status-as-text': /^opens a URL: .*status must be an integer from 0 or null, not "200" -> /,
  'length-wrong': /^opens a URL: .*octets has 2 octets; with a length of 7 it must have 7 -> /,
  'method-ignored': /^honours method: no OPTIONS request arrived -> use the method given, or declare method false/,
  'fields-ignored': /^honours fields: the field did not arrive -> .*or declare fields false/,
  'body-lost': /^honours body: the body did not arrive -> .*or declare body false/,
  'follows-always':
    /^honours redirect: by manual, a 302 .*it reports a response, status 200, body "ok" -> .*declare redirect false/,
  stays: /^ends when its input ends: it was killed by SIGTERM -> exit at once/,
};

describe('the check of an adapter', () => {
  it('finds nothing wrong with a decent one', async () => assert.deepEqual(await told('none'), []));

  for (const [defect, wanted] of Object.entries(DEFECTS)) {
    it(`says one thing of "${defect}", and how to mend it`, async () => {
      const found = await told(defect);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', wanted);
    });
  }

  it('tells what cannot be started from what ends at once', async () => {
    assert.match(
      (await told('none', 'no-such-program')).join(),
      /it cannot be started: .* -> install that program, or mend run/,
    );
  });

  it('asks nothing more of an adapter that died, and says what it printed', async () => {
    const found = await told('dies');
    assert.equal(found.length, 2, found.join('\n'));
    assert.match(
      found.join('\n'),
      /lives until its input ends: .*when it was sent exchange and printed: TypeError: .* -> try it by hand/,
    );
  });

  it('tells what an adapter makes of errors', async () => {
    assert.match(
      (await told('swallows-errors')).join('\n'),
      /it reports a response where nothing listens -> answer done with \{"kind":"error"\}/,
    );
  });
});
