import type { Spelling } from '../../harness/vocabulary/index.js';
import {
  anyPath,
  anySpelling,
  clientProperty,
  ftpServer,
  opening,
  reachesPath,
  retrievesPath,
  spelledInPath,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** A server that has a file at whatever path is asked for. */
const peer = ftpServer({ reply: { CWD: '250 Done.', RETR: transfer(['FTP']), SIZE: '502 No.', MDTM: '502 No.' } });

type Given = { path: readonly string[]; spelling: Spelling };

const ftpUrl = ({ path, spelling }: Given): string =>
  `ftp://{peer}/${path.map((element) => spelledInPath(element, spelling)).join('/')}`;

/** Octets that are UTF-8 and octets that are not: a client that takes names for text makes other octets of one or the other. */
const aboveAscii = [['caf\xc3\xa9'], ['caf\xe9']];
const plainly = (path: readonly string[]): Given => ({ path, spelling: ['plain'] });

const withoutSlash = (element: string): string => element.replaceAll('/', '|');
const withoutSlashes = ({ path, spelling }: Given): Given => ({ path: path.map(withoutSlash), spelling });

export default topic('properties/ftp-paths', [
  clientProperty<Given>({
    id: 'any-path-is-entered-and-retrieved',
    title: 'The elements of any path are decoded once and sent in order, each in a command of its own, or refused',
    requires: ['rfc1738-s3.2.2-1'],
    given: { path: anyPath(), spelling: anySpelling() },
    play: (given) => opening(peer, ftpUrl(given)),
    baseline: () => opening(peer, 'ftp://{peer}/pub/notes.txt'),
    holds: retrievesPath(({ path }) => path),
    show: ftpUrl,
    note:
      'Only printable characters of ASCII must be served: RFC 959 section 5.3.2 has paths of ASCII, and CR and LF can never stand in a ' +
      'command. Dot segments are left out, since a URL may be normalised before it is used (RFC 3986 section 6.2.2.3).',
    always: [['a/b', 'notes'], ['pub', 'old', 'notes'], ...aboveAscii].map(plainly),
    faults: ['ftp-path-not-decoded', 'ftp-path-decoded-twice', 'ftp-crlf-passes', 'ftp-whole-path-in-one-cwd'],
  }),

  clientProperty<Given>({
    id: 'any-path-is-reached',
    title: 'Whatever commands a path is put into, what they name is the path, decoded once, or it is refused',
    requires: ['rfc1738-s3.2.2-7', 'rfc1738-s2.2-1', 'rfc1738-s6-2'],
    given: { path: anyPath(), spelling: anySpelling() },
    play: (given) => opening(peer, ftpUrl(withoutSlashes(given))),
    baseline: () => opening(peer, 'ftp://{peer}/pub/notes.txt'),
    holds: reachesPath(({ path }) => path.map(withoutSlash)),
    show: (given) => ftpUrl(withoutSlashes(given)),
    note:
      'A slash in a name cannot be told from one between names where several names are put into one command, so that there is none ' +
      'here. What the other property says of octets holds here as well.',
    // NUL is where strings of C end, so that some decode no %00; a line end is where commands do.
    always: [...aboveAscii, ['\0'], ['a\r\nb'], ['\r']].map(plainly),
    faults: ['ftp-path-not-decoded', 'ftp-path-decoded-twice', 'ftp-crlf-passes'],
  }),
]);
