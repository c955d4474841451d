import { join } from 'node:path';
import { libraryServer, versionOf } from '../javascript/native-server.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'static', 'basic', 'digest', 'cookie'];

libraryServer({
  target: {
    ...{
      name: 'webrick',
      version: versionOf(['ruby', '-e', 'require "webrick"; puts WEBrick::VERSION'], 'ruby-webrick'),
    },
    ...{ language: 'Ruby', homepage: 'https://github.com/ruby/webrick' },
  },
  claims: ['http/1.0', 'http/1.1', 'basic', 'digest', 'cookies'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  argv: ['ruby', join(import.meta.dirname, 'serve.rb')],
});
