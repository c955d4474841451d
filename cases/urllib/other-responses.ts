import {
  accept,
  anything,
  clientCase,
  completed,
  failed,
  failedUnconnected,
  fieldsWith,
  ftpServer,
  raised,
  reject,
  topic,
  used,
} from '../../harness/vocabulary/index.js';
import type { WantedUse } from '../../harness/vocabulary/index.js';

const call = (name: string, ...args: readonly number[]) => ({ name, args });
type Use = ReturnType<typeof call>;

/** The same seven octets, the way each scheme has them. Only FTP needs somebody to ask. */
const FTP = {
  scheme: 'ftp',
  url: 'ftp://{peer}/notes.txt',
  peer: ftpServer({ tree: { 'notes.txt': 'one\ntwo' } }),
  fields: fieldsWith({ 'Content-Type': 'text/plain' }),
} as const;
const FILE = {
  scheme: 'file',
  url: 'file://{files}/notes.txt',
  peer: ftpServer({}),
  files: { 'notes.txt': 'one\ntwo' },
  fields: fieldsWith({ 'Content-Length': '7', 'Content-Type': 'text/plain' }),
} as const;
const DATA = {
  scheme: 'data',
  url: 'data:text/plain,one%0Atwo',
  peer: ftpServer({}),
  fields: fieldsWith({ 'Content-Type': 'text/plain' }),
} as const;
type Source = typeof FTP | typeof FILE | typeof DATA;

function ofAll(
  id: string,
  title: string,
  requires: readonly [string, ...string[]],
  faults: readonly [string, ...string[]],
  plan: (source: Source) => readonly (readonly [Use, WantedUse])[],
) {
  return [FTP, FILE, DATA].map((source) => {
    const { scheme, url, peer } = source;
    const steps = plan(source);
    return clientCase({
      id: `${scheme}-${id}`,
      title: title.replace('{scheme}', scheme),
      requires,
      peer,
      ...('files' in source ? { files: source.files } : {}),
      open: { url, uses: steps.map(([use]) => use) },
      outcomes: {
        'gives what is there': accept(used(...steps.map(([, wanted]) => wanted))),
        'gives something else': reject(completed()),
        'reports an error': reject(scheme === 'ftp' ? failed() : failedUnconnected()),
      },
      faults,
    });
  });
}

export default topic('urllib/other-responses', [
  ...ofAll(
    'read-in-pieces',
    'A response of {scheme} is read by so many octets',
    ['urllib-response-file-like'],
    ['read-size-ignored'],
    () => [
      [call('read', 3), 'one'],
      [call('read'), '\ntwo'],
      [call('read'), ''],
    ],
  ),
  ...ofAll(
    'read-by-lines',
    'A response of {scheme} is read line by line',
    ['urllib-response-file-like'],
    ['line-end-removed'],
    () => [
      [call('readline'), 'one\n'],
      [call('readlines'), ['two']],
      [call('readline'), ''],
    ],
  ),
  ...ofAll(
    'gone-through',
    'Going through a response of {scheme} gives its lines',
    ['urllib-response-iterable'],
    ['iterates-by-octets'],
    () => [[call('iterate', 5), ['one\n', 'two']]],
  ),
  ...ofAll(
    'facts',
    'A response of {scheme} tells its URL and header fields',
    ['urllib-response-url', 'urllib-response-headers'],
    ['headers-forgotten'],
    ({ scheme, fields }) => [
      [call('geturl'), new RegExp(`^${scheme}:.*${scheme === 'data' ? 'two' : '/notes\\.txt'}$`)],
      [call('info'), fields],
      [call('headers'), fields],
    ],
  ),
  ...ofAll(
    'no-status',
    'A response of {scheme} has no status',
    ['urllib-response-no-status'],
    ['every-response-is-200'],
    () => [
      [call('getcode'), null],
      [call('read'), 'one\ntwo'],
    ],
  ),
  ...ofAll(
    'closed',
    'A response of {scheme} can be closed, twice too, and cannot be read then',
    ['urllib-response-closed'],
    ['second-close-refused', 'read-after-close'],
    () => [
      [call('read', 1), 'o'],
      [call('close'), null],
      [call('close'), null],
      [call('read'), raised()],
    ],
  ),
  ...ofAll(
    'context',
    'A response of {scheme} is its own context, whose end closes it',
    ['urllib-context-manager'],
    ['context-is-another-object', 'context-left-open'],
    () => [
      [call('enter'), true],
      [call('readline'), anything],
      [call('exit'), null],
      [call('closed'), true],
    ],
  ),
]);
