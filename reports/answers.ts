import type { Question, Transcript } from '../harness/model/index.js';
import type { Report, ReportCase, ReportTarget } from './report.js';

/** A target and its answer to each question, in the order of the questions; empty where no case told anything. */
export type AnswerRow = { readonly target: string; readonly answers: readonly string[] };

/** What clients, or servers, are asked, and the answers of those that gave any. */
export type AnswerTable = {
  readonly of: 'clients' | 'servers';
  readonly questions: readonly Question[];
  readonly rows: readonly AnswerRow[];
};

/** The tables of answers in which anybody answers. */
export function answersOf({ questions, targets }: Report): readonly AnswerTable[] {
  const isServers = (one: Question): boolean => one.shows === 'outcomes' && one.role === 'server';
  const tableOf = (of: AnswerTable['of']): AnswerTable => {
    const asked = questions.filter((one) => isServers(one) === (of === 'servers'));
    const rows = targets
      .filter(({ role }) => (role === 'server') === (of === 'servers'))
      .map((target) => ({ target: target.name, answers: asked.map((question) => answer(question, target)) }))
      .filter(({ answers }) => answers.some((one) => one !== ''));
    return { of, questions: asked, rows };
  };
  return [tableOf('clients'), tableOf('servers')].filter(({ rows }) => rows.length > 0);
}

function answer(question: Question, { caseOf }: ReportTarget): string {
  const ended = (id: string): ReportCase | undefined => {
    const one = caseOf(id);
    return one?.outcome == null ? undefined : one;
  };
  if (question.shows === 'commands') {
    const shown = ended(question.case);
    return shown === undefined ? '' : commandsAfter(question.after, shown.evidence().transcript).join(', ');
  }
  const told = question.answers.map(({ case: id, ...rest }) => ({ ...rest, outcome: ended(id)?.outcome ?? null }));
  if (told.every(({ outcome }) => outcome === null)) return '';
  const says = told.flatMap(({ outcome, outcomes, says: word }) =>
    outcome !== null && outcomes.includes(outcome) ? [word] : [],
  );
  return says.length === 0 ? question.otherwise : [...new Set(says)].join(', ');
}

/** The commands behind the first one of this verb, up to the end of its control connection. Data connections are named `c1.d1`. */
function commandsAfter(verb: string, transcript: Transcript): readonly string[] {
  const sent = new Map<string, string>();
  for (const { conn, dir, event, octets } of transcript) {
    if (dir === 'in' && event === 'octets' && !conn.includes('.'))
      sent.set(conn, (sent.get(conn) ?? '') + (octets ?? ''));
  }
  for (const octets of sent.values()) {
    const lines = octets.split(/\r?\n/).filter((line) => line !== '');
    const at = lines.findIndex((line) => line.split(' ')[0]?.toUpperCase() === verb);
    if (at >= 0) return lines.slice(at + 1);
  }
  return [];
}
