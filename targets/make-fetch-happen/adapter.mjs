import { bodyToSend, client, failed, packaged, pairsOf, received, responded } from '../javascript/adapter.mjs';

const {
  version,
  module: { default: fetch },
} = await packaged('make-fetch-happen');

function options({ method, fields, body, redirect, proxy, timeoutMs }, keepAlive, signal) {
  return {
    ...{ keepAlive, signal },
    ...(method !== undefined && { method }),
    ...(fields && { headers: fields }),
    ...(body && { body: bodyToSend(body) }),
    ...(redirect && redirect !== 'default' && { redirect }),
    ...(proxy !== undefined && { proxy }),
    ...(timeoutMs !== undefined && { timeout: timeoutMs }),
  };
}

async function told(response, { abort }) {
  const { url, status, statusText: reason, headers } = response;
  return responded({ url, status, reason, fields: pairsOf(headers.raw()) }, await received(response.body, abort));
}

// The agents are the library's own and are kept for the process: nothing can be told to end their connections with the exchange.
client({
  target: {
    name: 'make-fetch-happen',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/npm/make-fetch-happen',
    issues: 'https://github.com/npm/make-fetch-happen/issues',
  },
  claims: ['http/1.0', 'http/1.1'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    ...{ proxy: true, environment: true, keep: true },
  },
  begin: ({ connection, signal }) => ({
    async open(open) {
      const wanted = options(open, connection === 'keep', signal);
      let response;
      try {
        response = await fetch(open.url, wanted);
      } catch (error) {
        return failed(error);
      }
      return told(response, open);
    },
  }),
});
