import type { DubiousChunk, DubiousFraming } from '../../harness/vocabulary/index.js';
import {
  anyDubiousChunks,
  anyDubiousFraming,
  chunked,
  chunkedReadings,
  framedReadings,
  get,
  HIDDEN,
  pipelined,
  post,
  seesNoMoreThan,
  sending,
  sendingAlone,
  serverProperty,
  topic,
} from '../../harness/vocabulary/index.js';

const framed = ({ method, version, lines, body, tail }: DubiousFraming): string =>
  `${method} /echo HTTP/${version}\r\n${lines.join('')}Host: localhost\r\nConnection: keep-alive\r\n\r\n${body}${HIDDEN}${tail}`;

const inChunks = (chunks: readonly DubiousChunk[]): string => {
  const body = chunks.map(({ size, line, data, after }) => `${size}${line}${data}${after}`).join('');
  return `POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n${body}${HIDDEN}`;
};

export default topic('properties/request-smuggling', [
  serverProperty<{ framing: DubiousFraming }>({
    id: 'framings',
    title:
      'However dubiously a request is framed, nothing is taken out of it or behind it that is no request of its own',
    requires: [
      'rfc9112-s11.2-1',
      'rfc9112-s6.3-6',
      'rfc9112-s6.3-7',
      'rfc9112-s6.1-13',
      'rfc9112-s6.1-14',
      'rfc9112-s5.1-1',
    ],
    features: ['saw', 'app.echo'],
    given: { framing: anyDubiousFraming(HIDDEN) },
    always: [
      {
        framing: {
          method: 'POST',
          version: '1.1',
          lines: ['Transfer-Encoding: chunked\r\n', 'Content-Length: 5\r\n'],
          body: '0\r\n\r\n',
          tail: '',
        },
      },
      {
        framing: {
          method: 'POST',
          version: '1.1',
          lines: ['Transfer-Encoding:\r\n'],
          body: '',
          tail: '',
        },
      },
      {
        framing: {
          method: 'GET',
          version: '1.1',
          lines: ['Transfer-Encoding:\r\n'],
          body: '',
          tail: '',
        },
      },
      {
        framing: {
          method: 'POST',
          version: '1.0',
          lines: ['Transfer-Encoding: chunked\r\n'],
          body: '5\r\nhello\r\n0\r\n\r\n',
          tail: '',
        },
      },
      {
        framing: { method: 'POST', version: '1.1', lines: ['Content-Length: +5\r\n'], body: 'hello', tail: '' },
      },
      {
        framing: { method: 'POST', version: '1.1', lines: ['Content-Length: 0_5\r\n'], body: 'hello', tail: '' },
      },
    ],
    play: ({ framing }) => sendingAlone(framed(framing)),
    baseline: () => sending(pipelined(post('/echo', chunked('hello')), get('/echo?hidden'))),
    holds: seesNoMoreThan(({ framing }) => framedReadings(framed(framing))),
    show: ({ framing }) => framed(framing),
    note: 'What must be refused ends every reading; what has both framings, or chunks in HTTP/1.0, may be served and is the last (RFC 9112 section 6.1).',
    faults: ['te-not-final-chunked-accepted', 'double-framing-kept-alive', 'content-length-beats-chunked'],
  }),

  serverProperty<{ chunks: readonly DubiousChunk[] }>({
    id: 'chunks',
    title:
      'However dubiously chunks are written, nothing is taken out of them or behind them that is no request of its own',
    requires: ['rfc9112-s11.2-1', 'rfc9112-s7.1-4'],
    features: ['saw', 'app.echo'],
    given: { chunks: anyDubiousChunks(HIDDEN) },
    always: [
      {
        chunks: [
          { size: '5', line: '\r\n', data: 'hello', after: 'XX' },
          { size: '0', line: '\r\n', data: '', after: '\r\n' },
        ],
      },
      {
        chunks: [
          { size: '5;a', line: '\n', data: 'hello', after: '\r\n' },
          { size: '0', line: '\r\n', data: '', after: '\r\n' },
        ],
      },
      {
        chunks: [
          { size: '5', line: '\n', data: 'hello', after: '\r\n' },
          { size: '0', line: '\r\n', data: '', after: '\r\n' },
        ],
      },
      {
        chunks: [
          { size: ' 5', line: '\r\n', data: 'hello', after: '\r\n' },
          { size: '0', line: '\r\n', data: '', after: '\r\n' },
        ],
      },
      {
        chunks: [
          { size: '5\n', line: '\r\n', data: 'hello', after: '\r\n' },
          { size: '0', line: '\r\n', data: '', after: '\r\n' },
        ],
      },
    ],
    play: ({ chunks }) => sendingAlone(inChunks(chunks)),
    baseline: () => sending(pipelined(post('/echo', chunked('hello')), get('/echo?hidden'))),
    holds: seesNoMoreThan(({ chunks }) => chunkedReadings(inChunks(chunks))),
    show: ({ chunks }) => inChunks(chunks),
    note: 'LF alone may end field lines (RFC 9112 section 2.2), those of a trailer section among them, but no line of chunks.',
    faults: ['chunk-bare-lf-accepted', 'chunk-size-lenient', 'chunk-data-terminator-unchecked'],
  }),
]);
