import { bodyToSend, byName, client, packaged, requestOutcome, withAgent } from '../javascript/adapter.mjs';

const {
  version,
  module: {
    default: { http, https },
  },
} = await packaged('follow-redirects');

function options({ method, fields, redirect, credentials, timeoutMs }, agents, signal) {
  return {
    ...{ agents, signal },
    ...(method !== undefined && { method }),
    ...(fields && { headers: byName(fields) }),
    ...(redirect && redirect !== 'default' && { followRedirects: redirect === 'follow' }),
    ...(credentials && { auth: `${credentials.user}:${credentials.password}` }),
    ...(timeoutMs !== undefined && { timeout: timeoutMs }),
  };
}

client({
  target: {
    name: 'follow-redirects',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/follow-redirects/follow-redirects',
    issues: 'https://github.com/follow-redirects/follow-redirects/issues',
  },
  claims: ['http/1.0', 'http/1.1', 'basic'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    ...{ credentials: true, trust: true, keep: true, trailers: true },
  },
  begin: withAgent((open, plain, signal, secure) => {
    const library = /^https:/i.test(open.url) ? https : http;
    const body = bodyToSend(open.body);
    return requestOutcome(library.request(open.url, options(open, { http: plain, https: secure }, signal)), body, open);
  }),
});
