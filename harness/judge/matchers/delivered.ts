import type { ClientObservation, Matcher, Outcome } from '../../model/index.js';
import { visible } from '../../model/index.js';
import type { Wanted, WantedBody, WantedFields } from './expectation.js';
import {
  bodyFits,
  describeBody,
  describeFields,
  describeWanted,
  fieldMismatch,
  fits,
  showBody,
} from './expectation.js';

/** What a complete response must look like to the caller. `open` counts from 0; left out, every open must be so. */
export type WantedResponse = {
  readonly open?: number;
  readonly status?: number;
  readonly reason?: Wanted;
  readonly version?: string;
  readonly fields?: WantedFields;
  readonly trailers?: WantedFields;
  readonly url?: Wanted;
  readonly body?: WantedBody;
};

/** The implementation gave the caller a complete response like this. */
export function delivered(wanted: WantedResponse): Matcher<ClientObservation> {
  return {
    describe: `delivers a complete response${describeResponse(wanted)}`,
    mismatch: (seen) => forOpens(wanted.open, seen, (outcome) => responseMismatch(wanted, outcome)),
    needs: needsOf(wanted),
  };
}

/** The implementation gave the caller a complete response, whatever is in it. */
export const completed = (): Matcher<ClientObservation> => delivered({});

/** The caller received exactly this body, complete. */
export const body = (wanted: WantedBody): Matcher<ClientObservation> => delivered({ body: wanted });

/** Applies a test to one open, or to each, and tells of the first that does not fit. */
export function forOpens(
  open: number | undefined,
  seen: ClientObservation,
  test: (outcome: Outcome) => string | null,
): string | null {
  if (open !== undefined) {
    const outcome = seen.outcomes[open];
    return outcome === undefined ? `there is no outcome for open ${open}` : test(outcome);
  }
  for (const [index, outcome] of seen.outcomes.entries()) {
    const mismatch = test(outcome);
    if (mismatch !== null) return seen.outcomes.length > 1 ? `open ${index}: ${mismatch}` : mismatch;
  }
  return seen.outcomes.length === 0 ? 'nothing was opened' : null;
}

function responseMismatch(wanted: WantedResponse, outcome: Outcome): string | null {
  if (outcome.kind === 'error')
    return `it reported the error ${visible(outcome.error.name)}: ${visible(outcome.error.message)}`;
  if (outcome.ended === 'error')
    return `the body broke off after ${showBody(outcome.body)}: ${visible(outcome.error?.message ?? 'no error text')}`;
  if (wanted.status !== undefined && outcome.status !== wanted.status) return `the status is ${String(outcome.status)}`;
  if (wanted.reason !== undefined && !fits(wanted.reason, outcome.reason ?? ''))
    return `the reason phrase is "${visible(outcome.reason ?? '')}"`;
  if (wanted.version !== undefined && outcome.version !== undefined && outcome.version !== wanted.version) {
    return `the version is ${visible(outcome.version)}`;
  }
  if (wanted.url !== undefined && !fits(wanted.url, outcome.url)) return `the final URL is ${visible(outcome.url)}`;
  if (wanted.body !== undefined && !bodyFits(wanted.body, outcome.body)) return `the body is ${showBody(outcome.body)}`;
  const fields = wanted.fields === undefined ? null : fieldMismatch(wanted.fields, outcome.fields);
  if (fields !== null) return `in the fields, ${fields}`;
  const trailers = wanted.trailers === undefined ? null : fieldMismatch(wanted.trailers, outcome.trailers ?? []);
  return trailers === null ? null : `in the trailers, ${trailers}`;
}

function describeResponse(wanted: WantedResponse): string {
  const parts = [
    wanted.status === undefined ? null : `status ${wanted.status}`,
    wanted.reason === undefined ? null : `reason ${describeWanted(wanted.reason)}`,
    wanted.version === undefined ? null : wanted.version,
    wanted.url === undefined ? null : `from ${describeWanted(wanted.url)}`,
    wanted.fields === undefined ? null : describeFields(wanted.fields),
    wanted.trailers === undefined ? null : `trailers ${describeFields(wanted.trailers)}`,
    wanted.body === undefined ? null : `body ${describeBody(wanted.body)}`,
  ].filter((part) => part !== null);
  const which = wanted.open === undefined ? '' : ` to open ${wanted.open}`;
  return `${which}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}

function needsOf(wanted: WantedResponse): readonly string[] {
  return [
    ...(wanted.status === undefined && wanted.reason === undefined ? [] : ['status.seen']),
    ...(wanted.fields === undefined ? [] : ['fields.seen']),
    ...(wanted.trailers === undefined ? [] : ['trailers']),
  ];
}
