import type { Answer, Question } from '../harness/model/index.js';
import { asked, by } from './asked.js';
import { ofServers } from './questions-of-servers.js';

/** What makes a client list the path that it was to read. */
const listsOn: readonly Answer[] = [
  {
    case: 'ftp/550-fallback/directory-is-listed',
    outcomes: ['enters the directory and lists it', 'enters it, leaves it and lists it by name', 'lists it by name'],
    says: '550 to RETR of a directory',
  },
  ...by('ftp/550-fallback/unreadable-file-entered', {
    'delivers what LIST tells of the file': '550 to RETR of a file, if CWD into it succeeds',
  }),
  ...by('ftp/550-fallback/unreadable-file', {
    'delivers what LIST tells of the file': '550 to RETR of a file, although CWD into it fails',
  }),
  ...by('ftp/fallback-steps/passive-refused-by-550', { 'lists it': '550 to PASV' }),
  ...by('ftp/fallback-steps/after-the-mark', { 'lists the directory': '550 after the mark' }),
  ...by('ftp/transfer-failures/unavailable-after-the-data', { 'lists it instead': '550 after the data' }),
  ...by('ftp/550-look-alikes/transient-failure', { 'lists the directory': '450' }),
  ...by('ftp/reply-codes/local-error', { 'lists it': '451' }),
  ...by('ftp/reply-codes/unknown-command', { 'lists it': '500' }),
  ...by('ftp/550-look-alikes/syntax-error', { 'lists the directory': '501' }),
  ...by('ftp/550-look-alikes/not-logged-in', { 'lists the directory': '530' }),
  ...by('ftp/550-look-alikes/page-type-unknown', { 'lists the directory': '551' }),
  ...by('ftp/reply-codes/insufficient-storage', { 'lists it': '552' }),
  ...by('ftp/550-look-alikes/name-not-allowed', { 'lists the directory': '553' }),
];

/** Which `file:` URLs a client fetches by FTP. */
const fileByFtp: readonly Answer[] = [
  ...by('file/to-ftp/file-of-another-host-exists-here', {
    'fetches it by FTP': 'of another host, even where the path exists here',
  }),
  ...by('file/to-ftp/missing-file-of-another-host', { 'fetches it by FTP': 'of another host' }),
  ...by('file/to-ftp/missing-file-of-this-host', { 'fetches it by FTP': 'of this host by address, missing here' }),
  ...by('file/to-ftp/local-file-first', { 'fetches it by FTP': 'of this host by address, even where it is here' }),
  ...by('file/to-ftp/missing-file-of-localhost', { 'fetches it by FTP': 'of localhost, missing here' }),
  ...by('file/to-ftp/two-slashes', { 'fetches it by FTP': 'whose path begins with two slashes' }),
  ...by('file/to-ftp/port', { 'fetches it by FTP': 'with a port' }),
];

const reported = 'tells that the transfer failed';

/** What becomes of a transfer that was cut short. */
const truncated: readonly Answer[] = [
  ...by('ftp/transfers/reset-data-connection', {
    [reported]: 'data reset',
    'takes it for complete': 'not: data reset',
  }),
  ...by('ftp/transfers/aborted-by-the-server', { [reported]: '426', 'takes it for complete': 'not: 426' }),
  ...by('ftp/transfers/local-error-after-the-data', { [reported]: '451', 'takes it for complete': 'not: 451' }),
  ...by('ftp/transfer-end/missing-completion', {
    [reported]: 'no completion',
    'takes it for complete': 'not: no completion',
  }),
];

/** What of one origin a redirection carries to another. */
const carried: readonly Answer[] = [
  ...by('http11/redirect-origins/authorization-to-another-port', { 'sends it on': 'Authorization to another port' }),
  ...by('http11/redirect-origins/authorization-to-another-host', { 'sends it on': 'Authorization to another host' }),
  ...by('http11/redirect-origins/cookie-to-another-host', { 'sends it on': 'Cookie to another host' }),
];

const ofHttp: readonly Question[] = [
  asked(
    'http-0.9',
    'Takes a reply without a status line for a document (HTTP/0.9)',
    'http09/client-document/no-status-line',
    { 'delivers every octet': 'yes', 'loses the first line': 'all but its first line' },
    'no',
  ),
  asked(
    'two-lengths',
    'Of two Content-Length fields that differ',
    'http11/response-content-length-invalid/different-lines-are-fatal',
    {
      'discards the response': 'refuses the reply',
      'believes the first': 'believes the first',
      'believes the second': 'believes the second',
    },
    'delivers something else',
  ),
  asked(
    'post-301',
    'A POST answered by 301',
    'http11/redirect-methods/post-by-301',
    {
      'becomes a GET': 'becomes a GET',
      'stays a POST': 'stays a POST',
      'reports the redirection itself': 'is not sent on',
      'reports an error': 'is an error',
    },
    'is changed otherwise',
  ),
  asked(
    'post-307',
    'A POST answered by 307',
    'http11/client-redirect-post/stays-a-post-by-307',
    {
      'sends POST again': 'is repeated with its content',
      'reports the redirection itself': 'is not sent on',
      'reports an error': 'is an error',
      'sends GET': 'becomes a GET',
      'sends POST without its content': 'is repeated without its content',
    },
    'is changed otherwise',
  ),
  {
    id: 'carried-on',
    asks: 'A redirection carries to another origin',
    shows: 'outcomes',
    answers: carried,
    otherwise: 'neither Authorization nor Cookie',
  },
  asked(
    'post-retried',
    'Repeats a POST that a kept connection swallowed',
    'http11/client-persistence/post-is-not-repeated',
    {
      'sends it again': 'yes',
      'reports the error': 'no',
      'sends it on a connection of its own': 'no: a POST gets a connection of its own',
    },
    'no',
  ),
  asked(
    'line-out-of-a-value',
    'Lets a line break in the value of a field through',
    'http11/client-injection/crlf-in-a-field-value',
    { 'sends an injected line': 'yes', 'sends a second request': 'yes', 'sends a malformed request': 'in part' },
    'no',
  ),
];

/** What readers ask of every client that opens URLs, and of every server: the columns of the report's tables of answers. */
const questions: readonly Question[] = [
  ...ofHttp,
  ...ofServers,
  {
    id: 'ftp-lists-on',
    asks: 'FTP: lists what it was to read on',
    shows: 'outcomes',
    answers: listsOn,
    otherwise: 'nothing',
  },
  {
    id: 'ftp-550-commands',
    asks: 'Commands after the 550 to RETR of a directory',
    shows: 'commands',
    case: 'ftp/550-fallback/directory-is-listed',
    after: 'RETR',
  },
  { id: 'file-by-ftp', asks: 'Fetches by FTP a file: URL', shows: 'outcomes', answers: fileByFtp, otherwise: 'never' },
  {
    id: 'foreign-address',
    asks: 'Follows the address of another host in a 227',
    shows: 'outcomes',
    answers: by('ftp/passive/address-of-another-host', {
      'connects to the address that the reply names': 'yes',
      'connects to the host of the control connection': 'no',
      'listens itself and retrieves': 'asks for no address',
    }),
    otherwise: 'no: reports an error',
  },
  {
    id: 'truncated',
    asks: 'Reports a truncated transfer',
    shows: 'outcomes',
    answers: truncated,
    otherwise: 'unclear',
  },
];

export default questions;
