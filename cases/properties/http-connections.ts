import type { GeneratedBody, GeneratedTurn } from '../../harness/vocabulary/index.js';
import {
  anyBody,
  anyOctets,
  anyOf,
  anyOffset,
  anyTurns,
  arrivesAt,
  arrivesOrFailsAt,
  clientProperty,
  close,
  completed,
  delivered,
  generatedReply,
  octets,
  parts,
  reply,
  reset,
  sameAsBaseline,
  selfDelimitedBody,
  sentOnceAtMost,
  site,
  sized,
  topic,
  wholeOf,
} from '../../harness/vocabulary/index.js';

const FIRST = 'http://{peer}/first';
const SECOND = 'http://{peer}/second';
const two = reply(200, sized('second'));
const whole = (body: GeneratedBody): string => wholeOf(generatedReply(body));
const empty: GeneratedBody = { framing: 'sized', octets: '', chunks: [1], extension: '' };

/** A reply in its version, and the end of the connection where nothing else delimits the body. */
const answerOf = ({ body, version }: GeneratedTurn) => {
  const sent = octets(whole(body).replace('HTTP/1.1', version));
  return body.framing === 'unframed' ? parts(sent, close()) : sent;
};

/** Every reply has a target of its own, so that it is given whether the connection is kept or not. */
const inTurn = (turns: readonly GeneratedTurn[], connection: 'keep' | 'fresh') => ({
  peer: site(Object.fromEntries(turns.map((turn, nth) => [`/${nth}`, answerOf(turn)]))),
  opens: turns.map((_, nth) => ({ url: `http://{peer}/${nth}` })),
  connection,
});

type Ending = { how: 'close' | 'reset' };
const endOf = ({ how }: Ending) => (how === 'close' ? close() : reset());

/** What is left of a reply that is cut off somewhere before its end. */
const partOf = ({ body, place }: { body: GeneratedBody; place: number }): string =>
  whole(body).slice(0, place % (whole(body).length - lastOf(body) + 1));

/** How many octets must be missing for a reply to be incomplete to everybody: some clients do with a part of the last chunk. */
const lastOf = ({ framing, extension }: GeneratedBody): number =>
  framing === 'chunked' ? `0${extension}\r\n\r\n`.length : 1;

/** The connection of the first reply ends with it; the second is whole. */
const broken = (first: string, ending: Ending) => ({
  peer: site({ '/first': parts(octets(first), endOf(ending)), '/second': two }),
  opens: [{ url: FIRST }, { url: SECOND }],
  connection: 'keep' as const,
});

/** Octets that might be taken for the next reply stand behind the first. */
const followed = (body: GeneratedBody, surplus: string) => ({
  peer: site({ '/first': octets(whole(body) + surplus), '/second': two }),
  opens: [{ url: FIRST }, { url: SECOND }],
  connection: 'keep' as const,
});

const FORGED = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged';

/** A POST whose reply ends somewhere, on a connection that carried another reply before. */
const posted = (body: GeneratedBody, part: string, ending: Ending) => ({
  peer: site({ '/first': two, '/second': [parts(octets(part), endOf(ending)), generatedReply(body)] }),
  opens: [{ url: FIRST }, { url: SECOND, method: 'POST', body: { octets: 'a=b' } }],
  connection: 'keep' as const,
});

export default topic('properties/http-connections', [
  clientProperty<{ turns: readonly GeneratedTurn[] }>({
    id: 'kept-or-fresh-is-the-same',
    title: 'Whether connections are kept changes nothing in any sequence of replies',
    requires: ['rfc9112-s9.3-6', 'rfc9112-s9.2-1', 'rfc9112-s9.3-7'],
    features: ['keep'],
    given: { turns: anyTurns() },
    play: ({ turns }) => inTurn(turns, 'keep'),
    baseline: ({ turns }) => inTurn(turns, 'fresh'),
    holds: {
      ...sameAsBaseline<{ turns: readonly GeneratedTurn[] }>('for connections of their own'),
      baselineWants: ({ turns }) => turns.map(({ body }, open) => delivered({ open, body: body.octets })),
    },
    show: ({ turns }) => turns.map(({ body, version }) => `${version} ${body.framing} ${body.octets}`).join('\n'),
    always: [
      {
        turns: [
          { body: { framing: 'sized', octets: 'a', chunks: [1], extension: '' }, version: 'HTTP/1.0' },
          { body: { framing: 'sized', octets: 'b', chunks: [1], extension: '' }, version: 'HTTP/1.1' },
          { body: { framing: 'chunked', octets: 'c', chunks: [1], extension: '' }, version: 'HTTP/1.1' },
        ],
      },
    ],
    faults: ['framing-carried-over'],
  }),

  clientProperty<{ body: GeneratedBody; place: number } & Ending>({
    id: 'no-part-is-mixed-into-the-next',
    title: 'Wherever a reply is cut off, by an end or a reset, the next one is delivered as it is',
    requires: ['rfc9112-s9.3.1-1', 'rfc9112-s9.2-1'],
    features: ['keep'],
    given: { body: anyBody(), place: anyOffset(), how: anyOf<Ending['how']>('close', 'reset') },
    play: (given) => broken(partOf(given), given),
    holds: arrivesAt(1, () => 'second'),
    show: (given) => `${partOf(given)}|${given.how}`,
    always: [{ body: empty, place: whole(empty).length - 2, how: 'close' }],
    faults: ['buffer-survives-the-connection'],
  }),

  clientProperty<{ body: GeneratedBody; surplus: string }>({
    id: 'no-surplus-is-delivered',
    title: 'Whatever follows a complete reply unasked is no part of the next response',
    requires: ['rfc9112-s9.2-2', 'rfc9112-s6.3-20'],
    features: ['keep'],
    given: { body: selfDelimitedBody(), surplus: anyOctets(60) },
    play: ({ body, surplus }) => followed(body, FORGED + surplus),
    baseline: ({ body }) => followed(body, ''),
    holds: arrivesOrFailsAt(1, () => 'second'),
    show: ({ body, surplus }) => `${whole(body)}|${FORGED}${surplus}`,
    faults: ['surplus-is-next-response'],
  }),

  clientProperty<{ body: GeneratedBody; place: number } & Ending>({
    id: 'no-post-is-duplicated',
    title: 'Wherever the reply to a POST is cut off, by an end or a reset, the POST is not sent again',
    requires: ['rfc9110-s9.2.2-1', 'rfc9112-s9.3.1-1'],
    features: ['keep', 'method', 'body'],
    given: { body: selfDelimitedBody(), place: anyOffset(), how: anyOf<Ending['how']>('close', 'reset') },
    play: (given) => posted(given.body, partOf(given), given),
    baseline: ({ body }) => posted(body, whole(body), { how: 'close' }),
    holds: { ...sentOnceAtMost('POST'), baselineIs: [delivered({ open: 0, body: 'second' }), completed()] },
    show: (given) => `${partOf(given)}|${given.how}`,
    always: [
      { body: { framing: 'sized', octets: 'a', chunks: [1], extension: '' }, place: 0, how: 'close' },
      { body: { framing: 'sized', octets: 'a', chunks: [1], extension: '' }, place: 0, how: 'reset' },
    ],
    faults: ['post-retried', 'broken-post-repeated'],
  }),
]);
