import type { ClientObservation, Finding, Matcher, Outcome, Places } from '../../model/index.js';
import { fillPlaces, visible } from '../../model/index.js';
import { placesOf } from './origins.js';
import type { Wanted, WantedBody, WantedFields } from './wanted.js';
import { bodyFits, describeBody, describeFields, describeWanted, fieldMismatch, fits, showBody } from './wanted.js';

/** What a complete response must look like to the caller. `open` counts from 0; left out, every open must be so. */
export type WantedResponse = {
  readonly open?: number;
  readonly status?: number;
  readonly reason?: Wanted;
  readonly version?: string;
  readonly fields?: WantedFields;
  readonly trailers?: WantedFields;
  /** Where it came from in the end; placeholders are filled in. */
  readonly url?: Wanted;
  readonly body?: WantedBody;
  /** The statuses of the interim responses before it, in order. */
  readonly interim?: readonly number[];
};

/** The implementation gave the caller a complete response like this. */
export function delivered(wanted: WantedResponse): Matcher<ClientObservation> {
  return {
    describe: `delivers a complete response${describeResponse(wanted)}`,
    mismatch: (seen) => forOpens(wanted.open, seen, (outcome) => responseMismatch(wanted, outcome, placesOf(seen))),
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
  test: (outcome: Outcome) => Finding,
): Finding {
  if (open !== undefined) {
    const outcome = seen.outcomes[open];
    return outcome === undefined ? `there is no outcome for open ${open}` : test(outcome);
  }
  for (const [index, outcome] of seen.outcomes.entries()) {
    const mismatch = test(outcome);
    if (typeof mismatch === 'string') return seen.outcomes.length > 1 ? `open ${index}: ${mismatch}` : mismatch;
    if (mismatch !== null) return mismatch;
  }
  return seen.outcomes.length === 0 ? 'nothing was opened' : null;
}

function responseMismatch(wanted: WantedResponse, outcome: Outcome, places: Places): Finding {
  if (outcome.kind === 'error')
    return `it reported the error ${visible(outcome.error.name)}: ${visible(outcome.error.message)}`;
  if (outcome.ended === 'error')
    return `the body broke off after ${showBody(outcome.body)}: ${visible(outcome.error?.message ?? 'no error text')}`;
  const told = statusMismatch(wanted, outcome);
  if (told !== null) return told;
  const url = typeof wanted.url === 'string' ? fillPlaces(wanted.url, places) : wanted.url;
  if (url !== undefined && !fits(url, outcome.url)) return `the final URL is ${visible(outcome.url)}`;
  if (wanted.body !== undefined && !bodyFits(wanted.body, outcome.body)) return `the body is ${showBody(outcome.body)}`;
  const interim = (outcome.interim ?? []).map(({ status }) => status).join(' ');
  if (wanted.interim !== undefined && wanted.interim.join(' ') !== interim)
    return `the interim responses are: ${interim || 'none'}`;
  const fields = wanted.fields === undefined ? null : fieldMismatch(wanted.fields, outcome.fields);
  if (fields !== null) return `in the fields, ${fields}`;
  const trailers = wanted.trailers === undefined ? null : fieldMismatch(wanted.trailers, outcome.trailers ?? []);
  return trailers === null ? null : `in the trailers, ${trailers}`;
}

/** What the implementation tells of the status line, as far as it tells. */
function statusMismatch(wanted: WantedResponse, outcome: Extract<Outcome, { kind: 'response' }>): Finding {
  const { status, reason, version } = wanted;
  if (status !== undefined && outcome.status !== status) return `the status is ${String(outcome.status)}`;
  if (reason !== undefined && outcome.reason === undefined) return { noEvidence: 'no reason phrase is reported' };
  if (reason !== undefined && !fits(reason, outcome.reason ?? ''))
    return `the reason phrase is "${visible(outcome.reason ?? '')}"`;
  if (version !== undefined && outcome.version === undefined) return { noEvidence: 'no version is reported' };
  return version === undefined || version === outcome.version
    ? null
    : `the version is ${visible(outcome.version ?? '')}`;
}

function describeResponse(wanted: WantedResponse): string {
  const parts = [
    wanted.status === undefined ? null : `status ${wanted.status}`,
    wanted.reason === undefined ? null : `reason ${describeWanted(wanted.reason)}`,
    wanted.version ?? null,
    wanted.url === undefined ? null : `from ${describeWanted(wanted.url)}`,
    wanted.fields === undefined ? null : describeFields(wanted.fields),
    wanted.trailers === undefined ? null : `trailers ${describeFields(wanted.trailers)}`,
    wanted.interim === undefined ? null : `after the interim responses ${wanted.interim.join(' ') || 'none'}`,
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
    ...(wanted.interim === undefined ? [] : ['interim']),
  ];
}
