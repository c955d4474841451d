import type { Spelling } from '../../harness/vocabulary/index.js';
import {
  anyFileName,
  anySpelling,
  arrives,
  clientProperty,
  ftpServer,
  isFileName,
  neverDelivered,
  opening,
  spelledInPath,
  topic,
} from '../../harness/vocabulary/index.js';

/** A local file needs no peer: nobody should come here. */
const peer = ftpServer({});

type Named = { name: string; spelling: Spelling };

const fileUrl = ({ name, spelling }: Named): string => `file://{files}/${spelledInPath(name, spelling)}`;

/** A plus sign that is not encoded, which is not left to chance. */
const withPlus: Named = { name: 'a+b', spelling: ['plain'] };

/** Files that a reading of the URL which is not the right one would come to. */
function neighbours({ name, spelling }: Named): Readonly<Record<string, string>> {
  const written = spelledInPath(name, spelling);
  const names = [
    written,
    ...[decodeOnce(name), name.toLowerCase(), name.replaceAll('+', ' '), name.replaceAll('\\', '')],
    ...[name.replace(/[?#;].*$/s, ''), name.trim(), name.slice(0, -1), `${name}~`],
  ];
  return Object.fromEntries(names.filter((one) => one !== name && isFileName(one)).map((one) => [one, 'ANOTHER FILE']));
}

/** A name of the same characters in UTF-8: which file other octets name is left open (RFC 8089 section 4). */
const inUtf8 = (name: string): string =>
  Array.from(new TextEncoder().encode(name), (octet) => String.fromCharCode(octet)).join('');

const decodeOnce = (text: string): string =>
  text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

export default topic('properties/file-urls', [
  clientProperty<Named>({
    id: 'any-name-opens-its-file',
    title: 'A file of any legal name in UTF-8 is opened by its percent-encoded name, and no other file is',
    requires: ['urllib-file-local', 'rfc8089-s2-1', 'rfc8089-s3-2'],
    given: { name: anyFileName().map(inUtf8), spelling: anySpelling() },
    play: (given) => ({
      ...opening(peer, fileUrl(given)),
      files: { ...neighbours(given), [given.name]: 'THE FILE' },
    }),
    holds: arrives(() => 'THE FILE'),
    show: fileUrl,
    always: [{ name: 'n'.repeat(255), spelling: ['plain'] }, withPlus],
    note: 'Names are octets to a POSIX system. That those in a file URL are UTF-8 is what RFC 8089 section 4 recommends; others are outside its scope.',
    faults: ['file-path-not-decoded', 'file-lower-hex-not-decoded', 'file-decoded-before-split', 'file-plus-is-space'],
  }),

  clientProperty<Named>({
    id: 'no-missing-file-is-delivered',
    title: 'No name that no file has is ever delivered, whatever files have names like it',
    requires: ['urllib-file-local', 'rfc8089-s2-3'],
    given: { name: anyFileName(), spelling: anySpelling() },
    play: (given) => ({ ...opening(peer, fileUrl(given)), files: neighbours(given) }),
    baseline: () => ({ ...opening(peer, 'file://{files}/there.txt'), files: { 'there.txt': 'THERE' } }),
    holds: neverDelivered(),
    show: fileUrl,
    always: [withPlus],
    faults: ['file-failure-is-empty', 'file-path-not-decoded', 'file-decoded-before-split', 'file-plus-is-space'],
  }),
]);
