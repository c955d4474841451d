import type { Has } from '../faults/index.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(${months.join('|')})`;
const short = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const long = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const time = '(\\d{2}):(\\d{2}):(\\d{2})';
const imf = new RegExp(`^${short}, (\\d{2}) ${month} (\\d{4}) ${time} GMT$`);
const rfc850 = new RegExp(`^${long}, (\\d{2})-${month}-(\\d{2}) ${time} GMT$`);
const asctime = new RegExp(`^${short} ${month} ([ \\d]\\d) ${time} (\\d{4})$`);

/**
 * Reads an HTTP-date in any of its three formats (RFC 9110 section 5.6.7) as milliseconds since 1970, or nothing if
 * it is none. Case matters, and the zone is always GMT. `now` decides which century a two-digit year lies in.
 */
export function parseDate(text: string, now: number, has: Has): number | undefined {
  const fixed = imf.exec(text);
  if (fixed !== null) return instant(fixed[3], fixed[2], fixed[1], fixed.slice(4, 7));
  const old = has('date-rfc850-refused') ? null : rfc850.exec(text);
  if (old !== null) return instant(`${fullYear(Number(old[3]), now, has)}`, old[2], old[1], old.slice(4, 7));
  const plain = has('date-asctime-refused') ? null : asctime.exec(text);
  if (plain !== null) return instant(plain[6], plain[1], plain[2], plain.slice(3, 6));
  return undefined;
}

/** A year that seems more than fifty years ahead is the latest past year with these digits. */
function fullYear(digits: number, now: number, has: Has): number {
  if (has('date-two-digit-year-19xx')) return 1900 + digits;
  if (has('date-two-digit-year-20xx')) return 2000 + digits;
  const current = new Date(now).getUTCFullYear();
  const year = current - (current % 100) + digits;
  if (year > current + 50) return year - 100;
  return year;
}

function instant(year = '', name = '', day = '', clock: readonly string[]): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = clock.map(Number);
  const index = months.indexOf(name);
  const days = new Date(Date.UTC(Number(year), index + 1, 0)).getUTCDate();
  const valid = Number(day) >= 1 && Number(day) <= days && hours < 24 && minutes < 60 && seconds <= 60;
  return valid ? Date.UTC(Number(year), index, Number(day), hours, minutes, seconds) : undefined;
}
