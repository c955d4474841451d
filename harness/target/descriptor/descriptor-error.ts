/** A `target.json` that cannot be used; the message names the file and says how to mend it. */
export class DescriptorError extends Error {
  override readonly name = 'DescriptorError';
  readonly exitCode = 2;

  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  }
}
