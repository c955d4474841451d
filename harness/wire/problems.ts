/** Every departure from the grammar that a reader can name. The phrases are stable: cases and expectations cite them. */
export const PROBLEMS = [
  // Lines and sections (RFC 9112 sections 2.2 and 5).
  'blank line before the request',
  'blank line after the last request',
  'bare LF',
  'bare CR',
  'head broken off',
  'head over 1 MiB',
  'whitespace before the first field',
  'obs-fold',
  'no colon',
  'empty field name',
  'space before colon',
  'invalid field name',
  'NUL in field value',
  'control octet in field value',
  // Start lines (RFC 9112 sections 2.3, 3 and 4).
  'invalid request line',
  'whitespace around the request line',
  'invalid method',
  'empty request target',
  'whitespace in the request target',
  'octet not allowed in the request target',
  'invalid version',
  'lower-case version',
  'invalid status line',
  'no space after the status code',
  'status code out of range',
  'control octet in the reason phrase',
  // Framing (RFC 9112 section 6, RFC 9110 section 8.6).
  'Content-Length is not a number',
  'Content-Length twice with different values',
  'Content-Length twice with the same value',
  'empty member in Content-Length',
  'both Content-Length and Transfer-Encoding',
  'Transfer-Encoding in an HTTP/1.0 message',
  'empty Transfer-Encoding',
  'invalid Transfer-Encoding',
  'chunked twice',
  'chunked is not the final transfer coding',
  'parameters on the chunked coding',
  'Transfer-Encoding in a 1xx reply',
  'Transfer-Encoding in a 204 reply',
  'Transfer-Encoding in a 2xx reply to CONNECT',
  'Content-Length in a 1xx reply',
  'Content-Length in a 204 reply',
  'Content-Length in a 2xx reply to CONNECT',
  'framing cannot be trusted',
  'interim replies over 1 MiB',
  // Chunked coding (RFC 9112 section 7.1).
  'chunk size is not hex',
  'chunk size line over 64 KiB',
  'whitespace after the chunk size',
  'invalid chunk extension',
  'bare LF after the chunk size',
  'chunk data not followed by CRLF',
  'trailer section over 1 MiB',
] as const;

export type Problem = (typeof PROBLEMS)[number];

/** The problems of one message, each once, in the order in which they were met. */
export class Problems {
  readonly #met = new Set<Problem>();

  add(...problems: readonly Problem[]): void {
    for (const problem of problems) this.#met.add(problem);
  }

  list(): readonly Problem[] {
    return [...this.#met];
  }
}
