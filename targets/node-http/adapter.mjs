import http from 'node:http';
import https from 'node:https';
import process from 'node:process';
import { bodyToSend, byName, client, requestOutcome, withAgent } from '../javascript/adapter.mjs';

client({
  target: {
    name: 'node-http',
    version: process.versions.node,
    language: 'JavaScript',
    homepage: 'https://nodejs.org/',
  },
  claims: ['http/1.0', 'http/1.1'],
  features: {
    method: true,
    fields: true,
    body: true,
    'body.chunks': true,
    timeout: true,
    abort: true,
    trust: true,
    keep: true,
    trailers: true,
    interim: true,
  },
  begin: withAgent((open, plain, signal, secure) => {
    const { url, method, fields, timeoutMs: timeout } = open;
    const body = bodyToSend(open.body);
    const [library, agent] = /^https:/i.test(url) ? [https, secure] : [http, plain];
    const request = library.request(url, { agent, signal, method, headers: fields && byName(fields), timeout });
    return requestOutcome(request, body, open);
  }),
});
