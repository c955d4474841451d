import type { RefObject, VNode } from 'preact';
import { SIGNS, STANDING_WORDS } from '../cell.js';
import type { Standing } from '../cell.js';
import { KEYS } from '../query/parse.js';

const PRESSED: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'to the query'],
  ['← ↑ ↓ →', 'move in the matrix; Page up, Page down, Home, End too'],
  ['Enter', 'open the cell'],
  ['j k', 'next and previous case of the matrix, on the page of a case'],
  ['h l', 'previous and next target, on the page of a case'],
  ['x', 'transcript as text or in hexadecimal'],
  ['Escape', 'back'],
  ['?', 'this help'],
];

/** What keys, queries and signs mean. */
export function Help({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }): VNode {
  return (
    <dialog ref={dialog} aria-label="Help">
      <form method="dialog">
        <button class="small">Close</button>
      </form>
      <h2>Query</h2>
      <p>
        Terms apart from each other must all hold. Alternatives stand between commas, a minus in front means none of
        them, and quotation marks keep blanks: <code>v:fail,hang -t:curl s:rfc9112#6 "chunk size"</code>. A word without
        a key is looked for in id, title and requirements. A case is shown where one of its cells is as wanted; the
        others are dimmed.
      </p>
      <dl>
        {Object.entries(KEYS).map(([key, { says, knows }]) => (
          <>
            <dt>
              <code>{key}:</code>
            </dt>
            <dd>
              {says}
              {knows === null ? '' : `: ${knows.join(', ')}`}
            </dd>
          </>
        ))}
      </dl>
      <h2>Signs</h2>
      <dl>
        {Object.entries(SIGNS).map(([standing, sign]) => (
          <>
            <dt class={standing}>{sign}</dt>
            <dd>{STANDING_WORDS[standing as Standing]}</dd>
          </>
        ))}
      </dl>
      <h2>Keys</h2>
      <dl>
        {PRESSED.map(([keys, does]) => (
          <>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
    </dialog>
  );
}
