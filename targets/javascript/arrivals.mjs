import { summary } from './bodies.mjs';
import { pairs } from './octets.mjs';

/**
 * Waits until the body of a request has ended, and tells what the application saw. A request that breaks off never reaches
 * the application as a whole: nothing is told of it and there is nobody left to answer, so the promise stays open.
 * @param {import('node:http').IncomingMessage} request its body not yet read
 * @param {(from: number, request: object) => void} saw
 * @param {import('node:stream').Readable} body where the framework hands out another stream for it
 * @returns {Promise<object>} the request as the target protocol tells it
 */
export function arrived(request, saw, body = request) {
  // The port is gone from the socket once the other end has closed it.
  const from = request.socket.remotePort;
  const sum = summary();
  return new Promise((resolve) => {
    body.on('data', (chunk) => sum.add(chunk));
    body.on('error', () => undefined);
    body.on('end', () => {
      const seen = { ...headOf(request), body: sum.seen(), trailers: pairs(request.rawTrailers) };
      saw(from, seen);
      resolve(seen);
    });
  });
}

/** The head of a request as the target protocol tells it. */
export function headOf(request) {
  return {
    method: request.method,
    target: request.url,
    version: `HTTP/${request.httpVersion}`,
    fields: pairs(request.rawHeaders),
  };
}
