import { pythonServer } from '../javascript/python-server.mjs';

pythonServer({
  name: 'waitress',
  homepage: 'https://docs.pylonsproject.org/projects/waitress/',
  folder: import.meta.dirname,
  claims: ['http/1.0', 'http/1.1'],
  paths: ['root', 'echo', 'bytes', 'stream', 'status'],
});
