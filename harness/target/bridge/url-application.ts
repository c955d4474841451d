import type { WireReply } from '../../model/index.js';
import { fieldValue } from '../../wire/index.js';
import { echoIn } from './url-echo.js';

/** A path of the test application, the feature that stands for it, and how its answer is recognised (`targets/PROTOCOL.md`). */
export type ApplicationPath = {
  readonly feature: string;
  readonly path: string;
  readonly answers: (reply: WireReply) => boolean;
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** `/` is not among them: what needs only `/` is judged on any server. */
export const APPLICATION: readonly ApplicationPath[] = [
  { feature: 'app.echo', path: '/echo', answers: (reply) => echoIn(reply)?.target === '/echo' },
  { feature: 'app.bytes', path: '/bytes/12', answers: serves('012345678901') },
  { feature: 'app.stream', path: '/stream/2', answers: serves('piece 0\npiece 1\n') },
  {
    feature: 'app.status',
    path: '/status/418',
    answers: (reply) => reply.status === 418 && reply.body.octets === '418',
  },
  { feature: 'app.cond', path: '/cond', answers: (reply) => serves('cond')(reply) && isTagged(reply) },
  { feature: 'app.range', path: '/range', answers: (reply) => serves(ALPHABET)(reply) && isTagged(reply) },
  { feature: 'app.static', path: '/static/hello.txt', answers: serves('hello\n') },
];

function serves(body: string): (reply: WireReply) => boolean {
  return (reply) => reply.status === 200 && reply.body.octets === body;
}

function isTagged(reply: WireReply): boolean {
  return fieldValue(reply.fields, 'ETag') === '"wireproof"';
}
