import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { summary } from './bodies.mjs';

/** A file as it is now: another one, or other content, is another state. */
function stateOf(path) {
  const { ino, mtimeNs, size } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : `${ino} ${mtimeNs} ${size}`;
}

function contentOf(path) {
  const sum = summary();
  sum.add(readFileSync(path));
  return sum.seen();
}

/**
 * Tells of requests to a server that serves `/store` from a folder by itself. Before it takes the body of a PUT it tells of the
 * request; what it made of the body is what it then stored, which is looked at before anything else is told.
 * A PUT that changed nothing by the time its connection goes on was not carried out.
 * @param {string} root document root
 * @param {(from: number, request: object) => void} saw
 */
export function sawStored(root, saw) {
  const pending = new Map();
  const settle = () => {
    for (const [from, { path, before, request }] of pending) {
      const state = stateOf(path);
      if (state === undefined || state === before) continue;
      pending.delete(from);
      saw(from, { ...request, body: contentOf(path) });
    }
  };
  return {
    saw(from, request) {
      settle();
      pending.delete(from);
      const [, name] = /^\/store\/([\w.-]+)(?:\?|$)/.exec(request.target) ?? [];
      if (request.method !== 'PUT' || name === undefined) return saw(from, request);
      const path = join(root, 'store', name);
      return void pending.set(from, { request, path, before: stateOf(path) });
    },
    settle,
  };
}
