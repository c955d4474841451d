import type { HttpSiteScript, Octets, Places, Step } from '../model/index.js';
import { fillPlaces } from '../model/index.js';

/** What a site answers, counted over the whole exchange, whatever the connection. */
export class SiteAnswers {
  readonly #answers: HttpSiteScript['answers'];
  readonly #used = new Map<string, number>();

  constructor(answers: HttpSiteScript['answers']) {
    this.#answers = answers;
  }

  /** The steps that answer this request, that of method and target before that of the target; null where the script has none. */
  take(method: Octets, target: Octets, places: Places): readonly Step[] | null {
    const keys = Object.keys(this.#answers);
    const key = [`${method} ${target}`, target].map((one) => keys.find((each) => fillPlaces(each, places) === one));
    const found = key.find((one) => one !== undefined);
    if (found === undefined) return null;
    const used = this.#used.get(found) ?? 0;
    this.#used.set(found, used + 1);
    const list = this.#answers[found] ?? [];
    return list[used] ?? list.at(-1) ?? null;
  }
}
