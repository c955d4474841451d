import { pythonServer } from '../javascript/python-server.mjs';

pythonServer({
  name: 'tornado',
  homepage: 'https://www.tornadoweb.org/',
  folder: import.meta.dirname,
  claims: ['http/1.0', 'http/1.1', 'cookies'],
  paths: ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'static', 'cookie'],
  files: true,
});
