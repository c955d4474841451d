import { applicationFiles } from '../javascript/files.mjs';
import { server } from '../javascript/server.mjs';

const paths = ['root', 'cond', 'range', 'future', 'static'];
const root = applicationFiles();
const file = (name) => new Response(Bun.file(`${root}/${name}`), { headers: { ETag: '"wireproof"' } });

const ok = new Response('ok', { headers: { 'Content-Type': 'text/plain' } });

const routes = {
  '/': { GET: ok, HEAD: ok },
  '/cond': file('cond.txt'),
  '/range': file('range.txt'),
  '/future': file('future.txt'),
  '/static/*': { dir: `${root}/static` },
  '/*': new Response('not found', { status: 404, headers: { 'Content-Type': 'text/plain' } }),
};

async function listen() {
  const listening = Bun.serve({ hostname: '127.0.0.1', port: 0, development: false, routes });
  return { host: listening.hostname, port: listening.port, close: () => listening.stop(true) };
}

server({
  target: { name: 'bun-files', version: Bun.version, language: 'TypeScript', homepage: 'https://bun.com/' },
  claims: ['http/1.1'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), 'app.echo': false, saw: false },
  listen,
});
