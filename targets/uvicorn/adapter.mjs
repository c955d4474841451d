import { join } from 'node:path';
import { libraryServer, versionOf } from '../javascript/native-server.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status'];

libraryServer({
  target: {
    ...{
      name: 'uvicorn',
      version: versionOf(['/usr/bin/python3', '-c', 'import uvicorn; print(uvicorn.__version__)'], 'python3-uvicorn'),
    },
    ...{ language: 'Python', homepage: 'https://www.uvicorn.org/' },
  },
  claims: ['http/1.0', 'http/1.1'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  argv: ['/usr/bin/python3', join(import.meta.dirname, 'serve.py')],
  env: { PYTHONDONTWRITEBYTECODE: '1' },
});
