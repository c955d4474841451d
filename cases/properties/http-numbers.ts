import type { GeneratedHugeNumber, GeneratedMistake } from '../../harness/vocabulary/index.js';
import {
  anyHugeNumber,
  anyMistake,
  anyOctets,
  anyOf,
  anyZeros,
  arrives,
  chunked,
  clientProperty,
  framedBy,
  httpServer,
  hugeNumber,
  mistaken,
  mistakenEarly,
  neverComplete,
  opening,
  reply,
  sized,
  topic,
  wholeOf,
} from '../../harness/vocabulary/index.js';

const sixteen = 'sixteen octets..';
const rightly = opening(httpServer(reply(200, sized(sixteen))));
const announcing = (length: string, body: string) => reply(200, framedBy({ 'Content-Length': length }, body));
const inChunk = (size: string, body: string) =>
  reply(200, framedBy({ 'Transfer-Encoding': 'chunked' }, `${size}\r\n${body}\r\n0\r\n\r\n`));

/** A size in hexadecimal digits of either case. */
const hex = (length: number | bigint, letters: 'small' | 'capital'): string =>
  letters === 'capital' ? length.toString(16).toUpperCase() : length.toString(16);

const anyLetters = anyOf('small', 'capital');

/** What readers of integers in general allow. */
const LENIENCIES = [{ mistake: { junk: '+', place: 0 } }, { mistake: { junk: '_', place: 1 } }];

/** All of a body in one chunk; no body is no chunk. */
const chunkOf = (body: string, zeros: string, letters: 'small' | 'capital') =>
  body === '' ? reply(200, chunked()) : inChunk(zeros + hex(body.length, letters), body);

export default topic('properties/http-numbers', [
  clientProperty<{ body: string; zeros: string }>({
    id: 'lengths-are-read',
    title: 'Any Content-Length, whatever zeros stand in front of it, delimits the body',
    requires: ['rfc9110-s8.6-11', 'rfc9112-s6.3-10'],
    given: { body: anyOctets(300), zeros: anyZeros(30) },
    play: ({ body, zeros }) => opening(httpServer(announcing(zeros + String(body.length), body))),
    holds: arrives(({ body }) => body),
    show: ({ body, zeros }) => wholeOf(announcing(zeros + String(body.length), body)),
    faults: ['content-length-octal'],
  }),

  clientProperty<{ mistake: GeneratedMistake }>({
    id: 'mistaken-lengths-are-refused',
    title: 'A Content-Length with anything but digits in it never delimits a complete response',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9', 'rfc9110-s8.6-11'],
    given: { mistake: anyMistake() },
    always: LENIENCIES,
    play: ({ mistake }) => opening(httpServer(announcing(mistaken('16', mistake), sixteen))),
    baseline: () => rightly,
    holds: neverComplete(() => sixteen),
    show: ({ mistake }) => mistaken('16', mistake),
    faults: ['content-length-invalid-reads-to-close', 'content-length-sign-accepted', 'content-length-read-leniently'],
  }),

  clientProperty<{ number: GeneratedHugeNumber; body: string }>({
    id: 'huge-lengths-are-not-cut',
    title: 'A Content-Length beyond what any number type holds never delimits a complete response',
    requires: ['rfc9110-s8.6-10', 'rfc9112-s8-4', 'rfc9112-s8-2'],
    given: { number: anyHugeNumber(), body: anyOctets(20) },
    always: [31, 32, 53, 63, 64, 128].map((bits) => ({ number: { bits, more: 5 }, body: 'hello' })),
    play: ({ number, body }) => opening(httpServer(announcing(String(hugeNumber(number)), body))),
    baseline: () => rightly,
    holds: neverComplete(() => sixteen),
    show: ({ number, body }) => wholeOf(announcing(String(hugeNumber(number)), body)),
    faults: ['content-length-overflows', 'short-body-is-complete'],
  }),

  clientProperty<{ body: string; zeros: string; letters: 'small' | 'capital' }>({
    id: 'chunk-sizes-are-read',
    title: 'Any chunk size in small or capital digits, whatever zeros stand in front of it, is read',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s7.1-1'],
    given: { body: anyOctets(300), zeros: anyZeros(8), letters: anyLetters },
    always: [{ body: sixteen.slice(0, 10), zeros: '', letters: 'small' }],
    play: ({ body, zeros, letters }) => opening(httpServer(chunkOf(body, zeros, letters))),
    holds: arrives(({ body }) => body),
    show: ({ body, zeros, letters }) => wholeOf(chunkOf(body, zeros, letters)),
    faults: ['chunk-size-lower-case-refused', 'chunk-size-leading-zero-refused'],
  }),

  clientProperty<{ mistake: GeneratedMistake }>({
    id: 'mistaken-chunk-sizes-are-refused',
    title: 'A chunk size with anything but digits in front of it or inside never makes a complete response',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s8-2'],
    given: { mistake: anyMistake() },
    always: LENIENCIES,
    play: ({ mistake }) => opening(httpServer(inChunk(mistakenEarly('10', mistake), sixteen))),
    baseline: () => rightly,
    holds: neverComplete(() => sixteen),
    show: ({ mistake }) => mistakenEarly('10', mistake),
    note: 'What stands behind the digits is left out: some readers take it for an extension, which a survey tells.',
    faults: ['chunk-size-sign-accepted', 'chunk-size-underscore-accepted'],
  }),

  clientProperty<{ number: GeneratedHugeNumber; body: string; letters: 'small' | 'capital' }>({
    id: 'huge-chunk-sizes-are-not-cut',
    title: 'A chunk size beyond what any number type holds never makes a complete response',
    requires: ['rfc9112-s7.1-2', 'rfc9112-s8-2', 'rfc9112-s8-3'],
    given: { number: anyHugeNumber(), body: anyOctets(20), letters: anyLetters },
    always: [31, 32, 53, 63, 64, 128].map((bits) => ({ number: { bits, more: 5 }, body: 'hello', letters: 'small' })),
    play: ({ number, body, letters }) => opening(httpServer(inChunk(hex(hugeNumber(number), letters), body))),
    baseline: () => rightly,
    holds: neverComplete(() => sixteen),
    show: ({ number, body, letters }) => wholeOf(inChunk(hex(hugeNumber(number), letters), body)),
    faults: ['chunk-size-truncated-to-32-bits'],
  }),
]);
