import type { Ready } from '../../model/index.js';
import { APPLICATION } from '../bridge/url-application.js';
import { accepts, probe, probePut } from '../bridge/url-probe.js';
import type { Place, Probe } from '../bridge/url-probe.js';
import type { Talk } from './talk.js';
import { because, line } from './line.js';
import type { CheckLine } from './line.js';

const PATIENCE_MS = 10_000;
const LISTEN = 20;

/** Exercises a server adapter: it listens, its application answers and tells what it saw, and it closes. */
export async function* checkServer(talk: Talk, ready: Ready): AsyncGenerator<CheckLine> {
  talk.send({ type: 'listen', id: LISTEN });
  const place = await talk.next('listening', LISTEN, PATIENCE_MS);
  yield line('listens', place === null ? noListening(talk) : null, 'bind to 127.0.0.1, port 0, and tell the port');
  if (place === null) return;
  yield* checkRoot(talk, ready, place);
  for (const { feature, path, answers, put } of APPLICATION) {
    if (!(ready.features[feature] ?? feature === 'app.echo')) continue;
    const found = put === undefined ? await probe(place, path) : await probePut(place, path, put);
    const right = found.kind === 'reply' && answers(found.reply);
    yield line(
      `serves ${path}`,
      right ? null : shown(found),
      `see Server in targets/PROTOCOL.md, or declare ${feature} false`,
    );
  }
  talk.send({ type: 'close', id: LISTEN });
  const closed = await talk.next('closed', LISTEN, PATIENCE_MS);
  yield line(
    'answers close with closed',
    closed === null ? `no closed came${because(talk)}` : null,
    'stop listening, then send closed with the id of listen',
  );
  const still = closed !== null && (await accepts(place));
  yield line(
    'no longer listens',
    still ? 'it still accepts connections' : null,
    'close the listening socket before sending closed',
  );
}

function noListening(talk: Talk): string {
  const unable = talk.take('unable', LISTEN);
  return unable === null ? `no listening came${because(talk)}` : `it was unable: ${unable.detail}`;
}

async function* checkRoot(talk: Talk, ready: Ready, place: Place): AsyncGenerator<CheckLine> {
  const root = await probe(place, '/');
  const right = root.kind === 'reply' && root.reply.status === 200 && root.reply.body.octets === 'ok';
  yield line('serves /', right ? null : shown(root), 'answer GET / with 200, text/plain and the body ok');
  if (ready.features.saw === false || root.kind !== 'reply') return;
  talk.send({ type: 'ping', id: 21 });
  await talk.next('pong', 21, PATIENCE_MS);
  const saw = talk.take('saw', LISTEN);
  const mend =
    'send saw with the id of listen when a request has been read, before its response and before any later pong';
  yield line('tells what the application saw', saw === null ? 'no saw came before the pong' : null, mend);
  if (saw === null) return;
  const from = saw.from === root.from ? null : `from is ${saw.from}, and the request came from port ${root.from}`;
  yield line('tells where it came from', from, "from is the client's port");
  const { method, target } = saw.request;
  const told = method === 'GET' && target === '/' ? null : `it tells ${JSON.stringify(`${method} ${target}`)}`;
  yield line('tells the request as it came', told, 'send method and target as they were in the request line');
}

function shown(found: Probe): string {
  switch (found.kind) {
    case 'reply':
      return `it answers ${found.reply.status ?? 'without a status'} ${JSON.stringify(found.reply.body.octets.slice(0, 60))}`;
    case 'silent':
      return 'no whole reply came within 2 seconds';
    case 'unreachable':
      return `the connection failed (${found.code})`;
  }
}
