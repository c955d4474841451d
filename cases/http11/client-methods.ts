import {
  accept,
  body,
  challenged,
  clientCase,
  delivered,
  failed,
  failedUnsent,
  guarded,
  httpServer,
  httpServerByConnection,
  moved,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/a';
const serves = httpServer(reply(200, sized('ok')));
const bodiless = httpServer(reply(200, { ...sized('ok'), body: [] }));
const known = { url, credentials: { user: 'u', password: 'p' } } as const;
const sendsNone = (method: string) => ({
  'sends none': accept(requested({ method, body: '', framing: 'none' })),
  'announces that there is none': accept(requested({ method, body: '', fields: { 'Content-Length': '0' } })),
  'refuses the method': accept(failedUnsent()),
  'announces content': reject(requested({ method })),
});

export default topic('http11/client-methods', [
  clientCase({
    id: 'unknown-method',
    title: 'A method that the client does not know is sent as it is',
    requires: ['rfc9112-s3-1'],
    control: { peer: serves, open: { url, method: 'GET' } },
    peer: serves,
    open: { url, method: 'FROBNICATE' },
    outcomes: {
      'sends it': accept(requested({ method: 'FROBNICATE', target: '/a' }), body('ok')),
      'refuses it': accept(failedUnsent()),
      'sends another': reject(requested({ method: /^/ })),
    },
    faults: ['unknown-method-becomes-get'],
  }),

  clientCase({
    id: 'letters-of-a-method',
    title: 'The small letters of a method are sent as they are',
    requires: ['rfc9112-s3-1'],
    control: { peer: serves, open: { url, method: 'GET' } },
    peer: serves,
    open: { url, method: 'Frobnicate' },
    outcomes: {
      'sends it': accept(requested({ method: 'Frobnicate' }), body('ok')),
      'refuses it': accept(failedUnsent()),
      'sends capitals': reject(requested({ method: 'FROBNICATE' })),
    },
    note: 'Methods are case-sensitive (RFC 9110 section 9.1), so this one and FROBNICATE are two.',
    faults: ['method-in-capitals', 'unknown-method-becomes-get'],
  }),

  clientCase({
    id: 'empty-put-says-so',
    title: 'A PUT without content says Content-Length: 0',
    requires: ['rfc9110-s8.6-1'],
    peer: serves,
    open: { url, method: 'PUT' },
    outcomes: {
      'announces no octets': accept(requested({ method: 'PUT', fields: { 'Content-Length': '0' } })),
      'sends no chunk but the last': accept(requested({ method: 'PUT', framing: 'chunked', body: '' })),
      'announces nothing': reject(requested({ method: 'PUT', framing: 'none' })),
    },
    faults: ['post-empty-without-length'],
  }),

  clientCase({
    id: 'content-of-any-method',
    title: 'Content is framed with a method that has no meaning for it too',
    requires: ['rfc9112-s6.3-17'],
    control: { peer: serves, open: { url, method: 'PUT', body: { octets: 'a=b' } } },
    peer: serves,
    open: { url, method: 'FROBNICATE', body: { octets: 'a=b' } },
    outcomes: {
      'announces the length': accept(requested({ method: 'FROBNICATE', framing: 'length', body: 'a=b' }), requests(1)),
      'sends chunks': accept(requested({ method: 'FROBNICATE', framing: 'chunked', body: 'a=b' }), requests(1)),
      'refuses to send it': accept(failedUnsent()),
      'sends it without framing': reject(requested({ framing: 'none' })),
    },
    faults: ['post-without-length', 'unknown-method-becomes-get'],
  }),

  clientCase({
    id: 'head-without-content',
    title: 'HEAD has no content unless it was given',
    requires: ['rfc9110-s9.3.2-4'],
    peer: bodiless,
    open: { url, method: 'HEAD' },
    control: { peer: serves, open: { url, method: 'GET' } },
    outcomes: sendsNone('HEAD'),
    faults: ['content-invented'],
  }),

  clientCase({
    id: 'delete-without-content',
    title: 'DELETE has no content unless it was given',
    requires: ['rfc9110-s9.3.5-2'],
    peer: serves,
    open: { url, method: 'DELETE' },
    control: { peer: serves, open: { url, method: 'GET' } },
    outcomes: sendsNone('DELETE'),
    faults: ['content-invented'],
  }),

  clientCase({
    id: 'trace-without-content',
    title: 'TRACE has no content, not even one that was given',
    requires: ['rfc9110-s9.3.8-4'],
    control: { peer: serves, open: { url, method: 'PUT', body: { octets: 'a=b' } } },
    peer: serves,
    open: { url, method: 'TRACE', body: { octets: 'a=b' } },
    outcomes: {
      'refuses before sending': accept(failedUnsent()),
      'leaves it out': accept(requested({ method: 'TRACE', body: '' }), requests(1)),
      'sends it': reject(requested({ method: 'TRACE', body: 'a=b' })),
      'sends it without framing': reject(requested({ method: 'TRACE', body: '' }), requested({ nth: 1 })),
    },
    note: 'The rule has no exception (RFC 9110 section 9.3.8), so a client that is given content for TRACE cannot send it.',
    faults: ['trace-with-content'],
  }),

  clientCase({
    id: 'trace-without-credentials',
    title: 'Credentials are not sent with TRACE, whose reply would show them',
    requires: ['rfc9110-s9.3.8-2'],
    control: {
      peer: site({ '/a': guarded(challenged('Basic realm="r"'), reply(200, sized('granted'))) }),
      open: known,
      expects: [body('granted')],
    },
    peer: httpServerByConnection([challenged('Basic realm="r"')], [reply(200, sized('granted'))]),
    open: { ...known, method: 'TRACE' },
    outcomes: {
      'reports the 401': accept(
        requests(1),
        requested({ fields: { Authorization: null } }),
        delivered({ status: 401 }),
      ),
      'reports an error': accept(requests(1), requested({ fields: { Authorization: null } }), failed()),
      'refuses the method': accept(failedUnsent()),
      'sends them': reject(requested({ nth: 1, fields: { Authorization: /./ } })),
      'sends them unasked': reject(requested({ fields: { Authorization: /./ } })),
    },
    faults: ['trace-with-credentials'],
  }),

  clientCase({
    id: 'type-of-options-content',
    title: 'OPTIONS with content says what media type it has',
    requires: ['rfc9110-s9.3.7-3'],
    control: {
      peer: serves,
      open: { url, method: 'OPTIONS', body: { octets: 'a' }, fields: [['Content-Type', 'a/b']] },
    },
    peer: serves,
    open: { url, method: 'OPTIONS', body: { octets: 'a=b' } },
    outcomes: {
      'names a type': accept(
        requested({ method: 'OPTIONS', body: 'a=b', fields: { 'Content-Type': /^[^\s/]+\/[^\s/]+/ } }),
      ),
      'refuses to send it': accept(failedUnsent()),
      'leaves the content out': accept(requested({ method: 'OPTIONS', body: '' })),
      'names none': reject(requested({ method: 'OPTIONS', body: 'a=b', fields: { 'Content-Type': null } })),
    },
    note: 'A library that cannot know the type has to ask for it, or say application/octet-stream.',
    faults: ['post-without-type'],
  }),

  clientCase({
    id: 'hops-of-options',
    title: 'Max-Forwards limits how far OPTIONS goes',
    requires: ['rfc9110-s9.3.7-2'],
    control: { peer: serves, open: { url, method: 'OPTIONS' } },
    peer: serves,
    open: { url, method: 'OPTIONS', fields: [['Max-Forwards', '0']] },
    outcomes: {
      'sends the limit': accept(requested({ method: 'OPTIONS', fields: { 'Max-Forwards': '0' } })),
      'leaves it out': accept(requested({ method: 'OPTIONS', fields: { 'Max-Forwards': null } })),
      'refuses to send it': accept(failedUnsent()),
      'sends another limit': reject(requested({ fields: { 'Max-Forwards': /^/ } })),
    },
    faults: ['given-preferences-dropped'],
  }),

  clientCase({
    id: 'redirected-put',
    title: 'A redirected PUT is sent where the Location leads, or reported',
    requires: ['rfc9110-s9.3.4-9'],
    control: { peer: serves, open: { url, method: 'PUT', body: { octets: 'a=b' } } },
    peer: httpServerByConnection([moved(307, '/b')], [reply(200, sized('there'))]),
    open: { url, method: 'PUT', body: { octets: 'a=b' }, redirect: 'follow' },
    outcomes: {
      'sends it there': accept(requested({ nth: 1, method: 'PUT', target: '/b', body: 'a=b' })),
      'reports the redirection': accept(requests(1), delivered({ status: 307 })),
      'reports an error': accept(requests(1), failed()),
      'asks with another method': reject(requested({ nth: 1 })),
    },
    faults: ['redirect-repeats-any-method'],
  }),
]);
