import type { Field, Seen } from '../../../../harness/model/protocol.js';
import type { FieldSection } from './fields.js';
import type { Resource } from './target.js';

/** The version a request is served as: its own, unless the server itself speaks only HTTP/1.0. */
export type Level = '0.9' | '1.0' | '1.1';

/** A whole request, body and all. `version` is the one that stood in the request line, `HTTP/0.9` where none did. */
export type Request = {
  readonly method: string;
  readonly target: string;
  readonly version: string;
  readonly level: Level;
  readonly resource: Resource;
  readonly fields: FieldSection;
  readonly body: Seen;
  readonly trailers: readonly Field[];
};
