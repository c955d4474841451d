import { join } from 'node:path';
import { nativeServer, onItsPort, versionOf } from '../javascript/native-server.mjs';
import { servedFiles } from '../javascript/served-files.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'static', 'cookie'];

nativeServer({
  target: {
    ...{
      name: 'tornado',
      version: versionOf(
        [
          '/usr/bin/python3',
          '-c',
          'import tornado; print(getattr(tornado, "__version__", getattr(tornado, "version", None)))',
        ],
        'python3-tornado',
      ),
    },
    ...{ language: 'Python', homepage: 'https://www.tornadoweb.org/' },
  },
  claims: ['http/1.0', 'http/1.1', 'cookies'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  start({ home, saw }) {
    const argv = ['/usr/bin/python3', join(import.meta.dirname, 'serve.py'), servedFiles(home)];
    const env = { PYTHONDONTWRITEBYTECODE: '1' };
    return onItsPort(argv, { home, env, report: ({ from, request }) => saw(from, request) });
  },
});
