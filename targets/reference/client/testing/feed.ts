import { Source } from '../net/source.js';

/** A source that receives the parts one by one, each only after the reader had the chance to wait for it, and then ends. */
export function feed(parts: readonly string[]): Source {
  const source = new Source();
  const next = (index: number): void => {
    const part = parts[index];
    if (part === undefined) source.finish();
    else {
      source.push(Buffer.from(part, 'latin1'));
      setImmediate(next, index + 1);
    }
  };
  setImmediate(next, 0);
  return source;
}

/** Every way to cut a text in two, and the text octet by octet. */
export function cuts(text: string): readonly (readonly string[])[] {
  const halves = Array.from({ length: text.length + 1 }, (_, at) => [text.slice(0, at), text.slice(at)]);
  return [[text], Array.from(text), ...halves.map((parts) => parts.filter((part) => part !== ''))];
}
