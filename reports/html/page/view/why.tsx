import type { VNode } from 'preact';
import type { PageCase } from '../format.js';
import { index } from './index-data.js';

/** Why a case matters: what its strongest requirement means for those that claim it, and what its author noted. */
export function Why({ one, note }: { readonly one: PageCase; readonly note: string | null }): VNode {
  const levels = one.requires.flatMap((at) => index.requirements[at]?.level ?? []);
  return (
    <>
      <h3>Why it matters</h3>
      {note !== null && <p>{note}</p>}
      <p class="faint">{meaningOf(levels)}</p>
    </>
  );
}

function meaningOf(levels: readonly string[]): string {
  const has = (word: string): boolean => levels.some((level) => level.startsWith(word));
  if (has('must'))
    return 'An absolute requirement: who claims the document and does otherwise does not conform, and others may rely on it.';
  if (has('should')) return 'A recommendation: who does otherwise needs a good reason, and others cannot rely on it.';
  if (has('behaviour')) return 'Documented behaviour: programs rely on it although no word of obligation stands there.';
  return 'An option: nobody fails it. What each target does with it is a survey.';
}
