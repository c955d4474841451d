import http from 'node:http';
import process from 'node:process';
import { onLoopback, server, Unable } from '../javascript/adapter.mjs';
import { testApplication } from '../javascript/test-application.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'static'];

server({
  target: {
    ...{ name: 'node-http-server', version: process.versions.node },
    ...{ language: 'JavaScript', homepage: 'https://nodejs.org/' },
  },
  claims: ['http/1.0', 'http/1.1'],
  features: { ...Object.fromEntries(paths.map((path) => [`app.${path}`, true])), saw: true, 'listen.version': false },
  listen({ version, saw }) {
    if (version === 'HTTP/1.0') throw new Unable('unsupported', 'Node always answers as HTTP/1.1');
    return onLoopback(http.createServer((request, response) => testApplication(request, response, { saw })));
  },
});
