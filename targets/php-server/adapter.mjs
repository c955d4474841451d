import { connect } from 'node:net';
import { join } from 'node:path';
import { nativeServer, onFreePort, versionOf } from '../javascript/native-server.mjs';
import { servedFiles } from '../javascript/served-files.mjs';
import { toldInFile } from '../javascript/told-in-file.mjs';

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'static', 'cookie'];

/** Ends a connection that brings nothing, and waits until the server does. One that dies of what came before resets it instead. */
function isAlive(port) {
  const socket = connect(port, '127.0.0.1').resume().end();
  return new Promise((resolve) => {
    socket.on('end', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
}

nativeServer({
  target: {
    ...{ name: 'php-server', version: versionOf(['php', '-n', '-v'], 'php-cli'), language: 'PHP' },
    homepage: 'https://www.php.net/manual/en/features.commandline.webserver.php',
  },
  claims: ['http/1.0', 'http/1.1', 'cookies'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  async start({ home, saw }) {
    const root = servedFiles(home);
    const told = toldInFile(home, (line) => {
      const { from, request } = JSON.parse(line);
      saw(from, request);
    });
    const application = join(import.meta.dirname, '..', 'php', 'test_application.php');
    const env = { WIREPROOF_TOLD: told.path, WIREPROOF_APPLICATION: application };
    const router = join(import.meta.dirname, 'router.php');
    const argvOf = (port) => ['php', '-n', '-q', '-S', `127.0.0.1:${port}`, '-t', root, router];
    const server = await onFreePort(argvOf, { home, env });
    return {
      ...server,
      // Of one that dies, the end is the answer, which is about to come: a pong before it would blame whoever is next.
      async settle() {
        if (!(await isAlive(server.port))) await new Promise(() => undefined);
        told.read();
      },
    };
  },
});
