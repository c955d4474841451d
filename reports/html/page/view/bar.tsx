import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hashOf } from '../route.js';
import type { Route } from '../route.js';
import { Help } from './help.js';
import { useKeys } from './keys.js';
import { go, matrixRoute } from './navigation.js';

/** The bar on top of every view: where to go, and what to look for. */
export function Bar({ route }: { readonly route: Route }): VNode {
  const input = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const asked = route.at === 'matrix' || route.at === 'requirements' ? route.query : matrixRoute().query;
  const [text, setText] = useState(asked);
  useEffect(() => {
    // What is being typed is ahead of the address.
    if (document.activeElement !== input.current) setText(asked);
  }, [asked]);
  useKeys(
    useMemo(
      () => ({
        '/': () => input.current?.select(),
        '?': () => help.current?.showModal(),
      }),
      [],
    ),
  );
  const look = (query: string): void => {
    setText(query);
    const here = route.at === 'matrix' || route.at === 'requirements';
    go(route.at === 'requirements' ? { at: 'requirements', query } : { ...matrixRoute(), query }, here);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      input.current?.blur();
    }
  };
  const link = (to: Route, words: string, here: boolean): VNode => (
    <a href={hashOf(to)} aria-current={here ? 'page' : undefined}>
      {words}
    </a>
  );
  return (
    <>
      <nav>
        {link({ at: 'overview' }, 'Overview', route.at === 'overview')}
        {link(matrixRoute(), 'Matrix', route.at === 'matrix' || route.at === 'case')}
        {link(
          { at: 'requirements', query: '' },
          'Requirements',
          route.at === 'requirements' || route.at === 'requirement',
        )}
      </nav>
      <input
        ref={input}
        type="search"
        value={text}
        placeholder='v:fail level:must t:curl s:rfc9112 "chunk"'
        aria-label="Query"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        onInput={(event) => look(event.currentTarget.value)}
        onKeyDown={leave}
      />
      <button type="button" class="small" aria-label="Help" onClick={() => help.current?.showModal()}>
        ?
      </button>
      <Help dialog={help} />
    </>
  );
}
