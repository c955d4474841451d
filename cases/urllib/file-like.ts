import {
  accept,
  chunked,
  clientCase,
  completed,
  failed,
  httpServer,
  reject,
  reply,
  requested,
  sized,
  topic,
  used,
} from '../../harness/vocabulary/index.js';
import type { WantedUse } from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/notes.txt';
const peer = httpServer(reply(200, sized('one\ntwo')));
const call = (name: string, ...args: readonly number[]) => ({ name, args });

const gives = (...wanted: readonly WantedUse[]) => ({
  'gives them': accept(used(...wanted)),
  'gives something else': reject(completed()),
  'reports an error': reject(failed()),
});

/** Who asks in HTTP/1.0 is not to be sent chunks (RFC 9112 section 6.1), so that what becomes of them there shows nothing. */
const unchunked = { 'asks in HTTP/1.0': accept(requested({ version: 'HTTP/1.0' }), completed()) };

export default topic('urllib/file-like', [
  clientCase({
    id: 'read-whole',
    title: 'Reading a response gives all of it, and nothing from then on',
    requires: ['urllib-response-file-like'],
    peer,
    open: { url, uses: [call('read'), call('read')] },
    outcomes: gives('one\ntwo', ''),
    faults: ['end-of-body-raises'],
  }),

  clientCase({
    id: 'read-in-pieces',
    title: 'Reading so many octets gives so many, and fewer at the end',
    requires: ['urllib-response-file-like'],
    peer,
    open: { url, uses: [call('read', 3), call('read', 3), call('read', 3), call('read', 3)] },
    outcomes: gives('one', '\ntw', 'o', ''),
    faults: ['read-size-ignored', 'end-of-body-raises'],
  }),

  clientCase({
    id: 'read-less-than-nothing',
    title: 'Reading a negative number of octets gives all of them, as from any file',
    requires: ['urllib-response-file-like'],
    peer: httpServer(reply(200, chunked('one\n', 'two'))),
    open: { url, uses: [call('read', -1)] },
    outcomes: {
      ...unchunked,
      'gives the body': accept(used('one\ntwo')),
      'gives the chunks as they were sent': reject(used(/^4\r\n|\r\n0\r\n/)),
      'gives something else': reject(completed()),
      'reports an error': reject(failed()),
    },
    note: 'http.client reads past the framing of the body here, and in 3.6 raises a ValueError.',
    faults: ['negative-size-is-nothing'],
  }),

  clientCase({
    id: 'read-line-by-line',
    title: 'Reading a line gives it with its end, the last one without where it has none',
    requires: ['urllib-response-file-like'],
    peer,
    open: { url, uses: [call('readline'), call('readline'), call('readline')] },
    outcomes: gives('one\n', 'two', ''),
    faults: ['line-end-removed'],
  }),

  clientCase({
    id: 'read-all-lines',
    title: 'All lines can be read at once',
    requires: ['urllib-response-file-like'],
    peer,
    open: { url, uses: [call('readlines')] },
    outcomes: gives(['one\n', 'two']),
    faults: ['line-end-removed', 'iterates-by-octets'],
  }),

  clientCase({
    id: 'gone-through',
    title: 'Going through a response gives its lines',
    requires: ['urllib-response-iterable'],
    peer,
    open: { url, uses: [call('iterate', 5)] },
    outcomes: gives(['one\n', 'two']),
    faults: ['iterates-by-octets'],
  }),

  clientCase({
    id: 'line-then-rest',
    title: 'Reading goes on where a line has ended',
    requires: ['urllib-response-file-like'],
    peer,
    open: { url, uses: [call('readline'), call('read', 1), call('read')] },
    outcomes: gives('one\n', 't', 'wo'),
    faults: ['read-size-ignored'],
  }),

  clientCase({
    id: 'lines-across-chunks',
    title: 'How a body is divided into chunks does not show in its lines',
    requires: ['urllib-response-file-like'],
    peer: httpServer(reply(200, chunked('on', 'e\ntw', 'o'))),
    open: { url, uses: [call('readline'), call('readline'), call('readline')] },
    outcomes: { ...unchunked, ...gives('one\n', 'two', '') },
    faults: ['chunked-not-decoded', 'line-end-removed'],
  }),

  clientCase({
    id: 'nothing-to-read',
    title: 'An empty response has nothing to read and no lines',
    requires: ['urllib-response-file-like', 'urllib-response-iterable'],
    peer: httpServer(reply(200, sized(''))),
    open: { url, uses: [call('readline'), call('iterate', 1), call('read', 1)] },
    outcomes: gives('', [], ''),
    faults: ['end-of-body-raises'],
  }),
]);
