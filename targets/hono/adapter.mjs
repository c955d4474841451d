import {
  applicationFiles,
  companions,
  digitsUpTo,
  echoed,
  exists,
  onLoopback,
  packaged,
  pairs,
  piecesUpTo,
  receivedFromWeb,
  requestHead,
  server,
  streamOf,
  without,
} from '../javascript/adapter.mjs';

const {
  version,
  module: { Hono },
} = await packaged('hono');
const { setCookie } = await import('hono/cookie');
const { appendTrailingSlash } = await import('hono/trailing-slash');
const {
  module: { createAdaptorServer },
} = await packaged('@hono/node-server');
const { serveStatic } = await import('@hono/node-server/serve-static');

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'static', 'cookie'];
const root = applicationFiles();
const numbers = { bytes: '/bytes/:n', stream: '/stream/:n', status: '/status/:n' };

function application(saw) {
  const app = new Hono();
  app.use(async (c, next) => {
    const { incoming } = c.env;
    const from = incoming.socket.remotePort;
    const { body, ended, error } = await receivedFromWeb(c.req.raw.body);
    if (ended === 'error') throw error;
    c.set('seen', { ...requestHead(incoming), body, trailers: pairs(incoming.rawTrailers) });
    saw(from, c.get('seen'));
    return next();
  });
  const numbered = (kind, answer) =>
    app.get(numbers[kind], (c) =>
      exists(kind, c.req.param('n')) ? answer(c, Number(c.req.param('n'))) : c.notFound(),
    );

  app.get('/', (c) => c.text('ok'));
  app.all('/echo', (c) => c.body(echoed(c.get('seen')), 200, { 'Content-Type': 'application/json' }));
  numbered('bytes', (c, length) =>
    c.body(streamOf(digitsUpTo(length)), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(length),
    }),
  );
  numbered('stream', (c, count) => c.body(streamOf(piecesUpTo(count)), 200, { 'Content-Type': 'text/plain' }));
  numbered('status', (c, status) =>
    without.includes(status) ? c.body(null, status) : c.text(String(status), status, companions[status]),
  );
  app.get('/cookie', (c) => {
    setCookie(c, c.req.query('name'), c.req.query('value'));
    return c.text('ok');
  });
  app.use('/static/sub', appendTrailingSlash());
  app.use('/static/*', serveStatic({ root }));
  app.on(['GET', 'HEAD'], '/static/*', (c) => c.notFound());
  for (const path of ['/', '/cookie', ...Object.values(numbers)]) {
    app.all(path, (c) => c.text('method not allowed', 405, { Allow: 'GET, HEAD' }));
  }
  app.notFound((c) => c.text('not found', 404));
  return app;
}

server({
  target: { name: 'hono', version, language: 'JavaScript', homepage: 'https://hono.dev/' },
  claims: ['http/1.1', 'cookies'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen: ({ saw }) => onLoopback(createAdaptorServer({ fetch: application(saw).fetch })),
});
