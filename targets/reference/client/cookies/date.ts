import type { ClientFaults } from '../faults.js';

/** What the tokens of a date came to; a part is undefined while no token was one. */
type Parts = { time?: readonly number[]; day?: number; month?: number; year?: number };

const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/;
const DAY = /^(\d{1,2})(?:\D|$)/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = /^(\d{2,4})(?:\D|$)/;
const RFC1123 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** The first year that the algorithm knows (RFC 6265 section 5.1.1). */
const FIRST_YEAR = 1601;

/**
 * The moment that a cookie date names, in milliseconds since 1970, or undefined where it is none (RFC 6265 section 5.1.1, with the
 * corrections of its errata: what follows the digits of a token may be missing). Each part is the first token that could be it.
 */
export function parseCookieDate(text: string, faults: ClientFaults): number | undefined {
  if (faults.has('cookie-date-rfc1123-only') && !RFC1123.test(text)) return undefined;
  const parts: Parts = {};
  const delimiters = faults.has('cookie-date-cut-at-spaces') ? /[ ,]+/ : DELIMITERS;
  for (const token of text.split(delimiters)) take(parts, token, faults);
  const { time: [hour, minute, second] = [], day, month, year } = parts;
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const firstYear = faults.has('cookie-dates-from-1970') ? 1970 : FIRST_YEAR;
  const inRange = day >= 1 && day <= 31 && year >= firstYear && hour <= 23 && minute <= 59 && second <= 59;
  if (!inRange && !faults.has('cookie-date-range-unchecked')) return undefined;
  const moment = Date.UTC(year, month, day, hour, minute, second);
  const exists = new Date(moment).getUTCDate() === day || !inRange;
  return exists || faults.has('cookie-date-rolls-over') ? moment : undefined;
}

/** Gives a token to the first part that is still missing and that it can be. */
function take(parts: Parts, token: string, faults: ClientFaults): void {
  if (faults.has('cookie-date-digits-alone') && /^[\d:]+[^\d:]/.test(token)) return;
  const time = TIME.exec(token);
  if (parts.time === undefined && time !== null) {
    parts.time = time.slice(1).map(Number);
    return;
  }
  const day = DAY.exec(token);
  if (parts.day === undefined && day !== null) {
    parts.day = Number(day[1]);
    return;
  }
  const month = MONTHS.indexOf(
    faults.has('cookie-date-months-in-full') ? token.toLowerCase() : token.slice(0, 3).toLowerCase(),
  );
  if (parts.month === undefined && month >= 0) {
    parts.month = month;
    return;
  }
  const year = YEAR.exec(token);
  if (parts.year === undefined && year !== null) parts.year = yearOf(Number(year[1]), faults);
}

function yearOf(written: number, faults: ClientFaults): number {
  if (written > 99) return written;
  if (faults.has('cookie-years-all-1900s')) return 1900 + written;
  if (faults.has('cookie-years-all-2000s')) return 2000 + written;
  return written >= 70 ? 1900 + written : 2000 + written;
}
