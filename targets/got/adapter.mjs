import {
  bodyToSend,
  byName,
  client,
  failed,
  headOf,
  packaged,
  pairs,
  received,
  responded,
  withAgent,
} from '../javascript/adapter.mjs';

const {
  version,
  module: { got },
} = await packaged('got');

function options({ method, fields, body, redirect, credentials, timeoutMs }, agent, signal, secure) {
  return {
    ...{ agent: { http: agent, https: secure }, signal, throwHttpErrors: false },
    ...(method !== undefined && { method }),
    ...(fields && { headers: byName(fields) }),
    ...(body && { body: bodyToSend(body) }),
    ...(redirect && redirect !== 'default' && { followRedirect: redirect === 'follow' }),
    ...(credentials && { username: credentials.user, password: credentials.password }),
    ...(timeoutMs !== undefined && { timeout: { request: timeoutMs } }),
  };
}

/** The library waits for a body to be written to it where the method may have one and none was given. */
function endBody(stream, { method = 'GET', body }) {
  if (body === undefined && !['GET', 'HEAD'].includes(method.toUpperCase())) stream.end();
}

function outcome(open, agent, signal, secure) {
  const stream = got.stream(open.url, options(open, agent, signal, secure));
  return new Promise((resolve) => {
    stream.once('error', (error) => resolve(failed(error)));
    stream.once('response', (response) => {
      const head = { url: response.url, ...headOf(response) };
      const rest = received(stream, open.abort);
      resolve(rest.then((all) => responded({ ...head, trailers: pairs(response.rawTrailers) }, all)));
    });
    endBody(stream, open);
  });
}

client({
  target: {
    name: 'got',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/sindresorhus/got',
    issues: 'https://github.com/sindresorhus/got/issues',
  },
  claims: ['http/1.0', 'http/1.1', 'basic'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    ...{ credentials: true, trust: true, keep: true, trailers: true },
  },
  begin: withAgent(outcome),
});
