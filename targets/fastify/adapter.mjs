import { METHODS } from 'node:http';
import { Readable } from 'node:stream';
import {
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

const { version, module } = await packaged('fastify');
const { fastify } = module;

/** CONNECT asks Node's server for a tunnel and reaches no framework. */
const others = METHODS.filter((method) => !['GET', 'HEAD', 'CONNECT'].includes(method));
const paths = ['root', 'echo', 'bytes', 'stream', 'status'];

function application(saw) {
  const app = fastify({ forceCloseConnections: true });
  for (const method of others) app.addHttpMethod(method, { hasBody: true });
  // The body is handed on as it comes, whatever its media type.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (request, payload, done) => done(null, payload));
  app.decorateRequest('seen', null);
  app.addHook('preHandler', async (request) => {
    request.seen = await arrived(request.raw, saw);
  });

  const read = (url, handler) => {
    app.get(url, handler);
    app.route({
      method: others,
      url,
      handler: (request, reply) =>
        reply.code(405).header('Allow', 'GET, HEAD').type('text/plain').send('method not allowed'),
    });
  };
  const numbered = (kind, handler) =>
    read(`/${kind}/:n`, (request, reply) =>
      exists(kind, request.params.n) ? handler(reply, Number(request.params.n)) : reply.callNotFound(),
    );

  app.setNotFoundHandler({ preHandler: [] }, (request, reply) => reply.code(404).type('text/plain').send('not found'));
  read('/', (request, reply) => reply.type('text/plain').send('ok'));
  app.route({
    method: ['GET', ...others],
    url: '/echo',
    handler: (request, reply) => reply.type('application/json').send(echoed(request.seen)),
  });
  numbered('bytes', (reply, length) =>
    reply
      .type('application/octet-stream')
      .header('Content-Length', length)
      .send(Readable.from(digitsUpTo(length))),
  );
  numbered('stream', (reply, count) => reply.type('text/plain').send(Readable.from(piecesUpTo(count))));
  numbered('status', (reply, status) =>
    without.includes(status)
      ? reply.code(status).send()
      : reply
          .code(status)
          .headers(companions[status] ?? {})
          .type('text/plain')
          .send(String(status)),
  );
  return app;
}

async function listen({ saw }) {
  const app = application(saw);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { address, port } = app.server.address();
  return { host: address, port, close: () => app.close() };
}

server({
  target: { name: 'fastify', version, language: 'JavaScript', homepage: 'https://fastify.dev/' },
  claims: ['http/1.1'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen,
});
