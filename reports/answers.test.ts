import assert from 'node:assert/strict';
import type { LogEvent, Transcript } from '../harness/model/index.js';
import { answersOf } from './answers.js';
import { buildReport } from './build.js';
import { caseFinished, caseKnown, runFinished, runStarted, targetFinished, targetStarted } from './testing/events.js';

const lists: LogEvent = {
  type: 'question-known',
  question: {
    id: 'lists',
    asks: 'Lists on',
    shows: 'outcomes',
    answers: [
      { case: 't/550', outcomes: ['lists it', 'enters and lists it'], says: '550' },
      { case: 't/553', outcomes: ['lists it'], says: '553' },
    ],
    otherwise: 'nothing',
  },
};
const commands: LogEvent = {
  type: 'question-known',
  question: { id: 'commands', asks: 'Commands', shows: 'commands', case: 't/550', after: 'RETR' },
};

function row(...finished: readonly LogEvent[]): readonly string[] | undefined {
  const known = [runStarted(), lists, commands, caseKnown('t/550'), caseKnown('t/553'), targetStarted('curl')];
  return answersOf(buildReport([...known, ...finished, targetFinished('curl'), runFinished()]))[0]?.rows[0]?.answers;
}

describe('the table of answers', () => {
  const received = (conn: string, octets: string): Transcript[number] => ({
    t: 0,
    conn,
    dir: 'in',
    event: 'octets',
    octets,
  });

  it('says what the outcomes of several cases tell together', () => {
    const both = row(
      caseFinished('curl', 't/550', { outcome: 'enters and lists it' }),
      caseFinished('curl', 't/553', { outcome: 'lists it' }),
    );
    assert.deepEqual(both, ['550, 553', '']);
  });

  it('says so where cases ended and none tells of it, and nothing where none ended', () => {
    assert.deepEqual(row(caseFinished('curl', 't/550', { outcome: 'reports an error' })), ['nothing', '']);
    assert.equal(row(caseFinished('curl', 't/550', { verdict: 'inapplicable', outcome: null })), undefined);
  });

  it('shows the commands behind the first of a verb, of its own control connection alone', () => {
    const transcript = [
      received('c1', 'USER a\r\nretr no'),
      received('c2', 'NOOP\r\n'),
      received('c1.d1', 'data\r\n'),
      received('c1', 'tes\r\nCWD notes\r\nLIST\r\n'),
    ];
    const shown = row(caseFinished('curl', 't/550', { outcome: 'lists it', transcript }));
    assert.deepEqual(shown, ['550', 'CWD notes, LIST']);
  });

  it('asks servers other questions than clients', () => {
    const framing: LogEvent = {
      type: 'question-known',
      question: {
        ...{ id: 'framing', asks: 'Believes', shows: 'outcomes', role: 'server', otherwise: 'neither' },
        answers: [{ case: 't/twice', outcomes: ['believes the first'], says: 'the first' }],
      },
    };
    const report = buildReport([
      ...[runStarted(), lists, framing, caseKnown('t/550'), caseKnown('t/twice')],
      ...[targetStarted('curl'), caseFinished('curl', 't/550', { outcome: 'lists it' }), targetFinished('curl')],
      ...[
        targetStarted('nginx', { role: 'server' }),
        caseFinished('nginx', 't/twice', { outcome: 'believes the first' }),
      ],
      ...[targetFinished('nginx'), runFinished()],
    ]);
    const told = answersOf(report).map(({ of, questions, rows }) => [of, questions.map(({ id }) => id), rows]);
    assert.deepEqual(told, [
      ['clients', ['lists'], [{ target: 'curl', answers: ['550'] }]],
      ['servers', ['framing'], [{ target: 'nginx', answers: ['the first'] }]],
    ]);
  });
});
