import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { octets, pairs } from '../javascript/octets.mjs';
import { nativeServer, onFreePort, versionOf } from '../javascript/native-server.mjs';
import { cgiApplication } from '../javascript/cgi-application.mjs';
import { summary } from '../javascript/bodies.mjs';
import { accountFiles, servedFiles } from '../javascript/served-files.mjs';
import { toldInFile } from '../javascript/told-in-file.mjs';

const folder = '/usr/lib/apache2/modules';
const modules = [
  ...['mpm_event', 'mime', 'dir', 'setenvif', 'lua', 'proxy', 'proxy_fcgi', 'dav', 'dav_fs'],
  ...['authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'auth_digest'],
];
// To whom the rights are given up where the server is started by root: nobody, who has this number everywhere.
const nobody = '#65534';

const configuration = ({ port, home, root, socket, told, types, locks, basic, digest }) => `
ServerRoot ${home}
DefaultRuntimeDir ${home}
PidFile ${home}/pid
Mutex pthread
ErrorLog /dev/null
ServerName localhost
Listen 127.0.0.1:${port}
User ${nobody}
Group ${nobody}
${modules.map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`).join('\n')}
ThreadsPerChild 64
MaxRequestWorkers 64
TypesConfig ${types}
DocumentRoot ${root}
DirectoryIndex index.html
DavLockDB ${locks}/db
# Otherwise the length that an application states is left out.
SetEnvIf Request_URI . ap_trust_cgilike_cl=1
SetEnvIfExpr "%{REMOTE_PORT} =~ /(.*)/" WIREPROOF_FROM=$1
<LocationMatch "^/(static|store)(/|$)|^/(cond|range|future)$">
  SetEnvIf Request_URI . WIREPROOF_LOG=${told}
  LuaHookAccessChecker ${import.meta.dirname}/saw.lua asked
</LocationMatch>
ProxyPassMatch "^/((static|store)(/.*)?|cond|range|future)$" !
ProxyPass / unix:${socket}|fcgi://localhost/
LuaInputFilter stored ${import.meta.dirname}/saw.lua stored
<Location /store>
  Dav On
  SetInputFilter stored
  ForceType application/octet-stream
</Location>
<LocationMatch "^/(cond|range|future)$">
  ForceType text/plain
</LocationMatch>
<Location /basic>
  AuthType Basic
  AuthName wireproof
  AuthUserFile ${basic}
  Require valid-user
</Location>
<Location /digest>
  AuthType Digest
  AuthName wireproof
  AuthUserFile ${digest}
  Require valid-user
</Location>
`;
/** What a line of `saw.lua` tells: port, method, target, version, body, and names and values of fields in turns. */
function requestIn(line) {
  const parts = line.split(' ').map((hex) => Buffer.from(hex, 'hex').toString('latin1'));
  const [from, method, target, version, body, ...fields] = parts;
  const sum = summary();
  sum.add(octets(body));
  return [Number(from), { method, target, version, fields: pairs(fields), body: sum.seen() }];
}

const paths = [
  'root',
  'echo',
  'bytes',
  'stream',
  'status',
  'cond',
  'range',
  'future',
  'static',
  'basic',
  'digest',
  'store',
];

nativeServer({
  target: {
    ...{ name: 'apache-httpd', version: versionOf(['apache2', '-v'], 'apache2-bin'), language: 'C' },
    homepage: 'https://httpd.apache.org/',
  },
  claims: ['http/0.9', 'http/1.0', 'http/1.1', 'basic', 'digest'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  async start({ home, saw }) {
    const [root, types, locks] = [servedFiles(home), join(home, 'mime.types'), join(home, 'locks')];
    writeFileSync(types, 'text/html html\ntext/plain txt\n');
    mkdirSync(locks);
    chmodSync(locks, 0o777);
    const told = toldInFile(home, (line) => saw(...requestIn(line)));
    const application = await cgiApplication(home, (from, request) => {
      told.read();
      saw(from, request);
    });
    const argvOf = (port) => {
      const file = join(home, 'httpd.conf');
      const given = {
        port,
        home,
        root,
        types,
        locks,
        told: told.path,
        socket: application.path,
        ...accountFiles(home),
      };
      writeFileSync(file, configuration(given));
      return ['apache2', '-X', '-f', file];
    };
    const { port, close } = await onFreePort(argvOf, { home });
    return { port, settle: told.read, close: () => close().then(application.close) };
  },
});
