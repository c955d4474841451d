import type { HttpSiteScript, Places, Step, WireRequest } from '../model/index.js';
import { fillPlaces } from '../model/index.js';

/** What a request is answered by. */
export type Asked = Pick<WireRequest, 'method' | 'target' | 'fields'>;

/** What a site answers, counted over the whole exchange, whatever the connection. */
export class SiteAnswers {
  readonly #answers: HttpSiteScript['answers'];
  readonly #used = new Map<string, number>();

  constructor(answers: HttpSiteScript['answers']) {
    this.#answers = answers;
  }

  /** The steps that answer this request, that of method and target before that of the target; null where the script has none. */
  take({ method, target, fields }: Asked, places: Places): readonly Step[] | null {
    const keys = Object.keys(this.#answers);
    const named = [`${method} ${target}`, target].map((one) => keys.find((key) => fillPlaces(key, places) === one));
    const key = named.find((one) => one !== undefined);
    if (key === undefined) return null;
    const used = this.#used.get(key) ?? 0;
    const list = this.#answers[key] ?? [];
    const answer = list[used] ?? list.at(-1);
    if (answer === undefined) return null;
    const { without } = answer;
    const lacks = without !== undefined && !fields.some(([name]) => name.toLowerCase() === without.field.toLowerCase());
    if (lacks) return without.steps;
    this.#used.set(key, used + 1);
    return answer.steps;
  }
}
