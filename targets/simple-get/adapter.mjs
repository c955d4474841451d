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
  urlAsked,
  withAgent,
} from '../javascript/adapter.mjs';

const {
  version,
  module: { default: get },
} = await packaged('simple-get');

function options({ url, method, fields, body, redirect, timeoutMs }, agent, signal) {
  return {
    ...{ url, agent, signal },
    ...(method !== undefined && { method }),
    ...(fields && { headers: byName(fields) }),
    ...(body && { body: bodyToSend(body) }),
    ...(redirect && redirect !== 'default' && { followRedirects: redirect === 'follow' }),
    ...(timeoutMs !== undefined && { timeout: timeoutMs }),
  };
}

function outcome(open, agent, signal) {
  return new Promise((resolve) => {
    get(options(open, agent, signal), async (error, response) => {
      if (error) return resolve(failed(error));
      const rest = await received(response, open.abort);
      resolve(responded({ url: urlAsked(response), ...headOf(response), trailers: pairs(response.rawTrailers) }, rest));
    });
  });
}

client({
  target: {
    name: 'simple-get',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/feross/simple-get',
    issues: 'https://github.com/feross/simple-get/issues',
  },
  claims: ['http/1.0', 'http/1.1'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    ...{ keep: true, trailers: true },
  },
  begin: withAgent(outcome),
});
