/**
 * A request the server will not serve: answered with `status` and `detail`, then the connection is closed, because
 * the end of such a request is not certain (RFC 9112 section 2.2).
 */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
  }
}

/** Ends the work on this request; `detail` becomes the content of the answer. */
export function refuse(status: number, detail: string): never {
  throw new Refusal(status, detail);
}
