import { join } from 'node:path';
import { nativeServer, onItsPort, versionOf } from './native-server.mjs';
import { servedFiles } from './served-files.mjs';

/** Debian's packages are for its own interpreter. */
const PYTHON = '/usr/bin/python3';

/**
 * Puts a server of Python, from a Debian package, behind the target protocol: `serve.py` in the target's folder.
 * @param {object} server
 * @param {string} server.name of the target and of the module; the package is `python3-<name>`
 * @param {string} server.homepage
 * @param {string} server.folder the target's
 * @param {string[]} server.claims
 * @param {string[]} server.paths of the test application that it has
 * @param {boolean} [server.files] whether it serves files, whose folder it is then given
 * @param {string} [server.signal] the signal that ends it
 */
export function pythonServer({ name, homepage, folder, claims, paths, files = false, signal }) {
  const asked = [PYTHON, '-c', `import importlib.metadata as m; print(m.version("${name}"))`];
  nativeServer({
    target: { name, version: versionOf(asked, `python3-${name}`), language: 'Python', homepage },
    claims,
    features: ['saw', ...paths.map((path) => `app.${path}`)],
    start({ home, saw }) {
      const argv = [PYTHON, join(folder, 'serve.py'), ...(files ? [servedFiles(home)] : [])];
      const env = { PYTHONDONTWRITEBYTECODE: '1' };
      return onItsPort(argv, { home, env, signal, report: ({ from, request }) => saw(from, request) });
    },
  });
}
