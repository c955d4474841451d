import http from 'node:http';
import { Readable } from 'node:stream';
import {
  arrived,
  companions,
  digitsUpTo,
  echoed,
  exists,
  onLoopback,
  packaged,
  pathOf,
  piecesUpTo,
  server,
} from '../javascript/adapter.mjs';

const {
  version,
  module: { default: Koa },
} = await packaged('koa');

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cookie'];

/** What each path does with the framework's context, which has no routes of its own. */
const answers = {
  bytes(ctx, length) {
    ctx.type = 'application/octet-stream';
    ctx.body = Readable.from(digitsUpTo(length));
    ctx.length = length;
  },
  stream(ctx, count) {
    ctx.type = 'text/plain';
    ctx.body = Readable.from(piecesUpTo(count));
  },
  status(ctx, status) {
    ctx.status = status;
    ctx.set(companions[status] ?? {});
    ctx.body = String(status);
  },
  cookie(ctx) {
    ctx.cookies.set(ctx.query.name, ctx.query.value);
    ctx.body = 'ok';
  },
  root(ctx) {
    ctx.body = 'ok';
  },
};

function route(ctx, seen) {
  const path = pathOf(ctx.url);
  const [, name, number] = /^\/(\w*)(?:\/(\w+))?$/.exec(path) ?? [];
  const isNumbered = ['bytes', 'stream', 'status'].includes(name);
  const isKnown = isNumbered ? number !== undefined && exists(name, number) : path === '/' || path === '/cookie';
  if (path === '/echo') {
    ctx.type = 'application/json';
    ctx.body = echoed(seen);
  } else if (!isKnown) {
    ctx.status = 404;
    ctx.body = 'not found';
  } else if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
    ctx.status = 405;
    ctx.set('Allow', 'GET, HEAD');
    ctx.body = 'method not allowed';
  } else {
    answers[name === '' ? 'root' : name](ctx, Number(number));
  }
}

function application(saw) {
  const app = new Koa();
  app.use(async (ctx) => route(ctx, await arrived(ctx.req, saw)));
  return app;
}

server({
  target: { name: 'koa', version, language: 'JavaScript', homepage: 'https://koajs.com/' },
  claims: ['http/1.1'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen: ({ saw }) => onLoopback(http.createServer(application(saw).callback())),
});
