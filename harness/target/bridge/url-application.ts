import type { WireReply } from '../../model/index.js';
import { fieldValue, paramOf, readChallenges } from '../../wire/index.js';
import { echoIn } from './url-echo.js';

/** A path of the test application, the feature that stands for it, and how its answer is recognised (`targets/PROTOCOL.md`). */
export type ApplicationPath = {
  readonly feature: string;
  readonly path: string;
  readonly answers: (reply: WireReply) => boolean;
  /** What is put there before it is asked for. */
  readonly put?: string;
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
  { feature: 'app.basic', path: '/basic', answers: challenges('basic') },
  { feature: 'app.digest', path: '/digest', answers: challenges('digest') },
  { feature: 'app.store', path: '/store/probe', put: 'probe', answers: serves('probe') },
  { feature: 'app.cookie', path: '/cookie?name=probe&value=1', answers: (reply) => serves('ok')(reply) && sets(reply) },
  { feature: 'app.future', path: '/future', answers: serves('future') },
];

function serves(body: string): (reply: WireReply) => boolean {
  return (reply) => reply.status === 200 && reply.body.octets === body;
}

function isTagged(reply: WireReply): boolean {
  return fieldValue(reply.fields, 'ETag') !== null;
}

function sets(reply: WireReply): boolean {
  return fieldValue(reply.fields, 'Set-Cookie')?.startsWith('probe=') ?? false;
}

/** The realm tells the test application from a server that wants credentials of its own for everything. */
function challenges(scheme: string): (reply: WireReply) => boolean {
  return ({ status, fields }) => {
    const values = fields.filter(([name]) => name.toLowerCase() === 'www-authenticate').map(([, value]) => value);
    const known = readChallenges(values).find((one) => one.scheme === scheme);
    return status === 401 && known !== undefined && paramOf(known, 'realm')?.value === 'wireproof';
  };
}
