import { received } from './bodies.mjs';
import { failed, fault } from './faults.mjs';
import { pairs, spelled } from './octets.mjs';

/**
 * The outcome of an open that gave a response.
 * @param {object} head all that the implementation tells of the response but its body
 * @param {{ body: object, ended: 'complete' | 'error', error?: Error }} rest what came of the body
 */
export function responded(head, { body, ended, error }) {
  const reason = head.reason === undefined ? {} : { reason: spelled(head.reason) };
  return { kind: 'response', ...head, ...reason, body, ended, ...(error && { error: fault(error) }) };
}

/** What a response of Node's own `http` tells, as soon as it is there. */
export function headOf(response) {
  return {
    status: response.statusCode,
    reason: response.statusMessage,
    version: `HTTP/${response.httpVersion}`,
    fields: pairs(response.rawHeaders),
  };
}

/** Where a response of Node's own `http` came from, for a library that does not tell: the URL its request was made to. */
export function urlAsked({ req: request }) {
  return new URL(request.path, `${request.protocol}//${request.getHeader('host')}`).href;
}

async function told(response, { url, abort }, interim, earlier) {
  const { body, ended, error } = await received(response, abort);
  const broken = earlier();
  // Node ends a body that only the connection delimits as complete after a reset too, but tells the request of the reset.
  const unread = broken?.syscall === 'read';
  const head = {
    url: response.responseUrl ?? url,
    ...headOf(response),
    trailers: pairs(response.rawTrailers),
    interim,
  };
  // What the request reports first, such as a malformed chunk, says more than the response's own "aborted".
  if (unread || ended === 'error') return responded(head, { body, ended: 'error', error: broken ?? error });
  return responded(head, { body, ended });
}

/** Node only tells that the socket has been idle for so long; to give up is for its user to do. */
function giveUpWhenIdle(request, timeoutMs) {
  let response;
  request.on('response', (given) => (response = given));
  request.on('timeout', () => {
    const idle = Object.assign(new Error(`the socket was idle for ${timeoutMs} ms`), { code: 'timeout' });
    (response ?? request).destroy(idle);
  });
}

function send(request, body) {
  if (body === undefined || Buffer.isBuffer(body)) request.end(body);
  else body.pipe(request);
}

/**
 * Sends a request of Node's own `http`, or of what has the same interface, and tells what came of it.
 * @param {import('node:http').ClientRequest} request
 * @param {Buffer | import('node:stream').Readable | undefined} body
 * @param {object} open
 */
export function requestOutcome(request, body, open) {
  return new Promise((resolve) => {
    const interim = [];
    let response;
    let broken;
    request.on('information', ({ statusCode, rawHeaders }) =>
      interim.push({ status: statusCode, fields: pairs(rawHeaders) }),
    );
    request.on('response', (given) => {
      response = given;
      resolve(told(given, open, interim, () => broken));
    });
    request.on('error', (error) => {
      if (response) broken ??= error;
      else resolve(failed(error));
    });
    // A 101 nobody asked for ends like this, without any error.
    request.on('close', () => {
      const silent = Object.assign(new Error('the request closed without a response or an error'), { code: 'close' });
      if (!response) resolve(failed(silent));
    });
    if (open.timeoutMs !== undefined) giveUpWhenIdle(request, open.timeoutMs);
    send(request, body);
  });
}
