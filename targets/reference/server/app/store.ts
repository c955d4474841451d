import type { Field } from '../../../../harness/model/protocol.js';

/** What was put under a name. `version` is different for all that was ever put; `modified` in milliseconds since 1970, whole seconds. */
export type Stored = {
  readonly octets: string;
  readonly type: string;
  readonly version: number;
  readonly modified: number;
  readonly extra: readonly Field[];
};

const mostNames = 1_000;

/** A memory of representations by name. */
export class Store {
  readonly #all = new Map<string, Stored>();
  #version = 0;

  get(name: string): Stored | undefined {
    return this.#all.get(name);
  }

  /** Puts a representation under a name; nothing where there is no room for another name. */
  put(name: string, what: Omit<Stored, 'version' | 'modified'>): Stored | undefined {
    if (!this.#all.has(name) && this.#all.size >= mostNames) return undefined;
    this.#version += 1;
    const stored = { ...what, version: this.#version, modified: Math.floor(Date.now() / 1_000) * 1_000 };
    this.#all.set(name, stored);
    return stored;
  }

  delete(name: string): void {
    this.#all.delete(name);
  }
}
