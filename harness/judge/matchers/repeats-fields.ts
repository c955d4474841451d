import type { Field, Matcher, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { nothingCame } from './replies.js';
import { valuesOf } from './wanted.js';

/**
 * The reply `to`, counted from 0, has each of these fields that the reply `from` has, with the same values; it may have more
 * (RFC 9110 sections 9.3.2, 15.3.7 and 15.4.5 ask it of replies that stand for one that was not sent). Of Date and Expires it counts
 * whether they are there: time has gone on.
 */
export function repeatsFields(names: readonly string[], from: number, to: number): Matcher<ServerObservation> {
  return {
    describe: `repeats ${names.map(asked).join(', ')} of reply ${from} in reply ${to}`,
    mismatch: (seen) => {
      const [first, other] = [seen.replies[from], seen.replies[to]];
      if (first === undefined || other === undefined) return nothingCame(seen);
      const changed = names.find(
        (name) =>
          valuesOf(first.fields, name).length > 0 && compared(name, first.fields) !== compared(name, other.fields),
      );
      if (changed === undefined) return null;
      const [was, is] = [first, other].map(
        ({ fields }) => valuesOf(fields, changed).map(visible).join(', ') || 'absent',
      );
      return `${changed} is ${is ?? ''} in reply ${to}, and ${was ?? ''} in reply ${from}`;
    },
  };
}

/** The two replies have the same of these fields, with the same values, as those to HEAD and GET do (RFC 9110 section 9.3.2). */
export function sharesFields(names: readonly string[], one: number, other: number): Matcher<ServerObservation> {
  return {
    describe: `has the same ${names.map(asked).join(', ')} in replies ${one} and ${other}`,
    mismatch: (seen) =>
      repeatsFields(names, one, other).mismatch(seen) ?? repeatsFields(names, other, one).mismatch(seen),
  };
}

const isMoment = (name: string): boolean => /^(?:date|expires)$/i.test(name);

function asked(name: string): string {
  return isMoment(name) ? `${name} (of any time)` : name;
}

function compared(name: string, fields: readonly Field[]): string {
  const values = valuesOf(fields, name);
  return isMoment(name) ? String(values.length > 0) : values.join('\n');
}
