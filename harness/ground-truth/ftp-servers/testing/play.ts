import { answerTo } from './answer.js';
import type { Session } from './sessions.js';
import { FtpUser } from './user.js';

/** A command with the answer to it. */
export type Answer = { readonly say: string; readonly answer: string };

/** Holds a session with the server at a port of 127.0.0.1, whose files lie in `root`, and gives all answers. */
export async function hold(session: Session, port: number, root: string): Promise<readonly Answer[]> {
  const user = await FtpUser.at(port);
  const answers: Answer[] = [];
  try {
    if (session.raw === undefined) {
      await user.command('USER anonymous');
      await user.command('PASS guest@example.org');
    }
    for (const step of session.steps) {
      const words = step.over === undefined ? step.say : `${step.over}, ${step.say}`;
      answers.push({ say: words, answer: await answerTo(user, step, root) });
    }
  } finally {
    user.close();
  }
  return answers;
}
