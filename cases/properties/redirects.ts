import type { Hop } from '../../harness/vocabulary/index.js';
import {
  anyChain,
  anyOf,
  clientProperty,
  followsChain,
  moved,
  reply,
  requestsOfChain,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

type Given = { hops: readonly Hop[]; method: string };

const END = 'the end';

/** Two origins, each of which answers the requests of a chain that are meant for it. */
function leading({ hops, method }: Given) {
  const requests = requestsOfChain(hops, method);
  const answersOf = (wanted: string) =>
    Object.fromEntries(
      requests
        .filter(({ origin }) => origin === wanted)
        .map(({ target, redirects }) => [
          target,
          redirects === undefined ? reply(200, sized(END)) : moved(redirects.status, redirects.location),
        ]),
    );
  const body = method === 'GET' ? {} : { body: { octets: 'content' } };
  return {
    peer: site(answersOf('')),
    origins: { other: site(answersOf('other')) },
    opens: [{ url: 'http://{peer}/start/a/b', redirect: 'follow', ...(method === 'GET' ? {} : { method }), ...body }],
    connection: 'fresh',
  } as const;
}

const plain: Given = { hops: [{ status: 302, form: 'whole', other: false }], method: 'GET' };

export default topic('properties/redirects', [
  clientProperty<Given>({
    id: 'any-chain-is-followed-to-its-end',
    title: 'However Locations are written, each leads to what it says, by a method that its status allows',
    requires: ['rfc9110-s10.2.2-2', 'rfc3986-s5.2.2-1', 'rfc9110-s15.4-2', 'rfc9110-s15.4.8-1', 'rfc9110-s15.4.4-1'],
    given: { hops: anyChain(), method: anyOf('GET', 'POST', 'PUT') },
    play: leading,
    baseline: () => leading(plain),
    holds: followsChain(({ hops, method }) => requestsOfChain(hops, method), END),
    show: ({ hops, method }) => `${method}: ${hops.map(({ status, form }) => `${status} ${form}`).join(', ')}`,
    always: [
      { hops: [{ status: 302, form: 'segment', other: false }], method: 'GET' },
      { hops: [{ status: 307, form: 'path', other: false }], method: 'POST' },
      { hops: [{ status: 302, form: 'network', other: true }], method: 'GET' },
      {
        hops: [
          { status: 301, form: 'fragment', other: false },
          { status: 301, form: 'up', other: false },
        ],
        method: 'GET',
      },
    ],
    features: ['redirect', 'method', 'body'],
    faults: ['redirect-path-appended', 'post-307-becomes-get', 'redirect-network-path-as-path'],
  }),
]);
