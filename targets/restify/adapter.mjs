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
  without,
} from '../javascript/adapter.mjs';

const { version, module } = await packaged('restify');
const { default: restify } = module;

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'static'];
const root = applicationFiles();
const methods = ['get', 'head', 'post', 'put', 'patch', 'del', 'opts'];

/** The framework sends what is whole; what comes in pieces is left to the response that is a stream of Node. */
async function sendPieces(request, response, fields, pieces) {
  response.writeHead(200, fields);
  if (request.method === 'HEAD') response.end();
  else await pipeline(Readable.from(pieces), response).catch(() => undefined);
}

function sendText(response, status, content, fields = {}) {
  response.contentType = 'text/plain';
  response.send(status, content, fields);
}

function application(saw) {
  const app = restify.createServer({ log: restify.logger({ name: 'restify' }, restify.logger.destination(2)) });
  app.pre((request, response, next) => {
    void arrived(request, saw).then((seen) => {
      request.seen = seen;
      next();
    });
  });
  const read = (path, ...handlers) => {
    app.get(path, ...handlers);
    app.head(path, ...handlers);
  };
  const numbered = (kind, answer) =>
    read(`/${kind}/:n`, async (request, response) => {
      if (exists(kind, request.params.n)) await answer(response, Number(request.params.n), request);
      else sendText(response, 404, 'not found');
    });

  read('/', async (request, response) => sendText(response, 200, 'ok'));
  for (const method of methods) {
    app[method]('/echo', async (request, response) => {
      response.sendRaw(200, echoed(request.seen), { 'Content-Type': 'application/json' });
    });
  }
  numbered('bytes', (response, length, request) =>
    sendPieces(
      request,
      response,
      { 'Content-Type': 'application/octet-stream', 'Content-Length': length },
      digitsUpTo(length),
    ),
  );
  numbered('stream', (response, count, request) =>
    sendPieces(request, response, { 'Content-Type': 'text/plain' }, piecesUpTo(count)),
  );
  numbered('status', (response, status) => {
    if (without.includes(status)) response.send(status);
    else sendText(response, status, String(status), companions[status]);
  });
  const validators = async (request, response) => {
    response.etag = 'wireproof';
    response.header('ETag', '"wireproof"');
    response.header('Last-Modified', new Date('2022-01-01T00:00:00Z'));
  };
  read('/cond', validators, restify.plugins.conditionalRequest(), async (request, response) =>
    sendText(response, 200, 'cond'),
  );
  read('/static/sub', (request, response, next) => response.redirect(301, '/static/sub/', next));
  read('/static/*', restify.plugins.serveStaticFiles(`${root}/static`));
  return app;
}

server({
  target: { name: 'restify', version, language: 'JavaScript', homepage: 'http://restify.com/' },
  claims: ['http/1.1'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen: ({ saw }) => onLoopback(application(saw).server),
});
