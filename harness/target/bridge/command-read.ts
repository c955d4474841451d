import type { Field, Octets, Outcome } from '../../model/index.js';
import { collectBody } from './command-body.js';
import { faultOf } from './command-fault.js';
import { readFields, readHeads } from './command-head.js';
import type { Heads } from './command-head.js';

/** Turns what a command prints for one URL into the outcome of that open. */
export type Reader = {
  readonly add: (piece: Buffer) => void;
  /** `head`: what came by the channel for heads; null when there is none. */
  readonly end: (code: number, stderr: string, head: Octets | null) => Outcome;
};

type Front = { readonly heads: Heads | null; readonly fields: readonly Field[]; readonly trailers: readonly Field[] };

const NOTHING: Front = { heads: null, fields: [], trailers: [] };

/** What curl prints with `-i` in front of a local file: fields without a status line. */
const FILE_HEAD = /^Content-Length: \d+\r\nAccept-Ranges: bytes\r\n(?:Last-Modified: [^\r\n]*\r\n)?\r\n/i;

/**
 * A reader of standard output. `body`: all of it is the body. `http-message`: for an `http:` URL the response head stands in
 * front, or, with `apart`, came by the channel for heads, where trailer fields follow it; anything else is body.
 * Exit status 0 is a response, any other an error; when the head had been printed, a response that broke off with that error.
 */
export function readerOf(reader: 'body' | 'http-message', url: string, apart: boolean): Reader {
  const front = (octets: Octets): Front => frontOf(octets, url);
  const inFront = (octets: Octets): number => {
    if (reader === 'body' || apart) return 0;
    return front(octets).heads?.end ?? fileHead(octets, url).length;
  };
  const collector = collectBody(inFront);
  return {
    add: collector.add,
    end: (code, stderr, head) => {
      const { front: printed, body } = collector.end();
      const { heads, fields, trailers } = reader === 'body' ? NOTHING : front(apart ? (head ?? '') : printed);
      const error = code === 0 ? null : faultOf(code, stderr);
      if (error !== null && heads === null) return { kind: 'error', during: 'unknown', error };
      return {
        kind: 'response',
        url: heads?.url ?? url,
        status: heads?.final.status ?? null,
        ...(heads === null ? {} : { reason: heads.final.reason, version: heads.final.version }),
        fields,
        ...(trailers.length === 0 ? {} : { trailers }),
        ...(heads === null || heads.interim.length === 0 ? {} : { interim: heads.interim }),
        body,
        ...(error === null ? { ended: 'complete' } : { ended: 'error', error }),
      };
    },
  };
}

function frontOf(octets: Octets, url: string): Front {
  const heads = /^https?:/i.test(url) ? readHeads(octets, url) : null;
  if (heads === null) return { ...NOTHING, fields: readFields(fileHead(octets, url).split('\r\n')) };
  return { heads, fields: heads.final.fields, trailers: readFields(octets.slice(heads.end).split(/\r?\n/)) };
}

function fileHead(octets: Octets, url: string): Octets {
  return /^file:/i.test(url) ? (FILE_HEAD.exec(octets)?.[0] ?? '') : '';
}
