import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cgiApplication } from '../javascript/cgi-application.mjs';
import { nativeServer, onFreePort, versionOf } from '../javascript/native-server.mjs';
import { accountFiles, servedFiles } from '../javascript/served-files.mjs';

const configuration = ({ port, home, root, socket, basic, digest }) => `
server.modules = ("mod_indexfile", "mod_auth", "mod_authn_file", "mod_fastcgi", "mod_staticfile")
server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${root}"
server.upload-dirs = ("${home}")
server.errorlog = "/dev/null"
index-file.names = ("index.html")
mimetype.assign = (".html" => "text/html", "" => "text/plain")
$HTTP["url"] == "/basic" {
  auth.backend = "htpasswd"
  auth.backend.htpasswd.userfile = "${basic}"
  auth.require = ("" => ("method" => "basic", "realm" => "wireproof", "require" => "valid-user"))
}
$HTTP["url"] == "/digest" {
  auth.backend = "htdigest"
  auth.backend.htdigest.userfile = "${digest}"
  auth.require = ("" => ("method" => "digest", "realm" => "wireproof", "require" => "valid-user"))
}
# For each file it serves, lighttpd asks the application first, which tells of the request.
$HTTP["url"] =~ "^/(static/|(cond|range|future|static)$)" {
  fastcgi.server = ("/" => ((
    "socket" => "${socket}", "check-local" => "disable", "mode" => "authorizer", "docroot" => "${root}"
  )))
} else {
  fastcgi.server = ("/" => (("socket" => "${socket}", "check-local" => "disable", "fix-root-scriptname" => "enable")))
}
`;

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'future', 'static', 'basic', 'digest'];

nativeServer({
  target: {
    ...{ name: 'lighttpd', version: versionOf(['lighttpd', '-v'], 'lighttpd'), language: 'C' },
    homepage: 'https://www.lighttpd.net/',
  },
  claims: ['http/1.0', 'http/1.1', 'basic', 'digest'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  async start({ home, saw }) {
    const root = servedFiles(home);
    const application = await cgiApplication(home, saw);
    const file = join(home, 'lighttpd.conf');
    const argvOf = (port) => {
      writeFileSync(file, configuration({ port, home, root, socket: application.path, ...accountFiles(home) }));
      return ['lighttpd', '-D', '-f', file];
    };
    const { port, close } = await onFreePort(argvOf, { home });
    return { port, close: () => close().then(application.close) };
  },
});
