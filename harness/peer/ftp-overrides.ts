import type { FtpAnswer, FtpCommand } from '../model/index.js';

/** What a script answers instead of the ordinary, counted over the whole exchange. */
export class FtpOverrides {
  readonly #reply: Readonly<Record<string, FtpAnswer | readonly FtpAnswer[]>>;
  readonly #used = new Map<string, number>();

  constructor(reply: Readonly<Record<string, FtpAnswer | readonly FtpAnswer[]>>) {
    this.#reply = reply;
  }

  /** The answer for this command, that of the whole command before that of its verb; null where the ordinary one is wanted. */
  take({ verb, argument }: FtpCommand): FtpAnswer | null {
    const whole = argument === null ? verb : `${verb} ${argument}`;
    return this.#next(whole) ?? (whole === verb ? null : this.#next(verb));
  }

  #next(key: string): FtpAnswer | null {
    if (!Object.hasOwn(this.#reply, key)) return null;
    const answers = this.#reply[key];
    if (answers === undefined) return null;
    if (!isList(answers)) return answers;
    const used = this.#used.get(key) ?? 0;
    this.#used.set(key, used + 1);
    return answers[used] ?? answers.at(-1) ?? null;
  }
}

function isList(answers: FtpAnswer | readonly FtpAnswer[]): answers is readonly FtpAnswer[] {
  return Array.isArray(answers);
}
