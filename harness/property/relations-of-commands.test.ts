import assert from 'node:assert/strict';
import { clientSaw, errorOf, responseOf } from '../judge/testing/observations.js';
import { isRefusedAfter, sendsOwnCommandsOnly } from './relations-of-commands.js';

const command = (line: string) => ({
  conn: 'c1',
  line,
  verb: line.split(' ')[0] ?? '',
  argument: line.includes(' ') ? line.slice(line.indexOf(' ') + 1) : null,
});
const wrong = (relation: ReturnType<typeof sendsOwnCommandsOnly>, ...changes: Parameters<typeof clientSaw>) =>
  relation.wrong(clientSaw(...changes), null, {});

describe('relations of commands', () => {
  it('know the commands of a client that opens URLs', () => {
    const relation = sendsOwnCommandsOnly();
    assert.equal(wrong(relation, { commands: ['USER a', 'CWD DELE\r\0 x', 'RETR b\0'].map(command) }), null);
    assert.equal(wrong(relation, { commands: ['USER a', 'DELE x'].map(command) }), 'it sent DELE x');
    assert.equal(wrong(relation, { commands: [command('RETR a\rDELE x')] }), 'it sent RETR a\\rDELE x');
    const unforeseen = ['c1: a command that ends in LF alone: RETR a'];
    assert.equal(wrong(relation, { commands: [command('RETR a')], unforeseen }), unforeseen[0]);
  });

  it('know what a refused command may lead to', () => {
    const relation = isRefusedAfter(() => 'CWD');
    const complete = [responseOf('text')];
    assert.match(wrong(relation, { commands: [command('CWD a')], outcomes: complete }) ?? '', /CWD was refused/);
    assert.equal(wrong(relation, { commands: [command('CWD a')], outcomes: [errorOf('no')] }), null);
    assert.equal(wrong(relation, { commands: [command('RETR a/b')], outcomes: complete }), null);
  });
});
