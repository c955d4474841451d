import http from 'node:http';
import process from 'node:process';
import { bodyToSend, byName, client, failed, fault, pairs, received } from '../javascript/adapter.mjs';

function send(request, body) {
  if (body === undefined || Buffer.isBuffer(body)) request.end(body);
  else body.pipe(request);
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

async function told(response, { url, abort }, interim, earlier) {
  const { body, ended, error } = await received(response, abort);
  const broken = earlier();
  // Node ends a body that only the connection delimits as complete after a reset too, but tells the request of the reset.
  const unread = broken?.syscall === 'read';
  return {
    kind: 'response',
    url,
    status: response.statusCode,
    reason: response.statusMessage,
    version: `HTTP/${response.httpVersion}`,
    fields: pairs(response.rawHeaders),
    trailers: pairs(response.rawTrailers),
    interim,
    body,
    ended: unread ? 'error' : ended,
    // What the request reports first, such as a malformed chunk, says more than the response's own "aborted".
    ...((unread || ended === 'error') && { error: fault(broken ?? error) }),
  };
}

function outcome(request, body, open) {
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

client({
  target: {
    name: 'node-http',
    version: process.versions.node,
    language: 'JavaScript',
    homepage: 'https://nodejs.org/',
  },
  claims: ['http/1.0', 'http/1.1'],
  features: {
    method: true,
    fields: true,
    body: true,
    'body.chunks': true,
    timeout: true,
    abort: true,
    keep: true,
    trailers: true,
    interim: true,
  },
  begin({ connection, signal }) {
    const agent = new http.Agent({ keepAlive: connection === 'keep' });
    return {
      async open(open) {
        const { url, method, fields, timeoutMs: timeout } = open;
        const body = bodyToSend(open.body);
        let request;
        try {
          request = http.request(url, { agent, signal, method, headers: fields && byName(fields), timeout });
        } catch (error) {
          return failed(error);
        }
        return outcome(request, body, open);
      },
      end: () => agent.destroy(),
    };
  },
});
