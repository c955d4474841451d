import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { summary } from './bodies.mjs';
import { fastCgi } from './fastcgi.mjs';
import { reply } from './replies.mjs';
import { resources } from './resources.mjs';

const requestLine = ['REQUEST_METHOD', 'REQUEST_URI', 'SERVER_PROTOCOL'];

const samples = ['/', '/echo', '/bytes/1', '/stream/1', '/status/200'];
/** The resources that are the application's own; all others are the server's own files. */
const own = resources.filter(({ pattern }) => samples.some((path) => pattern.test(path)));

/** HTTP_ACCEPT_LANGUAGE is what CGI makes of Accept-Language and of Accept_Language: the name as it came is lost. */
const fieldName = (variable) =>
  variable.toLowerCase().replace(/(^|_)[a-z]/g, (start) => start.replace('_', '-').toUpperCase());

/** The fields as CGI tells them (RFC 3875 section 4.1), in the server's order, a name twice where the server does so. */
function fieldsOf(pairs) {
  const ofContent = ([name, value]) => ['CONTENT_TYPE', 'CONTENT_LENGTH'].includes(name) && value !== '';
  const ofHttp = ([name]) => /^HTTP_(?!CONTENT_(?:TYPE|LENGTH)$)/.test(name);
  return pairs
    .filter((pair) => ofContent(pair) || ofHttp(pair))
    .map(([name, value]) => [fieldName(name.replace(/^HTTP_/, '')), value]);
}

/** A response in the form of CGI (RFC 3875 section 6), with as much of the interface of Node's own as the resources use. */
class CgiResponse extends Writable {
  constructor(output) {
    super({
      write: (chunk, _, done) => void output.write(chunk).then(done),
      final(done) {
        output.end();
        done();
      },
    });
    this.on('error', output.abort);
  }

  writeHead(status, fields) {
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
    this.write(`Status: ${status} ${STATUS_CODES[status] ?? 'Unnamed'}\r\n${lines.join('')}\r\n`);
  }
}

function answer(variables, seen, response) {
  const request = { method: seen.method, rawHeaders: [] };
  // Which path the target names is for the server to find out.
  const path = `${variables.get('SCRIPT_NAME') ?? ''}${variables.get('PATH_INFO') ?? ''}`;
  const user = variables.get('REMOTE_USER') ?? '';
  // The server has let this user in, by its own means.
  if (['/basic', '/digest'].includes(path) && user !== '')
    return reply(request, response, 200, {}, Buffer.from(user, 'latin1'));
  for (const { pattern, exists = () => true, methods, handle } of own) {
    const match = pattern.exec(path);
    if (!match || !exists(match[1])) continue;
    if (!methods || methods.includes(seen.method)) return handle({ request, response, seen, argument: match[1] });
    return reply(request, response, 405, { Allow: methods.join(', ') }, 'method not allowed');
  }
  return reply(request, response, 404, {}, 'not found');
}

/**
 * The test application behind a server that speaks FastCGI. Where the server serves a file of its own it may ask the application
 * first, as an authorizer (FastCGI specification, section 6.3): the application tells of the request, and lets it through.
 * @param {string} home folder to put the socket into
 * @param {(from: number, request: object) => void} saw told of every request whose body has ended
 * @returns {Promise<{ path: string, close: () => void }>} path of its socket
 */
export async function cgiApplication(home, saw) {
  const path = join(home, 'application.sock');
  const application = fastCgi((pairs, output) => {
    const sum = summary();
    const ended = () => {
      const variables = new Map(pairs);
      const [method, target, version] = requestLine.map((name) => variables.get(name) ?? '');
      const seen = { method, target, version, fields: fieldsOf(pairs), body: sum.seen() };
      saw(Number(variables.get('REMOTE_PORT')), seen);
      const response = new CgiResponse(output);
      if (variables.get('FCGI_ROLE') === 'AUTHORIZER') reply({ method: 'GET' }, response, 200, {}, '');
      else answer(variables, seen, response);
    };
    return { body: (octets) => sum.add(octets), ended };
  });
  application.listen(path);
  await once(application, 'listening');
  // The server may have given up the rights of the user it was started by.
  chmodSync(path, 0o777);
  return { path, close: () => application.close() };
}
