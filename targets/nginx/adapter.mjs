import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nativeServer, onFreePort, versionOf } from '../javascript/native-server.mjs';
import { cgiApplication } from '../javascript/cgi-application.mjs';
import { accountFiles, servedFiles } from '../javascript/served-files.mjs';
import { sawStored } from '../javascript/stored.mjs';

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
const variables = {
  ...{ REQUEST_METHOD: '$request_method', REQUEST_URI: '$request_uri', SERVER_PROTOCOL: '$server_protocol' },
  ...{ REMOTE_PORT: '$remote_port', REMOTE_USER: '$remote_user' },
  ...{ PATH_INFO: '$document_uri', CONTENT_TYPE: '$content_type', CONTENT_LENGTH: '$content_length' },
};
const params = (given) =>
  Object.entries(given)
    .map(([name, value]) => `fastcgi_param ${name} ${value};`)
    .join(' ');

/** One process, in the foreground. For each file it serves, nginx asks the application first, which tells of the request. */
const configuration = ({ port, home, root, socket, basic }) => `
daemon off; master_process off; pid ${home}/pid; error_log stderr crit;
events { worker_connections 512; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
  types { text/html html; text/plain txt; }
  default_type text/plain;
  # Otherwise a client that ends its direction is dropped if that is noticed before the application has answered, a race.
  fastcgi_ignore_client_abort on;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    lingering_timeout 1s;
    auth_request /wireproof-asks;
    location = /wireproof-asks {
      internal; auth_request off; fastcgi_pass unix:${socket};
      ${params({ ...variables, FCGI_ROLE: 'AUTHORIZER' })}
    }
    location / {
      auth_request off; fastcgi_pass unix:${socket};
      ${params(variables)}
    }
    location = /basic {
      auth_basic wireproof; auth_basic_user_file ${basic};
      auth_request off; fastcgi_pass unix:${socket};
      ${params(variables)}
    }
    location /static/ { }
    # The index is found by an internal redirect, before which nginx would ask once more.
    location = /static/ { try_files /static/index.html =404; }
    location = /cond { }
    location = /range { }
    location = /future { }
    location /store/ { dav_methods PUT DELETE; default_type application/octet-stream; }
  }
}
`;

const paths = ['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'future', 'static', 'basic', 'store'];

nativeServer({
  target: {
    name: 'nginx',
    version: versionOf(['nginx', '-v'], 'nginx'),
    language: 'C',
    homepage: 'https://nginx.org/',
  },
  claims: ['http/1.0', 'http/1.1', 'basic'],
  features: ['saw', ...paths.map((path) => `app.${path}`)],
  async start({ home, saw }) {
    const root = servedFiles(home);
    const stored = sawStored(root, saw);
    const application = await cgiApplication(home, stored.saw);
    const file = join(home, 'nginx.conf');
    const argvOf = (port) => {
      writeFileSync(file, configuration({ port, home, root, socket: application.path, ...accountFiles(home) }));
      return ['nginx', '-p', home, '-c', file, '-e', 'stderr'];
    };
    const { port, close } = await onFreePort(argvOf, { home });
    return { port, settle: stored.settle, close: () => close().then(application.close) };
  },
});
