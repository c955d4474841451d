import { companions, digitsUpTo, echoed, mostOctets, mostPieces, piecesUpTo, without } from './contents.mjs';
import { reply, replyWith, replyWithout } from './replies.mjs';
import { cond, range } from './validated.mjs';

const readOnly = ['GET', 'HEAD'];

const files = new Map([
  ['', ['text/html', '<p>index</p>\n']],
  ['index.html', ['text/html', '<p>index</p>\n']],
  ['hello.txt', ['text/plain', 'hello\n']],
  ['sub/inner.txt', ['text/plain', 'inner\n']],
]);

function root({ request, response }) {
  reply(request, response, 200, {}, 'ok');
}

function echo({ request, response, seen }) {
  const type = { 'Content-Type': 'application/json' };
  // To HEAD no length is told: the reply to GET names another method, so it is of another length.
  if (request.method === 'HEAD') void replyWith(request, response, type, []);
  else reply(request, response, 200, type, echoed(seen));
}

function bytes({ request, response, argument }) {
  const length = Number(argument);
  const fields = { 'Content-Type': 'application/octet-stream', 'Content-Length': length };
  void replyWith(request, response, fields, digitsUpTo(length));
}

function stream({ request, response, argument }) {
  void replyWith(request, response, { 'Content-Type': 'text/plain' }, piecesUpTo(Number(argument)));
}

function status({ request, response, argument }) {
  const code = Number(argument);
  if (without.includes(code)) replyWithout(response, code, {});
  else reply(request, response, code, companions[code] ?? {}, argument);
}

function tree({ request, response, argument }) {
  if (argument === 'sub') {
    const note = '<a href="/static/sub/">moved permanently</a>\n';
    reply(request, response, 301, { 'Content-Type': 'text/html', Location: '/static/sub/' }, note);
  } else {
    const [type, content] = files.get(argument);
    reply(request, response, 200, { 'Content-Type': type }, content);
  }
}

const upTo = (most) => (argument) => Number(argument) <= most;
const inTree = (argument) => argument === 'sub' || files.has(argument);

/** The paths of the test application. Where `exists` is given it decides on the argument; without `methods`, any is served. */
export const resources = [
  { pattern: /^\/$/, methods: readOnly, handle: root },
  { pattern: /^\/echo$/, handle: echo },
  { pattern: /^\/bytes\/(\d+)$/, exists: upTo(mostOctets), methods: readOnly, handle: bytes },
  { pattern: /^\/stream\/(\d+)$/, exists: upTo(mostPieces), methods: readOnly, handle: stream },
  { pattern: /^\/status\/([2-5]\d\d)$/, methods: readOnly, handle: status },
  { pattern: /^\/cond$/, methods: readOnly, handle: cond },
  { pattern: /^\/range$/, methods: readOnly, handle: range },
  { pattern: /^\/static\/(.*)$/, exists: inTree, methods: readOnly, handle: tree },
];
