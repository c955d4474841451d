import {
  accept,
  anything,
  clientCase,
  completed,
  delivered,
  failed,
  fieldsWith,
  httpServer,
  httpServerByConnection,
  moved,
  raised,
  reject,
  reply,
  sized,
  topic,
  used,
} from '../../harness/vocabulary/index.js';
import type { WantedUse } from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/notes.txt?x=1';
const peer = httpServer(reply(203, sized('text'), { reason: 'Second Hand', fields: { 'X-Note': 'a note' } }));
const call = (name: string, ...args: readonly number[]) => ({ name, args });

const tells = (...wanted: readonly WantedUse[]) => ({
  'tells it': accept(used(...wanted)),
  'tells something else': reject(completed()),
  'reports an error': reject(failed()),
});

export default topic('urllib/response', [
  clientCase({
    id: 'headers',
    title: 'A response has its header fields, under both names',
    requires: ['urllib-response-headers'],
    peer,
    open: { url, uses: [call('info'), call('headers')] },
    outcomes: tells(
      fieldsWith({ 'X-Note': 'a note', 'Content-Length': '4', 'Content-Type': 'text/plain' }),
      fieldsWith({ 'X-Note': 'a note', 'Content-Length': '4', 'Content-Type': 'text/plain' }),
    ),
    faults: ['headers-forgotten'],
  }),

  clientCase({
    id: 'status',
    title: 'A response of HTTP has its status, which getcode gives',
    requires: ['urllib-response-status'],
    peer,
    open: { url, uses: [call('getcode')] },
    outcomes: tells(203),
    faults: ['every-response-is-200'],
  }),

  clientCase({
    id: 'status-attribute',
    title: 'The status of a response of HTTP is an attribute of it as well',
    requires: ['urllib-response-status'],
    peer,
    open: { url, uses: [call('status')] },
    outcomes: tells(203),
    note: 'Documented since Python 3.9 in place of getcode.',
    faults: ['every-response-is-200'],
  }),

  clientCase({
    id: 'reason',
    title: 'A response of HTTP tells the reason phrase of the server',
    requires: ['urllib-response-reason'],
    peer,
    open: url,
    outcomes: {
      'tells it': accept(delivered({ reason: 'Second Hand', body: 'text' })),
      'tells another': reject(delivered({ reason: /^(?!Second Hand$)/ })),
      'reports an error': reject(failed()),
    },
    faults: ['own-reason-phrase'],
  }),

  clientCase({
    id: 'url',
    title: 'A response has the URL that was opened',
    requires: ['urllib-response-url'],
    peer,
    open: { url, uses: [call('geturl')] },
    outcomes: tells('http://{peer}/notes.txt?x=1'),
    faults: ['url-without-query'],
  }),

  clientCase({
    id: 'url-after-redirection',
    title: 'A response has the URL that a redirection led to',
    requires: ['urllib-response-url'],
    peer: httpServerByConnection([moved(302, '/there')], [reply(200, sized('text'))]),
    open: { url, redirect: 'follow', uses: [call('geturl'), call('getcode')] },
    outcomes: tells('http://{peer}/there', 200),
    faults: ['first-url-reported'],
  }),

  clientCase({
    id: 'close',
    title: 'A response can be closed, and tells whether it is',
    requires: ['urllib-response-closed'],
    peer,
    open: { url, uses: [call('closed'), call('close'), call('closed')] },
    outcomes: tells(false, null, true),
    faults: ['close-forgotten'],
  }),

  clientCase({
    id: 'close-twice',
    title: 'A response can be closed twice',
    requires: ['urllib-response-closed'],
    peer,
    open: { url, uses: [call('read', 1), call('close'), call('close')] },
    outcomes: tells('t', null, null),
    faults: ['second-close-refused'],
  }),

  clientCase({
    id: 'read-after-close',
    title: 'A response that was closed cannot be read',
    requires: ['urllib-response-closed'],
    control: { peer, open: { url, uses: [call('read')] }, expects: [used('text')] },
    peer,
    open: { url, uses: [call('close'), call('read')] },
    outcomes: {
      'raises an error': accept(used(null, raised())),
      'gives nothing': reject(used(null, '')),
      'gives what is there': reject(used(null, anything)),
    },
    note: 'As with any file. The response of http.client gives nothing instead, as if the body had ended.',
    faults: ['read-after-close'],
  }),

  clientCase({
    id: 'facts-after-close',
    title: 'URL, status and headers can be asked for when a response is closed',
    requires: ['urllib-response-url', 'urllib-response-status', 'urllib-response-headers'],
    peer,
    open: { url, uses: [call('close'), call('geturl'), call('getcode'), call('info')] },
    outcomes: tells(null, 'http://{peer}/notes.txt?x=1', 203, fieldsWith({ 'X-Note': 'a note' })),
    faults: ['headers-forgotten', 'every-response-is-200'],
  }),

  clientCase({
    id: 'context',
    title: 'A response is its own context, whose end closes it',
    requires: ['urllib-context-manager'],
    peer,
    open: { url, uses: [call('enter'), call('read'), call('exit'), call('closed')] },
    outcomes: tells(true, 'text', null, true),
    faults: ['context-is-another-object', 'context-left-open'],
  }),

  clientCase({
    id: 'context-of-a-closed-response',
    title: 'The context of a closed response cannot be entered',
    requires: ['urllib-context-manager', 'urllib-response-closed'],
    control: { peer, open: { url, uses: [call('enter')] }, expects: [used(true)] },
    peer,
    open: { url, uses: [call('close'), call('enter')] },
    outcomes: {
      'raises an error': accept(used(null, raised())),
      'enters it': reject(used(null, anything)),
    },
    faults: ['close-forgotten'],
  }),
]);
