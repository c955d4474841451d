import type { Meaning } from '../judge/matchers/served.js';
import type { DigestAnswer, Field, Octets, Stream } from '../model/index.js';

/** Octets to put on the wire, whole or cut into writes of their own. Built by the functions of this folder, or written out with `lines`. */
export type Message = {
  readonly stream: Stream;
  readonly cuts?: readonly number[] | 'every';
  readonly paceMs?: number;
  /** For a request: what `{digest}` in it is computed from. */
  readonly answers?: DigestAnswer;
  /** For a request: what an application must see of it when it is read rightly. */
  readonly means?: Meaning;
  /** For a final reply: the body a caller must be given. */
  readonly content?: Stream;
  /** It is an interim reply: another reply to the same request follows. */
  readonly interim?: true;
};

/** A body with the fields that frame it. `content` is what it is once the framing is taken off. */
export type Framed = { readonly fields: readonly Field[]; readonly body: Stream; readonly content: Stream };

/** Fields as a case writes them: in order; a list stands for several lines of one name; `null` removes what would be there by itself. */
export type Fields = Readonly<Record<string, Octets | readonly Octets[] | null>>;

/** Octets written out line by line, CRLF between the lines: the last argument is what follows the last CRLF. */
export function lines(...all: readonly Octets[]): Message {
  return { stream: [all.join('\r\n')] };
}

/** Octets exactly as given. */
export function octets(...stream: Stream): Message {
  return { stream };
}

/** The message cut at the given offsets, each piece a write of its own; `every`: octet by octet. */
export function cut(message: Message, at: readonly number[] | 'every'): Message {
  return { ...message, cuts: at };
}

/** The message cut at the given offsets, with so many milliseconds between the pieces. */
export function paced(message: Message, at: readonly number[] | 'every', paceMs: number): Message {
  return { ...message, cuts: at, paceMs };
}

/** The request with `{digest}`, in its fields, standing for credentials that answer the last Digest challenge. */
export function answering(message: Message, answers: DigestAnswer): Message {
  return { ...message, answers };
}

/** Several messages in one write. */
export function together(...messages: readonly Message[]): Message {
  return { stream: messages.flatMap((message) => message.stream) };
}

/** Turns the fields of a case into field lines, in order. */
export function fieldLines(fields: Fields): readonly Field[] {
  return Object.entries(fields).flatMap(([name, value]): readonly Field[] => {
    if (value === null) return [];
    return typeof value === 'string' ? [[name, value]] : value.map((one): Field => [name, one]);
  });
}

/** A head: start line and field lines, ended by the empty line. A field of `own` replaces or removes the one of that name in `defaults`. */
export function head(start: Octets, defaults: readonly Field[], own: Fields): Octets {
  const named = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const kept = defaults.filter(([name]) => !named.has(name.toLowerCase()));
  const all = [...kept, ...fieldLines(own)];
  return [start, ...all.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
}
