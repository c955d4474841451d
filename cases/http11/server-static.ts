import {
  accept,
  answered,
  get,
  reject,
  serverCase,
  staysInside,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-static', [
  serverCase({
    id: 'dot-segments-stay-inside',
    title: 'A path does not climb out of the tree of files with dot segments',
    requires: ['rfc9110-s17.3-1', 'rfc1945-s12.5-3'],
    control: get('/static/hello.txt'),
    send: [get('/static/../../../../../../../../etc/passwd')],
    outcomes: staysInside,
    faults: ['dot-segments-escape'],
  }),

  serverCase({
    id: 'encoded-dot-segments-stay-inside',
    title: 'A path does not climb out of the tree of files with dot segments that are percent-encoded',
    requires: ['rfc9110-s17.3-1', 'rfc1945-s12.5-3'],
    control: get('/static/hello.txt'),
    send: [get('/static/%2e%2e/%2E%2E/.%2e/%2e./%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd')],
    outcomes: staysInside,
    faults: ['dot-segments-escape'],
  }),

  serverCase({
    id: 'redirect-names-its-target',
    title: 'A redirect names in Location where the resource is',
    requires: ['rfc9110-s15.4.2-1', 'rfc9110-s15.4.3-1'],
    send: [get('/static/sub')],
    outcomes: {
      'names it': accept(answered({ status: '3xx', fields: { Location: /(?:^|\/)sub\/$/ } })),
      'does not redirect': accept(status('2xx', '4xx')),
      'names nothing': reject(answered({ status: '3xx', fields: { Location: null } })),
      'names something else': reject(status('3xx')),
    },
    faults: ['redirect-without-location'],
  }),

  serverCase({
    id: 'location-does-not-split-the-reply',
    title: 'Line breaks that are percent-encoded in a request do not break the lines of its reply',
    requires: ['rfc9112-s11.1-1'],
    control: { send: [get('/static/sub')], expects: [status('2xx', '3xx', '4xx')] },
    send: [get('/static/sub?%0d%0aX-Split:%20yes')],
    outcomes: {
      'sends a field of the requester': reject(answered({ fields: { 'X-Split': /./ } })),
      redirects: accept(answered({ status: '3xx', fields: { Location: /./ } })),
      'serves it': accept(status('2xx')),
      'refuses it': accept(status('4xx')),
    },
    faults: ['location-splits-reply'],
  }),

  serverCase({
    id: 'unauthorized-has-a-challenge',
    title: 'A 401 has a challenge whose realm is a quoted string',
    requires: ['rfc9110-s15.5.2-1', 'rfc9110-s11.6.1-1', 'rfc9110-s11.5-2'],
    send: [get('/status/401')],
    outcomes: {
      challenges: accept(answered({ status: 401, fields: { 'WWW-Authenticate': /^[\w-]+ .*\brealm="[^"]*"/i } })),
      'sends no challenge': reject(answered({ status: 401, fields: { 'WWW-Authenticate': null } })),
      'writes the realm without quotes': reject(
        answered({ status: 401, fields: { 'WWW-Authenticate': /\brealm=[^"]/i } }),
      ),
    },
    faults: ['401-without-challenge'],
  }),
]);
