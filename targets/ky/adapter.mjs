import { bodyToSend, client, failed, fault, packaged, receivedFromWeb, responded } from '../javascript/adapter.mjs';

const {
  version,
  module: { default: ky },
} = await packaged('ky');

function options({ method, fields, body, redirect, timeoutMs }, signal) {
  return {
    signal,
    ...(method !== undefined && { method }),
    ...(fields && { headers: fields }),
    ...(body && { body: bodyToSend(body), duplex: 'half' }),
    ...(redirect && redirect !== 'default' && { redirect }),
    ...(timeoutMs !== undefined && { timeout: timeoutMs }),
  };
}

async function told(response, { url, abort }, raised) {
  const { status, statusText: reason, headers } = response;
  const head = { url: response.url || url, status, reason, fields: [...headers], ...raised };
  return responded(head, await receivedFromWeb(response.body, abort));
}

// The connections belong to the platform: nothing can be told to forbid reuse, or to end them with the exchange.
client({
  target: {
    name: 'ky',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/sindresorhus/ky',
    issues: 'https://github.com/sindresorhus/ky/issues',
  },
  claims: ['http/1.0', 'http/1.1'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    keep: true,
  },
  begin: ({ signal }) => ({
    async open(open) {
      const given = options(open, signal);
      try {
        return await told(await ky(open.url, given), open);
      } catch (error) {
        // A status that is not of a success is thrown, with the response in the error.
        return error.response ? told(error.response, open, { raised: fault(error) }) : failed(error);
      }
    },
  }),
});
