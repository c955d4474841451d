import { exists } from '../javascript/contents.mjs';
import { server } from '../javascript/server.mjs';
import { arrivedOnWeb, responses } from '../javascript/web-application.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cookie'];

function routes(saw) {
  const told = (answer) => async (request, host) =>
    answer(await arrivedOnWeb(request, host.requestIP(request)?.port, saw), request);
  const readOnly = (answer) =>
    told((seen, request) => (['GET', 'HEAD'].includes(seen.method) ? answer(request) : responses.notAllowed()));
  const numbered = (kind) =>
    readOnly(({ params: { n } }) => (exists(kind, n) ? responses[kind](Number(n)) : responses.notFound()));
  return {
    '/': readOnly(responses.root),
    '/echo': told(responses.echo),
    '/bytes/:n': numbered('bytes'),
    '/stream/:n': numbered('stream'),
    '/status/:n': numbered('status'),
    '/cookie': readOnly((request) => {
      const { searchParams } = new URL(request.url, 'http://localhost');
      request.cookies.set(searchParams.get('name'), searchParams.get('value'));
      return responses.root();
    }),
    '/*': told(responses.notFound),
  };
}

async function listen({ saw }) {
  const listening = Bun.serve({ hostname: '127.0.0.1', port: 0, development: false, routes: routes(saw) });
  return { host: listening.hostname, port: listening.port, close: () => listening.stop(true) };
}

server({
  target: { name: 'bun', version: Bun.version, language: 'TypeScript', homepage: 'https://bun.com/' },
  claims: ['http/1.1', 'cookies'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen,
});
