import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nativeServer, onFreePort, versionOf } from '../javascript/native-server.mjs';
import { servedFiles } from '../javascript/served-files.mjs';

// It serves files and runs programs below /cgi-bin/: there is no application for any other path, and so nothing that sees requests.
nativeServer({
  target: {
    ...{ name: 'busybox-httpd', version: versionOf(['busybox', '--help'], 'busybox'), language: 'C' },
    homepage: 'https://busybox.net/',
  },
  claims: ['http/1.0', 'http/1.1'],
  features: ['app.root', 'app.cond', 'app.range', 'app.future', 'app.static'],
  start({ home }) {
    const root = servedFiles(home);
    writeFileSync(join(root, 'index.html'), 'ok');
    const file = join(home, 'httpd.conf');
    writeFileSync(file, '.html:text/html\n.txt:text/plain\n');
    return onFreePort((port) => ['busybox', 'httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', root, '-c', file], {
      home,
    });
  },
});
