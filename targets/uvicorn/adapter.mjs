import { pythonServer } from '../javascript/python-server.mjs';

pythonServer({
  name: 'uvicorn',
  homepage: 'https://www.uvicorn.org/',
  folder: import.meta.dirname,
  claims: ['http/1.0', 'http/1.1'],
  paths: ['root', 'echo', 'bytes', 'stream', 'status'],
});
