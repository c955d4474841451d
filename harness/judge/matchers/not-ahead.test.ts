import type { Field } from '../../model/index.js';
import { differs, isUntold, matches } from '../testing/check.js';
import { replyOf, serverSaw } from '../testing/observations.js';
import { notAheadOfDate } from './not-ahead.js';

const date: Field = ['Date', 'Sun, 02 Jan 2022 00:00:00 GMT'];
const modified = (value: string): Field => ['Last-Modified', value];
const one = notAheadOfDate('Last-Modified');
const seen = (...fields: readonly Field[]) => serverSaw({ replies: [replyOf(200, '', { fields })] });

describe('notAheadOfDate', () => {
  it('holds a date against Date', () => {
    matches(one, seen(date, modified(date[1])));
    matches(one, seen(date, modified('Sat, 01 Jan 2022 00:00:00 GMT')));
    differs(
      one,
      seen(date, modified('Sun, 02 Jan 2022 00:00:01 GMT')),
      /Last-Modified is Sun, 02 Jan 2022 00:00:01 GMT/,
    );
  });

  it('tells what is missing or no date', () => {
    differs(one, serverSaw(), /no such reply came/);
    differs(one, seen(date), /Last-Modified is missing/);
    differs(one, seen(date, modified('today')), /is no date/);
    isUntold(one, seen(modified(date[1])), /no Date/);
  });
});
