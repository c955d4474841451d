import { pythonServer } from '../javascript/python-server.mjs';

pythonServer({
  name: 'gunicorn',
  homepage: 'https://gunicorn.org/',
  folder: import.meta.dirname,
  claims: ['http/1.0', 'http/1.1'],
  paths: ['root', 'echo', 'bytes', 'stream', 'status'],
  // Its worker is a process of its own.
  signal: 'SIGQUIT',
});
