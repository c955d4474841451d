import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { nativeServer, onFreePort, versionOf } from '../javascript/native-server.mjs';
import { servedFiles } from '../javascript/served-files.mjs';

// It serves files without entity tags and without ranges, and nothing tells which requests it has seen.
nativeServer({
  target: {
    ...{ name: 'mini-httpd', version: versionOf(['mini_httpd', '-V'], 'mini-httpd'), language: 'C' },
    homepage: 'https://www.acme.com/software/mini_httpd/',
  },
  claims: ['http/1.0', 'http/1.1'],
  features: ['app.root', 'app.future', 'app.static'],
  start({ home }) {
    const root = servedFiles(home);
    writeFileSync(join(root, 'index.html'), 'ok');
    const options = ['-D', '-h', '127.0.0.1', '-d', root, '-u', userInfo().username, '-i', join(home, 'pid')];
    return onFreePort((port) => ['mini_httpd', ...options, '-p', String(port)], { home });
  },
});
