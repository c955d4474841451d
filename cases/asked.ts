import type { Answer, Question } from '../harness/model/index.js';

/** An answer for each outcome of one case. */
export const by = (id: string, says: Readonly<Record<string, string>>): readonly Answer[] =>
  Object.entries(says).map(([outcome, word]) => ({ case: id, outcomes: [outcome], says: word }));

/** A question that one case answers by where it ended. */
export const asked = (
  id: string,
  asks: string,
  of: string,
  says: Readonly<Record<string, string>>,
  otherwise: string,
): Extract<Question, { shows: 'outcomes' }> => ({
  id,
  asks,
  shows: 'outcomes',
  answers: by(of, says),
  otherwise,
});
