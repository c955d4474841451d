import http from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  applicationFiles,
  arrived,
  companions,
  digitsUpTo,
  echoed,
  exists,
  onLoopback,
  packaged,
  piecesUpTo,
  server,
} from '../javascript/adapter.mjs';

const {
  version,
  module: { default: express },
} = await packaged('express');

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'future', 'static', 'cookie'];
const root = applicationFiles();

/** The framework sends what is whole; what comes in pieces is left to the response that is a stream of Node. */
async function sendPieces(request, response, pieces) {
  if (request.method === 'HEAD') response.end();
  else await pipeline(Readable.from(pieces), response).catch(() => undefined);
}

function application(saw) {
  const app = express();
  app.use((request, response, next) => {
    void arrived(request, saw).then((seen) => {
      response.locals.seen = seen;
      next();
    });
  });
  const known = (kind) => (request, response, next) => next(exists(kind, request.params.n) ? undefined : 'route');
  app.get('/', (request, response) => response.type('text').send('ok'));
  app.all('/echo', (request, response) => response.type('json').send(echoed(response.locals.seen)));
  app.get('/bytes/:n', known('bytes'), (request, response) => {
    const length = Number(request.params.n);
    response.type('application/octet-stream').set('Content-Length', String(length));
    return sendPieces(request, response, digitsUpTo(length));
  });
  app.get('/stream/:n', known('stream'), (request, response) =>
    sendPieces(request, response.type('text'), piecesUpTo(Number(request.params.n))),
  );
  app.get('/status/:n', known('status'), (request, response) => {
    const status = Number(request.params.n);
    response
      .status(status)
      .set(companions[status] ?? {})
      .type('text')
      .send(request.params.n);
  });
  for (const name of ['cond', 'range', 'future']) {
    app.get(`/${name}`, (request, response) => response.sendFile(`${name}.txt`, { root }));
  }
  app.get('/cookie', (request, response) =>
    response.cookie(request.query.name, request.query.value).type('text').send('ok'),
  );
  app.use('/static', express.static(`${root}/static`));
  app.all(
    ['/', '/bytes/:n', '/stream/:n', '/status/:n', '/cond', '/range', '/future', '/cookie'],
    (request, response, next) => {
      if (request.method === 'GET' || request.method === 'HEAD') next();
      else response.status(405).set('Allow', 'GET, HEAD').type('text').send('method not allowed');
    },
  );
  app.use((request, response) => response.status(404).type('text').send('not found'));
  return app;
}

server({
  target: { name: 'express', version, language: 'JavaScript', homepage: 'https://expressjs.com/' },
  claims: ['http/1.1', 'cookies'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen: ({ saw }) => onLoopback(http.createServer(application(saw))),
});
