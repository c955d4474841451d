import { exists } from '../javascript/contents.mjs';
import { pathOf } from '../javascript/paths.mjs';
import { server } from '../javascript/server.mjs';
import { arrivedOnWeb, responses } from '../javascript/web-application.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status'];

/** The server has no routes of its own; how a path is told from another is left to its user. */
function answer(request, seen) {
  const path = pathOf(request.url);
  const [, kind, number] = /^\/(bytes|stream|status)\/(\d+)$/.exec(path) ?? [];
  const isReadOnly = path === '/' || (kind !== undefined && exists(kind, number));
  if (path === '/echo') return responses.echo(seen);
  if (!isReadOnly) return responses.notFound();
  if (!['GET', 'HEAD'].includes(request.method)) return responses.notAllowed();
  return path === '/' ? responses.root() : responses[kind](Number(number));
}

async function listen({ saw }) {
  const options = { hostname: '127.0.0.1', port: 0, onListen: () => undefined };
  const aborted = new AbortController();
  const listening = Deno.serve({ ...options, signal: aborted.signal }, async (request, { remoteAddr }) =>
    answer(request, await arrivedOnWeb(request, remoteAddr.port, saw)),
  );
  const close = async () => {
    aborted.abort();
    await listening.finished;
  };
  return { host: listening.addr.hostname, port: listening.addr.port, close };
}

server({
  target: { name: 'deno', version: Deno.version.deno, language: 'TypeScript', homepage: 'https://deno.com/' },
  claims: ['http/1.1'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen,
});
