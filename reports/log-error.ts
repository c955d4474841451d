/** A log that cannot be believed. `file` and `line` (from 1) say where, as far as that is known. */
export class LogError extends Error {
  constructor(
    readonly sentence: string,
    readonly file: string | null = null,
    readonly line: number | null = null,
  ) {
    super([...(file === null ? [] : [file]), ...(line === null ? [] : [`line ${line}`]), sentence].join(': '));
    this.name = 'LogError';
  }
}
