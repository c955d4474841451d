import { join } from 'node:path';
import { libraryServer, versionOf } from '../javascript/native-server.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status'];

libraryServer({
  target: {
    ...{
      name: 'waitress',
      version: versionOf(
        ['/usr/bin/python3', '-c', 'import importlib.metadata as m; print(m.version("waitress"))'],
        'python3-waitress',
      ),
    },
    ...{ language: 'Python', homepage: 'https://docs.pylonsproject.org/projects/waitress/' },
  },
  claims: ['http/1.0', 'http/1.1'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  argv: ['/usr/bin/python3', join(import.meta.dirname, 'serve.py')],
  env: { PYTHONDONTWRITEBYTECODE: '1' },
});
