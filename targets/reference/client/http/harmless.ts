import type { Field } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { valuesOf } from './fields.js';

/** Refuses a reply for fields that can do no harm. Only a faulty client does. Throws an `OpenError` during `head`. */
export function refuseHarmless(fields: readonly Field[], faults: ClientFaults): void {
  if (faults.has('pragma-refused') && valuesOf(fields, 'Pragma', faults).length > 0) throw refused('Pragma');
  const type = valuesOf(fields, 'Content-Type', faults)[0] ?? '';
  if (faults.has('media-type-parameter-refused') && /;[\t ]*(?!charset|boundary)/i.test(type))
    throw refused('Content-Type');
}

function refused(name: string): OpenError {
  return new OpenError('BadField', `${name} has a value that is not known`, 'head');
}
