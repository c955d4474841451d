import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { receive } from '../body/receive.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Session } from '../session.js';
import { parseData } from './parse.js';

/** Opens a data URL; the fields are those urllib gives. Throws an `OpenError` during `parse` for a malformed one. */
export function openData(session: Session, open: Open): Promise<Outcome> {
  const { faults } = session;
  const { type, octets } = parseData(textOf(open.url, faults), faults);
  if (octets.length === 0 && faults.has('data-empty-refused')) {
    throw new OpenError('InvalidUrl', 'a data URL without data', 'parse');
  }
  const saved = open.save === true && faults.has('data-saved-empty') ? Buffer.alloc(0) : octets;
  const fields: readonly Field[] = [...typeFields(type), ['Content-Length', String(saved.length)]];
  return receive(open, { url: open.url, status: null, fields }, async (sink) => {
    if (saved.length > 0) await sink.write(saved);
    return {};
  });
}

/** What stands between the scheme and the fragment, which is no part of the data (RFC 3986 section 3.5). */
function textOf(url: string, faults: ClientFaults): string {
  if (faults.has('data-scheme-in-small-letters-only') && !url.startsWith('data:')) {
    throw new OpenError('UnknownScheme', `${url} is not supported`, 'parse');
  }
  const text = url.slice('data:'.length);
  const own = faults.has('data-fragment-kept') ? text : text.replace(/#[^]*$/, '');
  return faults.has('data-authority-cut') ? own.replace(/^\/\/[^/]*\/?/, '') : own;
}

/** The type as a field. With the fault, its line breaks begin fields of their own. */
function typeFields(type: string): readonly Field[] {
  if (type === '') return [];
  const [own = '', ...injected] = type.split(/\r\n?|\n/);
  return [
    ['Content-Type', own],
    ...injected.map((line): Field => {
      const [name = '', ...value] = line.split(':');
      return [name, value.join(':').trim()];
    }),
  ];
}
