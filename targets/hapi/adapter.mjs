import { Readable } from 'node:stream';
import {
  applicationFiles,
  arrived,
  companions,
  digitsUpTo,
  echoed,
  exists,
  packaged,
  piecesUpTo,
  server,
  without,
} from '../javascript/adapter.mjs';

const { version, module: hapi } = await packaged('@hapi/hapi');
const { module: inert } = await packaged('@hapi/inert');

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'future', 'static', 'cookie'];
const root = applicationFiles();
const payload = { parse: false, output: 'stream', maxBytes: Number.MAX_SAFE_INTEGER };

async function application(saw) {
  const app = hapi.server({
    host: '127.0.0.1',
    port: 0,
    routes: { files: { relativeTo: root }, response: { emptyStatusCode: 200 } },
  });
  await app.register(inert.default ?? inert);
  app.ext('onPreHandler', async (request, h) => {
    request.app.seen = await arrived(request.raw.req, saw, request.payload ?? undefined);
    return h.continue;
  });

  const text = (h, status, content) => h.response(content).code(status).type('text/plain');
  const notFound = (request, h) => text(h, 404, 'not found');
  const notAllowed = (request, h) => text(h, 405, 'method not allowed').header('Allow', 'GET, HEAD');
  const any = (path, handler) => {
    app.route({ method: 'GET', path, handler });
    app.route({ method: '*', path, handler, options: { payload } });
  };
  const read = (path, handler) => {
    app.route({ method: 'GET', path, handler });
    app.route({ method: '*', path, handler: notAllowed, options: { payload } });
  };
  const numbered = (kind, handler) =>
    read(`/${kind}/{n}`, (request, h) =>
      exists(kind, request.params.n) ? handler(h, Number(request.params.n)) : notFound(request, h),
    );

  read('/', (request, h) => text(h, 200, 'ok'));
  any('/echo', (request, h) => h.response(echoed(request.app.seen)).type('application/json'));
  numbered('bytes', (h, length) =>
    h
      .response(Readable.from(digitsUpTo(length), { objectMode: false }))
      .type('application/octet-stream')
      .bytes(length),
  );
  numbered('stream', (h, count) =>
    h.response(Readable.from(piecesUpTo(count), { objectMode: false })).type('text/plain'),
  );
  numbered('status', (h, status) => {
    if (without.includes(status)) return h.response().code(status);
    const response = text(h, status, String(status));
    for (const [name, value] of Object.entries(companions[status] ?? {})) response.header(name, value);
    return response;
  });
  for (const name of ['cond', 'range', 'future']) read(`/${name}`, (request, h) => h.file(`${name}.txt`));
  read('/cookie', (request, h) => text(h, 200, 'ok').state(request.query.name, request.query.value));
  read('/static/sub', (request, h) => h.redirect('/static/sub/').permanent());
  app.route({ method: 'GET', path: '/static/{path*}', handler: { directory: { path: 'static' } } });
  any('/{path*}', notFound);
  return app;
}

async function listen({ saw }) {
  const app = await application(saw);
  await app.start();
  return { host: app.info.address, port: app.info.port, close: () => app.stop({ timeout: 0 }) };
}

server({
  target: { name: 'hapi', version, language: 'JavaScript', homepage: 'https://hapi.dev/' },
  claims: ['http/1.1', 'cookies'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen,
});
