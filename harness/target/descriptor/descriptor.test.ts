import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescriptorError } from './descriptor-error.js';
import { readDescriptor } from './descriptor.js';

describe('a descriptor', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'descriptor-'))));
  after(() => rmSync(folder, { recursive: true }));

  const read = (text: string) => {
    const file = join(folder, 'target.json');
    writeFileSync(file, text);
    return readDescriptor(file);
  };
  const refusal = (held: unknown): string => {
    try {
      read(typeof held === 'string' ? held : JSON.stringify(held));
    } catch (error) {
      assert.ok(error instanceof DescriptorError);
      assert.equal(error.exitCode, 2);
      return error.message;
    }
    return assert.fail('it was accepted');
  };
  const curl = { name: 'curl', role: 'client', command: ['curl', '{url}'] };

  it('has defaults', () => {
    const [one] = read(JSON.stringify(curl));
    assert.deepEqual(one?.drive, { kind: 'command', argv: ['curl', '{url}'], reader: 'body' });
    assert.equal(one.cwd, folder);
    assert.deepEqual([one.workers, one.claims, one.version, one.requires], [1, null, null, []]);
  });

  it('may be one of several in a file', () => {
    const server = { name: 'there', role: 'server', url: 'http://127.0.0.1:8080' };
    assert.deepEqual(
      read(JSON.stringify([curl, server])).map((one) => one.drive.kind),
      ['command', 'url'],
    );
  });

  it('is refused with the nearest key', () => {
    assert.match(refusal({ ...curl, worker: 2 }), /unknown key "worker"; did you mean "workers"\?/);
    assert.match(refusal({ ...curl, role: 'klient' }), /role: "klient" is not known; did you mean "client"\?/);
    assert.match(refusal({ ...curl, features: { trailer: true } }), /did you mean "trailers"\?/);
  });

  it('is driven in exactly one way', () => {
    assert.match(refusal({ ...curl, run: ['x'] }), /exactly one of run, command and url; it has run and command/);
    assert.match(refusal({ name: 'x', role: 'client' }), /it has none of them/);
    assert.match(refusal({ ...curl, role: 'server' }), /command drives clients only/);
    assert.match(refusal({ ...curl, command: ['curl'] }), /no \{url\}/);
    assert.match(refusal({ name: 'x', role: 'server', url: 'localhost:80' }), /url must be like/);
    assert.match(refusal({ name: 'x', role: 'client', run: ['x'], reader: 'body' }), /reader belongs to command/);
  });

  it('is refused with every problem', () => {
    const message = refusal({ name: 'x', role: 'client', run: 'x', workers: 0, version: 3 });
    for (const part of [/run must be an array, not "x"/, /workers must be >= 1/, /version must be a command/]) {
      assert.match(message, part);
    }
  });

  it('that is no JSON is refused with line and column', () => {
    assert.match(refusal('{\n  "name": "x",\n  "role": client\n}'), /is not JSON at line 3, column 11/);
    assert.match(refusal('{ "a": 1'), /at line 1, column 9/);
    assert.throws(() => readDescriptor(join(folder, 'absent.json')), /cannot be read: ENOENT/);
  });
});
