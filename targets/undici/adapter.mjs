import {
  bodyToSend,
  client,
  failed,
  packaged,
  pairs,
  pairsOf,
  received,
  responded,
  trusted,
} from '../javascript/adapter.mjs';

const { version, module: undici } = await packaged('undici');
const mostRedirections = 20;

async function told(response, { url, abort }, interim) {
  const rest = await received(response.body, abort);
  const head = {
    url: String(response.context?.history?.at(-1) ?? url),
    status: response.statusCode,
    reason: response.statusText,
    fields: pairs(response.headers),
    trailers: pairsOf(response.trailers),
    interim,
  };
  return responded(head, rest);
}

async function exchangeOne(open, agent, signal) {
  const { url, method, fields, timeoutMs, redirect } = open;
  const interim = [];
  const options = {
    dispatcher:
      redirect === 'follow'
        ? agent.compose(undici.interceptors.redirect({ maxRedirections: mostRedirections }))
        : agent,
    signal,
    responseHeaders: 'raw',
    onInfo: ({ statusCode, headers }) => interim.push({ status: statusCode, fields: pairs(headers) }),
    ...(method !== undefined && { method }),
    ...(fields && { headers: fields.flat() }),
    ...(open.body && { body: bodyToSend(open.body) }),
    ...(timeoutMs !== undefined && { headersTimeout: timeoutMs, bodyTimeout: timeoutMs }),
  };
  let response;
  try {
    response = await undici.request(url, options);
  } catch (error) {
    return failed(error);
  }
  return told(response, open, interim);
}

client({
  target: { name: 'undici', version, language: 'JavaScript', homepage: 'https://undici.nodejs.org/' },
  claims: ['http/1.0', 'http/1.1'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    ...{ trust: true, keep: true, trailers: true, interim: true },
  },
  begin({ connection, signal }) {
    // No pipelining at all is how undici is told to keep no connection.
    const options = connection === 'keep' ? {} : { pipelining: 0 };
    const agents = new Map();
    const agentFor = (open) => {
      const { trust } = open;
      const connect = trust === undefined ? {} : { connect: trusted(open) };
      if (!agents.has(trust)) agents.set(trust, new undici.Agent({ ...options, ...connect }));
      return agents.get(trust);
    };
    return {
      open: (open) => exchangeOne(open, agentFor(open), signal),
      end: () => agents.forEach((agent) => void agent.destroy()),
    };
  },
});
