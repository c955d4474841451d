import { join } from 'node:path';
import { libraryServer, versionOf } from '../javascript/native-server.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status'];

libraryServer({
  target: {
    ...{ name: 'puma', version: versionOf(['ruby', '-e', 'require "puma"; puts Puma::Const::VERSION'], 'puma') },
    ...{ language: 'Ruby', homepage: 'https://puma.io/' },
  },
  claims: ['http/1.0', 'http/1.1'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  argv: ['ruby', join(import.meta.dirname, 'serve.rb')],
});
