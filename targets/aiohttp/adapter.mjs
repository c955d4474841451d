import { pythonServer } from '../javascript/python-server.mjs';

pythonServer({
  name: 'aiohttp',
  homepage: 'https://docs.aiohttp.org/',
  folder: import.meta.dirname,
  claims: ['http/1.0', 'http/1.1', 'cookies'],
  paths: ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'static', 'cookie'],
  files: true,
});
