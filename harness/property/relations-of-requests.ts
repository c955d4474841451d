import type { ClientObservation, Json, Octets, WireRequest } from '../model/index.js';
import { visible } from '../model/index.js';
import { completed } from '../judge/matchers/delivered.js';
import { bodyFits, showBody, valuesOf } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';

type Plain = Readonly<Record<string, Json>>;

/** What a request was asked to be. `path` is the target with its escapes decoded. */
export type AskedRequest = {
  readonly method?: Octets;
  readonly path?: Octets;
  readonly field?: readonly [name: Octets, value: Octets];
  readonly body?: Octets;
};

/**
 * No more than so many requests came, all of them well-formed to the letter and without a field `X-Injected`; to send none is right too.
 * The baseline, the same without anything smuggled in, must be served.
 */
export function sendsNothingSmuggled<G>(most = 1): Relation<ClientObservation, G> {
  return {
    describe: 'sends no line and no request that was smuggled in',
    baselineIs: [completed()],
    wrong: ({ requests }) => {
      if (requests.length > most) return `it sent ${requests.length} requests: ${requests.map(lineOf).join(', then ')}`;
      const injected = requests.find(({ fields }) => valuesOf(fields, 'X-Injected').length > 0);
      if (injected !== undefined) return `it sent an injected field in ${lineOf(injected)}`;
      return requests.map(malformed).find((one) => one !== null) ?? null;
    },
  };
}

/**
 * One request came, well-formed to the letter, and a strict reader reads back what was asked for; where a client need not send it, none is
 * right too. The baseline must be served.
 */
export function isReadBackAs<G extends Plain>(asked: (given: G) => AskedRequest): Relation<ClientObservation, G> {
  return {
    describe: 'sends one well-formed request that is read back as it was asked for',
    baselineIs: [completed()],
    wrong: ({ requests }, _, given) => {
      const [request] = requests;
      if (request === undefined && mayBeRefused(asked(given))) return null;
      if (request === undefined || requests.length > 1) return `it sent ${requests.length} requests`;
      return malformed(request) ?? departure(asked(given), request);
    },
  };
}

/** Methods of RFC 9110 section 9 that properties ask for together with something else, which no client refuses for their sake. */
const USUAL = ['GET', 'POST'];

/**
 * Octets beyond ASCII in a value are obsolete text, which a client need not send (RFC 9110 section 5.5), nor need it know every method
 * (section 9.1).
 */
function mayBeRefused({ field, method }: AskedRequest): boolean {
  return (field !== undefined && /[\x80-\xff]/.test(field[1])) || (method !== undefined && !USUAL.includes(method));
}

function malformed(request: WireRequest): string | null {
  const { problems, complete } = request;
  if (problems.length === 0 && complete) return null;
  return `the request ${lineOf(request)} has: ${[...problems, ...(complete ? [] : ['no end'])].join(', ')}`;
}

function departure({ method, path, field, body }: AskedRequest, request: WireRequest): string | null {
  if (method !== undefined && request.method !== method) return `the method is "${visible(request.method)}"`;
  if (path !== undefined && decoded(request.target) !== path) return `the target is "${visible(request.target)}"`;
  if (body !== undefined && !bodyFits(body, request.body)) return `the body is ${showBody(request.body)}`;
  if (field === undefined) return null;
  const [name, value] = field;
  const values = valuesOf(request.fields, name);
  const [only] = values;
  if (only === value && values.length === 1) return null;
  // Nothing obliges a client to send a field that says nothing.
  if (value === '' && values.length === 0) return null;
  return `${visible(name)} is ${values.map((one) => `"${visible(one)}"`).join(' and ') || 'missing'}`;
}

function decoded(target: Octets): Octets {
  return target.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function lineOf({ head }: WireRequest): string {
  return `"${visible(head.split('\r\n', 1)[0]?.slice(0, 80) ?? '')}"`;
}
