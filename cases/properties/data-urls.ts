import type { GeneratedMediaType, Spelling } from '../../harness/vocabulary/index.js';
import {
  anyEncoding,
  anyMediaType,
  anyOctets,
  anySpelling,
  arrives,
  base64,
  clientProperty,
  httpServer,
  isTyped,
  opening,
  spelledInData,
  topic,
} from '../../harness/vocabulary/index.js';

/** Nobody needs to be asked for what the URL holds itself. */
const peer = httpServer();

/** Every octet there is. */
const every = String.fromCharCode(...Array.from({ length: 256 }, (_, octet) => octet));

type Octets = { octets: string; encoded: boolean; spelling: Spelling };
const dataUrl = ({ octets, encoded, spelling }: Octets): string =>
  `data:application/octet-stream${encoded ? ';base64' : ''},${spelledInData(encoded ? base64(octets) : octets, spelling)}`;

type Typed = { type: GeneratedMediaType; encoded: boolean };
const typedUrl = ({ type: { type, subtype, parameters }, encoded }: Typed): string =>
  `data:${[`${type}/${subtype}`, ...parameters.map((one) => one.join('='))].join(';')}${encoded ? ';base64,aGk=' : ',hi'}`;

export default topic('properties/data-urls', [
  clientProperty<Octets>({
    id: 'any-octets-arrive',
    title: 'Any octets in either encoding, with any mix of escapes, arrive as they are',
    requires: ['rfc2397-s2-4', 'rfc2397-s2-1'],
    given: { octets: anyOctets(300), encoded: anyEncoding(), spelling: anySpelling() },
    play: (given) => opening(peer, dataUrl(given)),
    holds: arrives(({ octets }) => octets),
    show: dataUrl,
    always: [
      { octets: '', encoded: false, spelling: ['plain'] },
      { octets: every, encoded: false, spelling: ['plain', 'upper', 'lower'] },
      { octets: every, encoded: true, spelling: ['plain', 'upper', 'lower'] },
    ],
    faults: ['data-lower-hex-not-decoded', 'data-plus-is-space', 'data-ends-at-nul', 'data-empty-refused'],
  }),

  clientProperty<Typed>({
    id: 'any-media-type-is-told',
    title: 'Any media type is told with all of its parameters',
    requires: ['rfc2397-s2-1', 'rfc2397-s3-3'],
    given: { type: anyMediaType(), encoded: anyEncoding() },
    play: (given) => opening(peer, typedUrl(given)),
    holds: isTyped(({ type }) => type),
    show: typedUrl,
    features: ['fields.seen'],
    faults: ['data-first-parameter-only', 'data-type-in-capitals-unknown'],
  }),
]);
