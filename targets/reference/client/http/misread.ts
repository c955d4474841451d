import type { Field } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

/** The lengths from which a faulty client gives up a field, and the number of fields at which it stops. */
const LONG = 16 * 1024;
const LONGER = 64 * 1024;
const MANY = 100;

/** A status line as it came. Only faults change anything. */
export function misreadStatusLine(line: string, faults: ClientFaults): string {
  if (faults.has('reason-beyond-ascii-refused') && /[\x80-\xff]/.test(line)) return '';
  if (faults.has('status-code-sign-accepted')) return line.replace(/^(\S+ )\+(?=[0-9]{3} )/, '$1');
  if (faults.has('status-code-short-padded')) return line.replace(/^(\S+ [0-9]{2})(?= )/, '$10');
  if (faults.has('status-code-garbage-is-200')) return line.replace(/^(\S+ )(?![0-9])\S+/, '$1200');
  return line;
}

/** Whether a faulty client takes this line for the end of the header section. */
export function endsFields(line: string, before: readonly Field[], faults: ClientFaults): boolean {
  if (faults.has('broken-line-ends-fields') && !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+:/.test(line)) return true;
  if (faults.has('long-field-ends-fields') && line.length > LONGER) return true;
  return faults.has('many-fields-end-fields') && before.length >= MANY;
}

/** Whether a faulty client refuses a field for its length. */
export function isRefused(line: string, faults: ClientFaults): boolean {
  return faults.has('long-field-refused') && line.length > LONG;
}

/** Fields as they came. Only faults change anything. */
export function misreadFields(fields: readonly Field[], faults: ClientFaults): readonly Field[] {
  if (faults.has('field-values-decoded')) return fields.map(([name, value]) => [name, decoded(value)]);
  if (faults.has('repeated-field-keeps-the-last'))
    return [...new Map(fields.map((field) => [field[0].toLowerCase(), field])).values()];
  if (faults.has('set-cookie-joined')) return joined(fields, 'set-cookie');
  return fields;
}

function joined(fields: readonly Field[], name: string): readonly Field[] {
  const isIt = (field: Field): boolean => field[0].toLowerCase() === name;
  const values = fields.filter(isIt).map(([, value]) => value);
  const others = fields.filter((field) => !isIt(field));
  return values.length === 0 ? fields : [...others, [name, values.join(', ')]];
}

/** The value as a reader of UTF-8 has it, one octet per character and a question mark for what is none. */
function decoded(value: string): string {
  return Buffer.from(value, 'latin1')
    .toString('utf8')
    .replace(/[^\0-\xff]/g, '?');
}
