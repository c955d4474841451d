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
  module: { default: needle },
} = await packaged('needle');
const mostRedirections = 20;

function options({ fields, redirect, credentials, proxy, timeoutMs: ms }, agent, signal) {
  return {
    // What is judged are octets: the library would hand over text in another character encoding, or the value of JSON.
    ...{ agent, signal, parse_response: false, decode_response: false },
    ...(fields && { headers: byName(fields) }),
    ...(redirect === 'follow' && { follow_max: mostRedirections }),
    ...(credentials && { username: credentials.user, password: credentials.password, auth: 'auto' }),
    ...(proxy !== undefined && { proxy }),
    ...(ms !== undefined && { open_timeout: ms, response_timeout: ms, read_timeout: ms }),
  };
}

function outcome(open, agent, signal) {
  const { url, method = 'get', body, abort } = open;
  const stream = needle.request(method, url, bodyToSend(body) ?? null, options(open, agent, signal));
  return new Promise((resolve) => {
    let response;
    stream.on('response', (given) => (response = given));
    // Told of the last response alone, after redirections and challenges.
    stream.once('headers', () => {
      const head = { url: urlAsked(response), ...headOf(response) };
      const rest = received(stream, abort);
      resolve(rest.then((all) => responded({ ...head, trailers: pairs(response.rawTrailers) }, all)));
    });
    stream.once('err', (error) => resolve(failed(error)));
    stream.once('done', (error) => resolve(failed(error)));
  });
}

client({
  target: {
    name: 'needle',
    version,
    language: 'JavaScript',
    homepage: 'https://github.com/tomas/needle',
    issues: 'https://github.com/tomas/needle/issues',
  },
  claims: ['http/1.0', 'http/1.1', 'basic', 'digest'],
  features: {
    ...{ method: true, fields: true, body: true, 'body.chunks': true, redirect: true, timeout: true, abort: true },
    ...{ credentials: true, proxy: true, environment: true, keep: true, trailers: true },
  },
  begin: withAgent(outcome),
});
