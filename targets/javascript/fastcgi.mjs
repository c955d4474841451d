import { createServer } from 'node:net';

/** Types of records (FastCGI specification, section 8), as far as one request on each connection needs them. */
const type = { begin: 1, end: 3, params: 4, stdin: 5, stdout: 6 };
const version = 1;
const authorizer = 2;
const headLength = 8;
const longestContent = 65_535;
/** More than any server lets through as the head of a request; what is longer comes from no server. */
const longestParams = 4 * 1024 * 1024;

function record(kind, id, content) {
  const head = Buffer.alloc(headLength);
  head.set([version, kind]);
  head.writeUInt16BE(id, 2);
  head.writeUInt16BE(content.length, 4);
  return Buffer.concat([head, content]);
}

/** Names and values of a PARAMS stream (section 3.4): lengths of one octet or, with the highest bit set, of four. */
function pairsIn(octets) {
  let at = 0;
  const length = () => {
    const short = octets[at];
    at += short < 0x80 ? 1 : 4;
    return short < 0x80 ? short : octets.readUInt32BE(at - 4) & 0x7fffffff;
  };
  const text = (size) => octets.toString('latin1', at, (at += size));
  const pairs = [];
  while (at < octets.length) {
    const [name, value] = [length(), length()];
    pairs.push([text(name), text(value)]);
  }
  return pairs;
}

/** What a handler writes its response to: a head and a body in the form of CGI (RFC 3875 section 6). */
function output(socket, id) {
  return {
    /** Resolves once the server has room for more. */
    write(octets) {
      const records = [];
      for (let at = 0; at < octets.length; at += longestContent)
        records.push(record(type.stdout, id, octets.subarray(at, at + longestContent)));
      return new Promise((resolve) => void socket.write(Buffer.concat(records), resolve));
    },
    end() {
      socket.end(Buffer.concat([record(type.stdout, id, Buffer.alloc(0)), record(type.end, id, Buffer.alloc(8))]));
    },
    abort: () => socket.destroy(),
  };
}

function receive(socket, handle) {
  const params = [];
  let waiting = Buffer.alloc(0);
  let role;
  let request;
  // Some servers say it only by the number in the first record, as they should.
  const variables = () => [
    ...pairsIn(Buffer.concat(params)),
    ...(role === authorizer ? [['FCGI_ROLE', 'AUTHORIZER']] : []),
  ];
  const take = (kind, id, content) => {
    if (kind === type.begin) role = content.readUInt16BE(0);
    else if (kind === type.params && content.length > 0) params.push(Buffer.from(content));
    else if (kind === type.params) request = handle(variables(), output(socket, id));
    else if (kind === type.stdin && content.length > 0) request.body(content);
    else if (kind === type.stdin) request.ended();
  };
  socket.on('error', () => socket.destroy());
  socket.on('data', (octets) => {
    waiting = Buffer.concat([waiting, octets]);
    while (waiting.length >= headLength) {
      const length = waiting.readUInt16BE(4);
      const whole = headLength + length + waiting[6];
      if (waiting.length < whole) break;
      take(waiting[1], waiting.readUInt16BE(2), waiting.subarray(headLength, headLength + length));
      waiting = waiting.subarray(whole);
    }
    if (params.reduce((sum, { length }) => sum + length, 0) > longestParams) socket.destroy();
  });
}

/**
 * An application that speaks FastCGI, with one request on each connection, as servers do it that are not told otherwise.
 * The variable FCGI_ROLE is AUTHORIZER where it is only asked whether to let a request through.
 * @param {(pairs: [string, string][], output: object) => { body: (octets: Buffer) => void, ended: () => void }} handle
 *   told of the variables of a request, and then of its body
 */
export const fastCgi = (handle) => createServer((socket) => receive(socket, handle));
