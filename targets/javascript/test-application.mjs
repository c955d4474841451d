import { summary } from './bodies.mjs';
import { pairs } from './octets.mjs';
import { reply } from './replies.mjs';
import { resources } from './resources.mjs';

/** Percent-encoded unreserved characters are the characters themselves (RFC 3986 section 6.2.2.2). */
function decodedUnreserved(path) {
  return path.replace(/%([\da-f]{2})/gi, (triplet, hex) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : triplet;
  });
}

/** The path of a request target in origin or absolute form (RFC 9112 section 3.2); Node leaves telling them apart to its user. */
function pathOf(target) {
  const origin = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const path = origin.split('?', 1)[0];
  return decodedUnreserved(path === '' ? '/' : path);
}

function answer(request, response, seen) {
  const path = pathOf(request.url);
  for (const { pattern, exists = () => true, methods, handle } of resources) {
    const match = pattern.exec(path);
    if (!match || !exists(match[1])) continue;
    if (!methods || methods.includes(request.method)) handle({ request, response, seen, argument: match[1] });
    else reply(request, response, 405, { Allow: methods.join(', ') }, 'method not allowed');
    return;
  }
  reply(request, response, 404, {}, 'not found');
}

/**
 * The test application of the target protocol, for any server that hands out Node's own request and response.
 * @param {import('node:http').IncomingMessage} request its body not yet read
 * @param {import('node:http').ServerResponse} response
 * @param {{ saw: (from: number, request: object) => void }} report told of every request whose body has ended
 */
export function testApplication(request, response, { saw }) {
  // The port is gone from the socket once the other end has closed it.
  const from = request.socket.remotePort;
  const sum = summary();
  request.on('data', (chunk) => sum.add(chunk));
  // A request that breaks off never reaches the application as a whole, and there is nobody left to answer.
  request.on('error', () => response.destroy());
  request.on('end', () => {
    const seen = {
      method: request.method,
      target: request.url,
      version: `HTTP/${request.httpVersion}`,
      fields: pairs(request.rawHeaders),
      body: sum.seen(),
      trailers: pairs(request.rawTrailers),
    };
    saw(from, seen);
    answer(request, response, seen);
  });
}
