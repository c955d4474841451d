import type { Body, Open } from '../../../../harness/model/protocol.js';
import type { SplitUrl } from '../url/split.js';

/** Whose credentials they are: those that an open gives, written out, or those that its user is asked for. */
export type Owner = string | Open;

/** What is known of a user who may be let in. */
export type Known = {
  readonly user: string;
  readonly password: string;
  readonly realm?: string | undefined;
  readonly owner: Owner;
};

/** What a request is, as far as credentials may cover it. */
export type Authorized = { readonly method: string; readonly target: string; readonly body: Body | undefined };

/**
 * A protection space that was entered (RFC 9110 section 11.5): a server and a realm, with the credentials for it.
 * `covers` tells whether a request for that URL may carry them before it is asked for them.
 */
export type Space = {
  readonly scheme: 'basic' | 'digest';
  readonly owner: Owner;
  readonly server: string;
  readonly realm: string;
  readonly covers: (url: SplitUrl) => boolean;
  /** The credentials for a request. */
  readonly authorize: (request: Authorized) => string;
  /** Takes note of the Authentication-Info of a reply (RFC 7616 section 3.5). */
  readonly learn: (info: ReadonlyMap<string, string>) => void;
};

/** The path of a URL up to its last slash, which the space of Basic lies beneath (RFC 7617 section 2.2). */
export function folderOf({ path }: SplitUrl): string {
  return path.slice(0, path.lastIndexOf('/') + 1) || '/';
}
