import type { Question } from '../model/index.js';
import type { Item } from './catalogue.js';

/** The questions of `cases/questions.ts`. */
export async function loadQuestions(): Promise<readonly Question[]> {
  return (await import('../../cases/questions.js')).default;
}

/** The questions that a part of the case set can say something about. */
export function questionsOf(questions: readonly Question[], items: readonly Item[]): readonly Question[] {
  const ids = new Set(items.map(({ id }) => id));
  return questions.filter((question) =>
    question.shows === 'commands' ? ids.has(question.case) : question.answers.some((answer) => ids.has(answer.case)),
  );
}
