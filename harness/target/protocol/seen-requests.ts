import type { Notes } from './notes.js';
import type { SeenRequest } from '../../model/index.js';

/** How many requests wait to be asked for, at most, and how many characters they have. Who asks after every connection never comes near it. */
const LIMIT = 4_096;
const WEIGHT_LIMIT = 33_554_432;

/** The requests an application reported, by the source port they came from. When they become too many, those of the oldest port give way. */
export class SeenRequests {
  readonly #byPort = new Map<number, SeenRequest[]>();
  #held = 0;
  #weight = 0;

  constructor(readonly notes: Notes) {}

  add(port: number, request: SeenRequest): void {
    const known = this.#byPort.get(port);
    if (known === undefined) this.#byPort.set(port, [request]);
    else known.push(request);
    this.#held += 1;
    this.#weight += weightOf(request);
    while (this.#held > LIMIT || this.#weight > WEIGHT_LIMIT) {
      this.notes.add('requests the application saw on connections nobody asked about were forgotten');
      const [oldest = port] = this.#byPort.keys();
      this.take(oldest);
    }
  }

  /** What was seen from this port, which is forgotten. */
  take(port: number): readonly SeenRequest[] {
    const requests = this.#byPort.get(port) ?? [];
    this.#byPort.delete(port);
    this.#held -= requests.length;
    for (const request of requests) this.#weight -= weightOf(request);
    return requests;
  }
}

function weightOf({ method, target, version, fields, body, trailers = [] }: SeenRequest): number {
  const line = method.length + target.length + version.length + body.octets.length;
  return [...fields, ...trailers].reduce((sum, [name, value]) => sum + name.length + value.length, line);
}
