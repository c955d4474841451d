import { useLayoutEffect } from 'preact/hooks';

/** What a key does; false where it does nothing here, so that the browser goes on with it. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Listens for keys as long as a view is there, except while somebody types, with a modifier held, or with a dialog open. */
export function useKeys(map: KeyMap): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null || !Object.hasOwn(map, event.key)) return;
      event.preventDefault();
      map[event.key]?.(event);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [map]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null;
}
