/** A request of HTTP/1.1 with Host; `body` is appended as it is. */
export const ask = (line: string, fields: readonly string[] = [], body = ''): string =>
  `${line} HTTP/1.1\r\nHost: a\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n${body}`;

export const get = (path: string, ...fields: readonly string[]): string => ask(`GET ${path}`, fields);

/** A request of HTTP/1.0 without Host. */
export const old = (line: string, ...fields: readonly string[]): string =>
  `${line} HTTP/1.0\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`;

/** Puts octets under a path. */
export const put = (path: string, body: string, ...fields: readonly string[]): string =>
  ask(`PUT ${path}`, [`Content-Length: ${body.length}`, ...fields], body);
