import {
  bodyToSend,
  byName,
  client,
  failed,
  fault,
  headOf,
  packaged,
  pairs,
  received,
  responded,
  withAgent,
} from '../javascript/adapter.mjs';

const { version, module } = await packaged('superagent');
const superagent = module.default;

function prepared({ url, method = 'GET', fields, redirect, credentials, timeoutMs, cookies }, agent, store) {
  // The cookie store has a call for each method it knows; what is asked for without it may have any method.
  const request = cookies ? store[method.toLowerCase()](url) : superagent(method, url);
  request.agent(agent).buffer(true);
  if (fields) request.set(byName(fields));
  // Left alone it follows as many, but none of a HEAD.
  if (redirect && redirect !== 'default') request.redirects(redirect === 'follow' ? 5 : 0);
  if (credentials) request.auth(credentials.user, credentials.password);
  return timeoutMs === undefined ? request : request.timeout(timeoutMs);
}

function send(request, body, done) {
  if (body === undefined || Buffer.isBuffer(body)) return request.send(body).end(done);
  body.pipe(request, { end: false });
  body.once('end', () => request.end(done));
  // The callback is not known to the library before the end of the body.
  return request.once('error', done);
}

/** What is decoded of a response ends behind the response itself, which is then closed already. */
const decoded = (response) => ({
  on: (type, listener) => response.on(type, type === 'close' ? () => response.complete || listener() : listener),
  destroy: () => response.destroy(),
});

const empty = { body: { length: 0, octets: '' }, ended: 'complete' };

/** A parser is how the library hands over octets as they come. It is not called for a response that has no body. */
function outcome(request, open) {
  return new Promise((resolve) => {
    let seen;
    let rest = empty;
    request.parse((response, done) => {
      seen = response;
      rest = received(decoded(response), open.abort);
      rest.then(({ error }) => done(error ?? null));
    });
    send(request, bodyToSend(open.body), async (error, answer) => {
      const response = seen ?? (answer ?? error?.response)?.res;
      if (response === undefined) return resolve(failed(error));
      const all = await rest;
      // A status that is not of a success is an error too, with the response in it.
      const raised = error?.response && { raised: fault(error) };
      const head = { url: request.url, ...headOf(response), trailers: pairs(response.rawTrailers) };
      resolve(responded({ ...head, ...raised }, all));
    });
  });
}

client({
  target: {
    ...{ name: 'superagent', version, language: 'JavaScript' },
    homepage: 'https://github.com/forwardemail/superagent',
    issues: 'https://github.com/forwardemail/superagent/issues',
  },
  claims: ['http/1.0', 'http/1.1', 'basic', 'cookies'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    ...{ credentials: true, cookies: true, keep: true, trailers: true },
  },
  begin(exchange) {
    const store = superagent.agent();
    return withAgent((open, agent, signal) => {
      const request = prepared(open, agent, store);
      signal.addEventListener('abort', () => void request.abort(), { once: true });
      return outcome(request, open);
    })(exchange);
  },
});
