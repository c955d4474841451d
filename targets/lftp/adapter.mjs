import { commandClient, Unable } from '../javascript/adapter.mjs';

/** A word of lftp's command language that stands for the text itself. A line end ends the command even within quotes. */
function quoted(text) {
  if (text.includes('\n')) throw new Unable('unsupported', 'a line end cannot be said in the command language of lftp');
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** What names a directory: a slash at the end of the URL, or no path at all. */
const directory = /^[^:]*:\/\/[^/]*$|\/$/;

/** `cat` prints a file; a directory is opened and then listed. */
const commands = (url) => (directory.test(url) ? `open ${quoted(url)} && ls` : `cat ${quoted(url)}`);

commandClient({
  target: {
    name: 'lftp',
    version: 'unknown',
    language: 'C++',
    homepage: 'https://lftp.yar.ru/',
    issues: 'https://github.com/lavv17/lftp/issues',
  },
  claims: ['ftp'],
  // The exit status is that of the last command; left to itself lftp would try for ever.
  command: (url) => ['lftp', '--norc', '-c', `set net:max-retries 1; ${commands(url)}`],
});
