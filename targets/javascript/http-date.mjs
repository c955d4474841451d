const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(?<month>${months.join('|')})`;
const time = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d|60)';

/** The three forms of RFC 9110 section 5.6.7: IMF-fixdate, that of RFC 850 and that of asctime. All are case-sensitive. */
const forms = [
  `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT`,
  `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT`,
  `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${month} (?<day>\\d\\d| \\d) ${time} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/** A year of two digits is of this century, unless that lies more than fifty years ahead. */
function fullYear(digits, thisYear) {
  if (digits.length === 4) return Number(digits);
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}

/**
 * Reads an HTTP-date.
 * @param {string} text the field value, without surrounding whitespace
 * @param {number} now milliseconds since 1970, for years of two digits
 * @returns {number | undefined} milliseconds since 1970; undefined where it is no HTTP-date
 */
export function httpDate(text, now = Date.now()) {
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  if (!found) return undefined;
  const { day, month: name, year, hour, minute, second } = found.groups;
  const start = new Date(0);
  start.setUTCFullYear(fullYear(year, new Date(now).getUTCFullYear()), months.indexOf(name), Number(day));
  if (start.getUTCDate() !== Number(day)) return undefined;
  return start.setUTCHours(Number(hour), Number(minute), Number(second));
}
