import { Readable } from 'node:stream';
import {
  bodyToSend,
  byName,
  client,
  fault,
  packaged,
  pairsOf,
  received,
  responded,
  withAgent,
} from '../javascript/adapter.mjs';

const {
  version,
  module: { default: axios },
} = await packaged('axios');

/** The library takes a proxy in its parts. */
function parts(proxy) {
  const { protocol, hostname: host, port, username, password } = new URL(proxy);
  return {
    ...{ protocol, host },
    ...(port && { port: Number(port) }),
    ...(username && { auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) } }),
  };
}

function options(
  { url, method, fields, body, redirect, credentials, proxy, timeoutMs },
  httpAgent,
  signal,
  httpsAgent,
) {
  return {
    ...{ url, httpAgent, httpsAgent, signal, responseType: 'stream' },
    ...(method !== undefined && { method }),
    ...(fields && { headers: byName(fields) }),
    ...(body && { data: bodyToSend(body) }),
    ...(redirect === 'manual' && { maxRedirects: 0 }),
    ...(credentials && { auth: { username: credentials.user, password: credentials.password } }),
    ...(proxy !== undefined && { proxy: parts(proxy) }),
    ...(timeoutMs !== undefined && { timeout: timeoutMs }),
  };
}

/** What was not asked of a server has no request, and what is refused before it is asked for has no data either. */
async function told({ status, statusText: reason, headers, data, request }, { url, abort }, raised) {
  const head = { url: request?.res?.responseUrl ?? url, status, reason, fields: pairsOf({ ...headers }) };
  return responded(
    { ...head, ...(raised && { raised: fault(raised) }) },
    await received(data ?? Readable.from([]), abort),
  );
}

/** A status that is not of a success is thrown, with the response in the error. */
async function outcome(open, agent, signal, secure) {
  try {
    return await told(await axios.request(options(open, agent, signal, secure)), open);
  } catch (error) {
    if (error.response === undefined) throw error;
    return told(error.response, open, error);
  }
}

client({
  target: {
    name: 'axios',
    version,
    language: 'JavaScript',
    homepage: 'https://axios-http.com/',
    issues: 'https://github.com/axios/axios/issues',
  },
  claims: ['http/1.0', 'http/1.1', 'basic', 'data'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    ...{ credentials: true, proxy: true, trust: true, environment: true, keep: true },
  },
  begin: withAgent(outcome),
});
