import { commandClient } from '../javascript/adapter.mjs';

// wget keeps the listing of a directory in a file of a fixed name where it runs, so that each run needs a folder of its own.
const options = ['--no-config', '--no-hsts', '--no-netrc', '--no-proxy', '--tries=1', '--server-response'];

commandClient({
  target: {
    name: 'wget',
    version: 'unknown',
    language: 'C',
    homepage: 'https://www.gnu.org/software/wget/',
    issues: 'https://savannah.gnu.org/bugs/?group=wget',
  },
  claims: ['http/1.0', 'http/1.1', 'ftp'],
  command: (url) => ['wget', ...options, '--output-document=-', '--', url],
});
