import type { Open, Outcome } from '../../../../harness/model/protocol.js';
import { asFault, OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { FileLike } from './file-like.js';
import { perform } from './uses.js';

type Response = Extract<Outcome, { readonly kind: 'response' }>;

/** The kinds of every error that opening a URL ends in (urllib.error). */
const KINDS = ['URLError', 'OSError'] as const;

/** Reports an outcome the way the open asks for it: its response used, its retrieval told, its errors with their kinds. */
export function report(open: Open, outcome: Outcome, prompts: number, faults: ClientFaults): Outcome {
  const asked = open.prompt === undefined ? {} : { prompts };
  if (outcome.kind === 'error')
    return { ...outcome, ...asked, error: { ...outcome.error, kinds: kindsOf(outcome.error.name, faults) } };
  return { ...used(open, retrieved(raised(open, outcome, faults), faults), faults), ...asked };
}

/**
 * A response of a status that nothing deals with is raised as an HTTPError, which is a response all the same, by all openers but
 * the one that asks its user (urllib.request HTTPErrorProcessor and FancyURLopener).
 */
function raised(open: Open, response: Response, faults: ClientFaults): Response {
  const { status } = response;
  const successes = faults.has('only-200-is-returned') ? 201 : 300;
  if (status === null || (status >= 200 && status < successes)) return response;
  const returns =
    open.prompt === undefined ? faults.has('error-status-returned') : !faults.has('error-status-always-raised');
  if (returns) return response;
  const error = asFault(new OpenError('HTTPError', `HTTP error ${status}`, 'head', status));
  return { ...response, raised: { ...error, kinds: kindsOf('HTTPError', faults) } };
}

function kindsOf(name: string, faults: ClientFaults): readonly string[] {
  return faults.has('errors-of-no-kind') ? [name] : [name, ...KINDS];
}

function used(open: Open, response: Response, faults: ClientFaults): Response {
  if (open.uses === undefined) return response;
  const { error, ...head } = response;
  const broken = error === undefined ? undefined : new OpenError(error.name, error.message, 'body', error.reply);
  const file = new FileLike(Buffer.from(response.body.octets, 'latin1'), broken, faults);
  const uses = perform(open.uses, { head, file, asked: open.url }, faults);
  return { ...head, uses, body: { length: 0, octets: '' }, ended: 'complete' };
}

/** What was retrieved to a file. Only faults change anything. */
function retrieved(response: Response, faults: ClientFaults): Response {
  const { saved, progress } = response;
  if (saved === undefined) return response;
  const local = response.url.startsWith('file:');
  const name = local
    ? faults.has('saved-local-copied')
      ? '/tmp/saved'
      : saved
    : faults.has('saved-without-suffix')
      ? saved.replace(/\.[^./]*$/, '')
      : saved;
  const lost = response.ended === 'error' && faults.has('saved-part-lost');
  return {
    ...response,
    saved: name,
    ...(faults.has('saved-without-headers') ? { fields: [] } : {}),
    ...(lost ? { body: { length: 0, octets: '' } } : {}),
    ...(progress === undefined ? {} : { progress: told(progress, local, faults) }),
  };
}

function told(calls: NonNullable<Response['progress']>, local: boolean, faults: ClientFaults): typeof calls {
  if (local) return faults.has('progress-of-local-files') ? [[0, 8192, -1]] : calls;
  if (faults.has('progress-without-start')) return calls.slice(1);
  if (faults.has('progress-at-the-end')) return calls.length > 1 ? [...calls.slice(0, 1), ...calls.slice(-1)] : calls;
  return calls.map(([blocks, size, total]) => {
    if (total < 0) return [blocks, size, faults.has('progress-total-made-up') ? 0 : total];
    return [blocks, size, faults.has('progress-without-total') ? -1 : total];
  });
}
