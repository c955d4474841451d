import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import { trimmed } from './fields.js';
import type { Input } from './input.js';
import { limits } from './limits.js';
import { refuse } from './refusal.js';

/** What the fault that minds unknown fields takes for known. */
const usual = /^(?:host|connection|expect|trailer|te|range|content-.*|transfer-.*|if-.*|x-.*)$/i;

/** As far as the fault that drops long lines reads them, in octets. */
const longest = 1_048_576;

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Where a field section stands: a head may end its lines with LF alone, a trailer section may not. */
export type Section = 'head' | 'trailer';

/**
 * Reads field lines up to and including the empty line (RFC 9112 section 5).
 *
 * @throws {Refusal} 400 for a line that is no field line or an end before the empty line, 431 beyond the limits
 */
export async function readFieldLines(input: Input, section: Section, has: Has): Promise<readonly Field[]> {
  const fields: Field[] = [];
  let left = limits.fieldSection;
  for (;;) {
    const line = await input.line(has('oversized-field-line-dropped') ? longest : left + 2);
    if (line.kind === 'long') return tooLong(fields, input, has);
    if (line.kind === 'ended' && (has('unfinished-head-served') || has('unfinished-line-served'))) return fields;
    if (line.kind === 'ended' && section === 'trailer' && has('end-in-trailers-unnoticed')) await forever();
    if (line.kind === 'ended') return refuse(400, 'The field section has no end.');
    if (!line.crlf && lfRefused(section, has)) refuse(400, 'A field line ends with LF alone.');
    if (line.text === '' || (line.text.trim() === '' && has('white-space-line-ends-head'))) return fields;
    if (fields.length >= 50 && has('fields-beyond-fifty-dropped')) continue;
    if (line.text.length > limits.fieldSection && has('oversized-field-line-dropped')) continue;
    if (fields.length >= limits.fieldLines && has('oversized-fields-ignored')) continue;
    left -= line.text.length + 2;
    if (left < 0 || fields.length >= limits.fieldLines) await tooLong(fields, input, has);
    addLine(fields, line.text, section, has);
  }
}

/** Never comes about. */
function forever(): Promise<never> {
  return new Promise(() => undefined);
}

/** The answer to what is beyond the limits; the fault that forgets a long line goes on behind it as if the head had ended there. */
async function tooLong(fields: readonly Field[], input: Input, has: Has): Promise<readonly Field[]> {
  if (!has('long-line-forgotten')) refuse(has('oversized-head-fails') ? 500 : 431, 'The field section is too large.');
  await input.line(longest);
  return fields;
}

/** RFC 9112 section 2.2 lets a recipient accept LF alone in the head; nothing lets it do so inside the chunked coding. */
function lfRefused(section: Section, has: Has): boolean {
  return section === 'head' ? has('bare-lf-refused') : !has('chunk-bare-lf-accepted');
}

function addLine(fields: Field[], text: string, section: Section, has: Has): void {
  if (text.startsWith(' ') || text.startsWith('\t')) {
    const previous = fields.at(-1);
    if (previous !== undefined && has('obs-fold-accepted-raw')) {
      fields[fields.length - 1] = [previous[0], `${previous[1]}\r\n${text}`];
      return;
    }
    if (has('folded-value-dropped')) return void fields.pop();
    const accepted = previous === undefined && has('leading-space-field-accepted');
    if (!accepted && !has('folded-line-is-a-field')) refuse(400, 'A field line begins with whitespace.');
  }
  const colon = text.indexOf(':');
  if (colon < 0) {
    if (has('no-colon-accepted') || (section === 'trailer' && has('trailer-unchecked'))) return;
    refuse(400, 'A field line has no colon.');
  }
  fields.push([nameOf(text.slice(0, colon), has), valueOf(text.slice(colon + 1), has)]);
}

function nameOf(written: string, has: Has): string {
  const inner = has('leading-space-field-accepted') || has('folded-line-is-a-field') ? written.trimStart() : written;
  const spelled = has('underscore-is-hyphen') ? inner.replaceAll('_', '-') : inner;
  const name = has('space-before-colon-accepted') ? spelled.trimEnd() : spelled;
  if (has('unknown-field-refused') && !usual.test(name)) refuse(400, 'A field is not known.');
  if (name === '' && has('empty-name-accepted')) return name;
  if (!token.test(name) && !has('field-name-not-a-token-accepted')) refuse(400, 'A field name is not a token.');
  return name;
}

/** Visible octets, spaces and tabs make a value; CR and NUL would mean something else downstream (RFC 9110 section 5.5). */
function valueOf(written: string, has: Has): string {
  if (/^[^ \t]/.test(written) && has('space-after-colon-required'))
    refuse(400, 'A colon is not followed by whitespace.');
  if (has('te-unreadable-ignored')) return trimmed(written);
  const cut = has('value-ends-at-colon') ? trimmed(written).split(':', 1).join('') : cutAtNul(written, has);
  const value = has('value-not-trimmed')
    ? cut.replace(/^[ \t]+/, '')
    : has('any-space-trimmed')
      ? cut.trim()
      : trimmed(cut);
  if (value === '' && has('empty-value-refused')) refuse(400, 'A field has no value.');
  const checked = value
    .replaceAll('\r', has('bare-cr-accepted') ? '' : '\r')
    .replaceAll('\0', has('nul-accepted') ? '' : '\0')
    .replace(/[\x01-\x08\v\f\x0e-\x1f\x7f]/g, (octet) => (has('control-octet-accepted') ? '' : octet));
  if (/[\0-\x08\n-\x1f\x7f]/.test(checked)) refuse(400, 'A field value holds a control character.');
  return has('obs-text-mangled') ? value.replace(/[\x80-\xff]/g, '?') : value;
}

function cutAtNul(written: string, has: Has): string {
  return has('nul-ends-value') ? written.split('\0', 1).join('') : written;
}
