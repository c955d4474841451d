import { receivedFromWeb } from './bodies.mjs';
import { companions, digitsUpTo, echoed, piecesUpTo, without } from './contents.mjs';

const text = { 'Content-Type': 'text/plain' };

/** A web stream of an iterable, made no faster than it is read. */
export function streamOf(iterable) {
  const pieces = iterable[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
}

/**
 * Waits until the body of a web `Request` has ended, and tells what the application saw. The version of HTTP is not told to
 * it, and neither are trailer fields. Where the body breaks off, reading it fails as it would for any application.
 */
export async function arrivedOnWeb(request, from, saw) {
  const { body, ended, error } = await receivedFromWeb(request.body);
  if (ended === 'error') throw error;
  const target = request.url.replace(/^https?:\/\/[^/?#]*/, '');
  const seen = { method: request.method, target, version: '', fields: [...request.headers], body };
  saw(from, seen);
  return seen;
}

/** The resources of the test application as web `Response`s; HEAD is left to the implementation. */
export const responses = {
  root: () => new Response('ok', { headers: text }),
  echo: (seen) => new Response(echoed(seen), { headers: { 'Content-Type': 'application/json' } }),
  bytes: (count) =>
    new Response(streamOf(digitsUpTo(count)), {
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(count) },
    }),
  stream: (count) => new Response(streamOf(piecesUpTo(count)), { headers: text }),
  status: (code) =>
    without.includes(code)
      ? new Response(null, { status: code })
      : new Response(String(code), { status: code, headers: { ...text, ...companions[code] } }),
  notFound: () => new Response('not found', { status: 404, headers: text }),
  notAllowed: () => new Response('method not allowed', { status: 405, headers: { ...text, Allow: 'GET, HEAD' } }),
};
