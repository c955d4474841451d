import { bodyToSend, client, packaged, pairsOf, received, responded, withAgent } from '../javascript/adapter.mjs';

const {
  version,
  module: { default: fetch },
} = await packaged('node-fetch');

function options({ method, fields, body, redirect }, plain, signal, secure) {
  return {
    // An agent is no use for data: URLs, which are asked for without one.
    agent: ({ protocol }) => ({ 'http:': plain, 'https:': secure })[protocol],
    signal,
    ...(method !== undefined && { method }),
    ...(fields && { headers: fields }),
    ...(body && { body: bodyToSend(body) }),
    ...(redirect && redirect !== 'default' && { redirect }),
  };
}

async function told(response, { abort }) {
  const { url, status, statusText: reason, headers } = response;
  return responded({ url, status, reason, fields: pairsOf(headers.raw()) }, await received(response.body, abort));
}

client({
  target: {
    name: 'node-fetch',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/node-fetch/node-fetch',
    issues: 'https://github.com/node-fetch/node-fetch/issues',
  },
  claims: ['http/1.0', 'http/1.1', 'data'],
  features: {
    method: true,
    fields: true,
    body: true,
    'body.chunks': true,
    redirect: true,
    abort: true,
    trust: true,
    keep: true,
  },
  begin: withAgent(async (open, plain, signal, secure) =>
    told(await fetch(open.url, options(open, plain, signal, secure)), open),
  ),
});
