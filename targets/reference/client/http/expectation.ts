import type { Body, Field } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

/** How long content is held back for an answer, in milliseconds: a server may not know of expectations (RFC 9110 section 10.1.1). */
const PATIENCE_MS = 200;

/** The permission to send the content of a request: given by a 100 or by silence, refused by a final reply. */
export class Permission {
  readonly #settle: (given: boolean) => void;
  readonly #timer: NodeJS.Timeout | undefined;
  /** Whether the wait was over before an answer came. */
  late = false;
  readonly given: Promise<boolean>;

  constructor(private readonly faults: ClientFaults) {
    const { promise, resolve } = withResolver();
    this.given = promise;
    this.#settle = resolve;
    if (faults.has('expectation-waits-for-ever') || faults.has('waits-unasked')) return;
    this.#timer = setTimeout(() => {
      this.late = true;
      resolve(true);
    }, PATIENCE_MS);
  }

  give(): void {
    clearTimeout(this.#timer);
    if (!this.faults.has('content-withheld-after-100')) this.#settle(true);
  }

  /** Without effect where it was given. */
  refuse(): void {
    clearTimeout(this.#timer);
    this.#settle(false);
  }
}

function withResolver(): { readonly promise: Promise<boolean>; readonly resolve: (given: boolean) => void } {
  let settle: (given: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((resolve) => (settle = resolve));
  return { promise, resolve: settle };
}

/** What tells whether a request waits. */
type Expecting = { readonly fields: readonly Field[]; readonly body: Body | undefined };

/** The permission that a request waits for, where it says that it does. */
export function permissionFor({ fields, body }: Expecting, faults: ClientFaults): Permission | undefined {
  if (body === undefined || faults.has('expectation-not-waited-for')) return undefined;
  return faults.has('waits-unasked') || fields.some(isExpectation) ? new Permission(faults) : undefined;
}

/** The fields to repeat a request with whose expectation failed, or undefined where it had none (RFC 9110 section 10.1.1). */
export function withoutExpectation(fields: readonly Field[]): readonly Field[] | undefined {
  return fields.some(isExpectation) ? fields.filter((field) => !isExpectation(field)) : undefined;
}

function isExpectation([name, value]: Field): boolean {
  return name.toLowerCase() === 'expect' && value.toLowerCase() === '100-continue';
}
