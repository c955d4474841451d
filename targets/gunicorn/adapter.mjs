import { join } from 'node:path';
import { libraryServer, versionOf } from '../javascript/native-server.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status'];

libraryServer({
  target: {
    ...{
      name: 'gunicorn',
      version: versionOf(
        ['/usr/bin/python3', '-c', 'import gunicorn; print(gunicorn.__version__)'],
        'python3-gunicorn',
      ),
    },
    ...{ language: 'Python', homepage: 'https://gunicorn.org/' },
  },
  claims: ['http/1.0', 'http/1.1'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  argv: ['/usr/bin/python3', join(import.meta.dirname, 'serve.py')],
  // Its worker is a process of its own.
  signal: 'SIGQUIT',
  env: { PYTHONDONTWRITEBYTECODE: '1' },
});
