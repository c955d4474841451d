import { arrived } from './arrivals.mjs';
import { pathOf } from './paths.mjs';
import { reply } from './replies.mjs';
import { resources } from './resources.mjs';

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
  // A request that breaks off leaves nobody to answer.
  request.on('error', () => response.destroy());
  void arrived(request, saw).then((seen) => answer(request, response, seen));
}
