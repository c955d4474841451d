import { join } from 'node:path';
import { libraryServer, versionOf } from '../javascript/native-server.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status'];

libraryServer({
  target: {
    ...{
      name: 'http-daemon',
      version: versionOf(['perl', '-e', 'use HTTP::Daemon; print HTTP::Daemon->VERSION'], 'libhttp-daemon-perl'),
    },
    ...{ language: 'Perl', homepage: 'https://metacpan.org/pod/HTTP::Daemon' },
  },
  claims: ['http/1.0', 'http/1.1'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  argv: ['perl', join(import.meta.dirname, 'serve.pl')],
});
