import process from 'node:process';
import { packaged } from '../javascript/packages.mjs';

const { version, module } = await packaged('http-parser-js');
// Node's own parser is replaced before anything loads Node's `http`, as the package documents it.
process.binding('http_parser').HTTPParser = module.HTTPParser;

const { default: http } = await import('node:http');
const { onLoopback, server } = await import('../javascript/server.mjs');
const { testApplication } = await import('../javascript/test-application.mjs');

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'static'];

/** The parser does not keep Node's list of connections, by which a server closes them. */
async function listen({ saw }) {
  const sockets = new Set();
  const host = http.createServer((request, response) => testApplication(request, response, { saw }));
  host.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listening = await onLoopback(host);
  const close = () => {
    const closed = listening.close();
    for (const socket of sockets) socket.destroy();
    return closed;
  };
  return { ...listening, close };
}

server({
  target: {
    ...{ name: 'http-parser-js', version, language: 'JavaScript' },
    ...{ homepage: 'https://github.com/creationix/http-parser-js' },
  },
  claims: ['http/1.1'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true },
  listen,
});
