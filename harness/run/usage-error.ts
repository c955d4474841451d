/** Something the caller can put right: a name, an option or a file. `hint` says what to do, one line each. The exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly hint: readonly string[] = [],
  ) {
    super(message);
  }
}
