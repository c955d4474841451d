import type { Fault, Outcome } from '../../../harness/model/protocol.js';

/** When an open failed, as the protocol names it. */
export type During = Extract<Outcome, { readonly kind: 'error' }>['during'];

/** The one error class of the client: `name` is a stable word, `reply` an FTP code or HTTP status where one is known. */
export class OpenError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly during: During,
    readonly reply?: number,
  ) {
    super(message);
  }
}

/** Any thrown value as an `OpenError`; errors of the operating system keep their code as the name. */
export function asOpenError(thrown: unknown, during: During): OpenError {
  if (thrown instanceof OpenError) return thrown;
  if (!(thrown instanceof Error)) return new OpenError('Error', String(thrown), during);
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name;
  return new OpenError(code, thrown.message === '' ? code : thrown.message, during);
}

/** The error as it travels in an outcome. */
export function asFault(error: OpenError): Fault {
  const { name, message, reply } = error;
  return reply === undefined ? { name, message } : { name, message, reply };
}
