import type { Spelling } from '../../harness/vocabulary/index.js';
import {
  anyIntrusion,
  anySpelling,
  body,
  clientProperty,
  ftpServer,
  opening,
  sendsOwnCommandsOnly,
  spelledInPath,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** A server that lets everybody do anything. */
const peer = ftpServer({
  tree: { notes: 'text' },
  reply: { CWD: '250 Done.', RETR: transfer(['text']), SIZE: '502 No.', MDTM: '502 No.', DELE: '250 Gone.' },
});

type Given = { user: string; password: string; directory: string; name: string; spelling: Spelling };

const urlOf = ({ user, password, directory, name, spelling }: Given): string => {
  const [u, p, d, n] = [`u${user}`, `p${password}`, `d${directory}`, `n${name}`].map((part) =>
    spelledInPath(part, spelling).replace(/[:@]/g, (one) => `%${one.charCodeAt(0).toString(16)}`),
  );
  return `ftp://${u ?? ''}:${p ?? ''}@{peer}/${d ?? ''}/${n ?? ''}`;
};

export default topic('properties/ftp-intrusion', [
  clientProperty<Given>({
    id: 'no-command-out-of-a-url',
    title: 'No user, password, directory or name, however it is encoded, becomes a command of its own',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1', 'rfc959-s5.3-2'],
    given: {
      user: anyIntrusion(),
      password: anyIntrusion(),
      directory: anyIntrusion(),
      name: anyIntrusion(),
      spelling: anySpelling(),
    },
    play: (given) => opening(peer, urlOf(given)),
    baseline: () => opening(peer, 'ftp://user:password@{peer}/pub/notes'),
    holds: { ...sendsOwnCommandsOnly<Given>(), baselineIs: [body('text')] },
    show: urlOf,
    always: ['user', 'password', 'directory', 'name'].map((where) => ({
      ...{ user: '', password: '', directory: '', name: '', spelling: ['upper'] as const },
      [where]: '\r\nDELE x\r\nNOOP ',
    })),
    faults: ['ftp-crlf-passes'],
  }),
]);
