import process from 'node:process';
import { bodyToSend, client, failed, receivedFromWeb, responded } from '../javascript/adapter.mjs';

async function told(response, { url, abort }) {
  const { status, statusText: reason, headers } = response;
  const head = { url: response.url || url, status, reason, fields: [...headers] };
  return responded(head, await receivedFromWeb(response.body, abort));
}

function options({ method, fields, body, redirect }, signal) {
  return {
    signal,
    ...(method !== undefined && { method }),
    ...(fields && { headers: fields }),
    ...(body && { body: bodyToSend(body), duplex: 'half' }),
    ...(redirect && redirect !== 'default' && { redirect }),
  };
}

// The connections belong to the platform: nothing can be told to forbid reuse, or to end them with the exchange.
client({
  target: {
    name: 'fetch',
    version: `${process.versions.node} (undici ${process.versions.undici})`,
    language: 'JavaScript',
    homepage: 'https://nodejs.org/',
  },
  claims: ['http/1.0', 'http/1.1', 'data'],
  features: { method: true, fields: true, body: true, 'body.chunks': true, redirect: true, abort: true, keep: true },
  begin: ({ signal }) => ({
    async open(open) {
      const given = options(open, signal);
      let response;
      try {
        response = await fetch(open.url, given);
      } catch (error) {
        return failed(error);
      }
      return told(response, open);
    },
  }),
});
