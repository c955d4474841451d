import type { Open, Outcome, Ready } from '../../model/index.js';
import type { CheckPeer } from './peer.js';
import { line } from './line.js';
import type { CheckLine } from './line.js';
import type { OpenOne } from './urllib.js';

/** One key of an open: what to ask for, what then is wrong (null where nothing is), and what to do about it. */
type Key = {
  readonly feature: string;
  readonly open: (peer: CheckPeer) => Open;
  readonly wrong: (peer: CheckPeer, outcome: Outcome | null) => string | null;
  readonly mend: string;
};

const BODY = 'wireproof=check';

const KEYS: readonly Key[] = [
  {
    feature: 'method',
    open: ({ url }) => ({ url: `${url}/method`, method: 'OPTIONS' }),
    wrong: arrived(/^OPTIONS \S*\/method /m, 'no OPTIONS request arrived'),
    mend: 'use the method given',
  },
  {
    feature: 'fields',
    open: ({ url }) => ({ url: `${url}/fields`, fields: [['X-Wireproof', 'check']] }),
    wrong: arrived(/^x-wireproof:[ \t]*check[ \t]*$/im, 'the field did not arrive'),
    mend: 'add the fields given to those of the implementation',
  },
  {
    feature: 'body',
    open: ({ url }) => ({ url: `${url}/body`, method: 'POST', body: { octets: BODY } }),
    wrong: ({ bodies }) => (bodies.some((body) => body.includes(BODY)) ? null : 'the body did not arrive'),
    mend: 'send the octets of body, one for each character',
  },
  {
    feature: 'redirect',
    open: ({ url }) => ({ url: `${url}/redirect`, redirect: 'manual' }),
    wrong: (_, outcome) =>
      outcome?.kind === 'response' && outcome.status === 302
        ? null
        : `by manual, a 302 is to be reported itself, and it reports ${ended(outcome)}`,
    mend: 'switch following off for manual',
  },
  {
    feature: 'proxy',
    open: ({ url }) => ({ url: 'http://wireproof.invalid/proxy', proxy: url }),
    wrong: arrived(
      /^\S+ http:\/\/wireproof\.invalid\/proxy /m,
      'no request for http://wireproof.invalid/proxy reached the proxy',
    ),
    mend: 'open by way of the proxy given, and of no other',
  },
  {
    feature: 'timeout',
    open: ({ url }) => ({ url: `${url}/silent`, timeoutMs: 200 }),
    wrong: (_, outcome) =>
      outcome?.kind === 'error' ? null : `nothing was sent for longer than timeoutMs, and it reports ${ended(outcome)}`,
    mend: "give timeoutMs to the implementation's own limit, in the unit that it counts in",
  },
  {
    feature: 'save',
    open: ({ url }) => ({ url: `${url}/save`, save: true }),
    wrong: (_, outcome) =>
      outcome?.kind === 'response' && outcome.body.octets === 'ok' ? null : `it reports ${ended(outcome)}`,
    mend: 'have the implementation write a file, and report the octets of that file',
  },
];

/** The keys of an open that the adapter says it honours. */
export async function* checkKeys(open: OpenOne, ready: Ready, peer: CheckPeer): AsyncGenerator<CheckLine> {
  for (const key of KEYS) {
    if (ready.features[key.feature] !== true) continue;
    const outcome = await open(key.open(peer));
    yield line(`honours ${key.feature}`, key.wrong(peer, outcome), `${key.mend}, or declare ${key.feature} false`);
  }
}

/** What is wrong where no request head has such a line. */
function arrived(pattern: RegExp, otherwise: string): Key['wrong'] {
  return ({ heads }) => (heads.some((head) => pattern.test(head)) ? null : otherwise);
}

function ended(outcome: Outcome | null): string {
  if (outcome === null) return 'nothing at all';
  if (outcome.kind === 'error') return `an error, ${outcome.error.name}: ${outcome.error.message}`;
  return `a response, status ${outcome.status ?? 'null'}, body ${JSON.stringify(outcome.body.octets.slice(0, 60))}`;
}
