import type { Matcher, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { nothingCame } from './replies.js';
import { valuesOf } from './wanted.js';

/** In the n-th final reply, from 0, this date is not later than Date (RFC 9110 section 8.8.2.1 asks it of Last-Modified). */
export function notAheadOfDate(name: string, nth = 0): Matcher<ServerObservation> {
  return {
    describe: `sends ${name} no later than Date in reply ${nth}`,
    mismatch: (seen) => {
      const reply = seen.replies[nth];
      if (reply === undefined) return nothingCame(seen);
      const [value] = valuesOf(reply.fields, name);
      const [date] = valuesOf(reply.fields, 'Date');
      if (value === undefined) return `${name} is missing`;
      if (date === undefined) return { noEvidence: 'there is no Date to hold it against' };
      const [one, other] = [Date.parse(value), Date.parse(date)];
      if (Number.isNaN(one) || Number.isNaN(other)) return `"${visible(value)}" or "${visible(date)}" is no date`;
      return one <= other ? null : `${name} is ${visible(value)}, and Date is ${visible(date)}`;
    },
  };
}
