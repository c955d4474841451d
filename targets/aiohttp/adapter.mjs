import { join } from 'node:path';
import { nativeServer, onItsPort, versionOf } from '../javascript/native-server.mjs';
import { servedFiles } from '../javascript/served-files.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'static', 'cookie'];

nativeServer({
  target: {
    ...{
      name: 'aiohttp',
      version: versionOf(
        [
          '/usr/bin/python3',
          '-c',
          'import aiohttp; print(getattr(aiohttp, "__version__", getattr(aiohttp, "version", None)))',
        ],
        'python3-aiohttp',
      ),
    },
    ...{ language: 'Python', homepage: 'https://docs.aiohttp.org/' },
  },
  claims: ['http/1.0', 'http/1.1', 'cookies'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  start({ home, saw }) {
    const argv = ['/usr/bin/python3', join(import.meta.dirname, 'serve.py'), servedFiles(home)];
    const env = { PYTHONDONTWRITEBYTECODE: '1' };
    return onItsPort(argv, { home, env, report: ({ from, request }) => saw(from, request) });
  },
});
