import type { Octets } from '../model/index.js';
import type { GeneratedField, GeneratedHugeNumber, GeneratedMistake, GeneratedWriting } from '../property/index.js';
import type { Fields } from './message.js';

/** A field line in a generated writing. */
export function written([name, value]: readonly [Octets, Octets], { letters, before }: GeneratedWriting): Octets {
  return `${inLetters(name, letters)}:${before}${value}`;
}

function inLetters(name: Octets, letters: GeneratedWriting['letters']): Octets {
  switch (letters) {
    case 'as it is':
      return name;
    case 'small':
      return name.toLowerCase();
    case 'capital':
      return name.toUpperCase();
  }
}

/** Generated fields as a section; those of one name come one behind the other. */
export function sectionOf(fields: readonly GeneratedField[]): Fields {
  const all: Record<string, Octets[]> = {};
  for (const { name, value } of fields) (all[name] ??= []).push(value);
  return all;
}

/** Digits with a mistake in them: in front, inside, or behind. */
export function mistaken(digits: Octets, { junk, place }: GeneratedMistake): Octets {
  const at = place % (digits.length + 1);
  return digits.slice(0, at) + junk + digits.slice(at);
}

/** Digits with a mistake in front of them or inside, but not behind. */
export function mistakenEarly(digits: Octets, { junk, place }: GeneratedMistake): Octets {
  return mistaken(digits, { junk, place: place % digits.length });
}

/** The number, in so many digits as it takes. */
export function hugeNumber({ bits, more }: GeneratedHugeNumber): bigint {
  return 2n ** BigInt(bits) + BigInt(more);
}
