import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { receive } from '../body/receive.js';
import type { Session } from '../session.js';
import { parseData } from './parse.js';

/** Opens a data URL; the fields are those urllib gives. */
export function openData(session: Session, open: Open): Promise<Outcome> {
  const text = open.url.slice('data:'.length).replace(/#[^]*$/, '');
  const { type, octets } = parseData(text, session.faults);
  const typed: readonly Field[] = type === '' ? [] : [['Content-Type', type]];
  const fields: readonly Field[] = [...typed, ['Content-Length', String(octets.length)]];
  return receive(open, { url: open.url, status: null, fields }, async (sink) => {
    if (octets.length > 0) await sink.write(octets);
    return {};
  });
}
