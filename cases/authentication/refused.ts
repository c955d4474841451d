import type { WantedDigest } from '../../harness/vocabulary/index.js';
import {
  accept,
  authorizedBasic,
  authorizedDigest,
  body,
  challenged,
  clientCase,
  delivered,
  either,
  failed,
  guarded,
  not,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const user = { user: 'Mufasa', password: 'Circle of Life' };
const open = { url: 'http://{peer}/private/x', credentials: user };
const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });
const forbidden = reply(403, sized('forbidden'), { fields: { Connection: 'close' } });
const digest = (nonce: string, more = '') => challenged(`Digest realm="r", nonce="${nonce}", qop="auth"${more}`);
const basic = challenged('Basic realm="r"');
const known: WantedDigest = { ...user, realm: 'r', nonce: 'n' };
const any = (nth: number) => requested({ nth, fields: { Authorization: /./ } });
const control = { peer: site({ '/private/x': [digest('n'), granted] }), expects: [body('granted')] };
const basicControl = { peer: site({ '/private/x': guarded(basic, granted) }), expects: [body('granted')] };

/** So many challenges, each with a nonce of its own that is to take the place of one that was too old. */
const staleTimes = (times: number) => Array.from({ length: times }, (_, n) => digest(`n${n}`, ', stale=true'));

export default topic('authentication/refused', [
  clientCase({
    id: 'forbidden-is-final',
    title: 'A request that is answered by 403 is not repeated with the same credentials',
    requires: ['rfc9110-s15.5.4-1'],
    control: basicControl,
    peer: site({ '/private/x': [guarded(basic, forbidden), granted] }),
    open,
    outcomes: {
      'repeats what it had sent before being asked': reject(any(0), requested({ nth: 1 })),
      'reports the 403 to what it sent before being asked': accept(
        any(0),
        either(delivered({ status: 403, body: 'forbidden' }), failed()),
      ),
      'reports the 403': accept(delivered({ status: 403, body: 'forbidden' }), requests(2)),
      'reports the 403 as an error': accept(failed(), requests(2)),
      'repeats the request': reject(requested({ nth: 2 })),
    },
    faults: ['forbidden-is-repeated'],
  }),

  clientCase({
    id: 'forbidden-without-a-challenge',
    title: 'A request that is answered by 403 at once is not repeated as it was',
    requires: ['rfc9110-s15.5.4-1'],
    control: basicControl,
    peer: site({ '/private/x': [forbidden, granted] }),
    open,
    outcomes: {
      'reports the 403': accept(delivered({ status: 403, body: 'forbidden' }), requests(1)),
      'reports the 403 as an error': accept(failed(), requests(1)),
      'offers credentials, of which it had sent none': accept(not(any(0)), any(1)),
      'repeats the request': reject(requested({ nth: 1 })),
    },
    note: 'RFC 9110 section 15.5.4 lets a client try once more with credentials that are new or different.',
    faults: ['forbidden-is-repeated'],
  }),

  clientCase({
    id: 'digest-refused',
    title: 'Credentials that are refused by a new nonce which is not said to be a fresher one are not tried again',
    requires: ['rfc7616-s3.3-6'],
    control,
    peer: site({ '/private/x': [digest('n'), digest('n2')] }),
    open,
    outcomes: {
      'reports the second 401': accept(authorizedDigest({ ...known, nth: 1 }), requests(2), delivered({ status: 401 })),
      'reports an error': accept(authorizedDigest({ ...known, nth: 1 }), requests(2), failed()),
      'tries them again': reject(any(2)),
    },
    faults: ['digest-asks-again'],
  }),

  clientCase({
    id: 'digest-refused-explicitly',
    title: 'Credentials that are refused with a nonce that is said not to be stale are not tried again',
    requires: ['rfc7616-s3.3-6'],
    control,
    peer: site({ '/private/x': [digest('n'), digest('n2', ', stale=false')] }),
    open,
    outcomes: {
      'reports the second 401': accept(authorizedDigest({ ...known, nth: 1 }), requests(2), delivered({ status: 401 })),
      'reports an error': accept(authorizedDigest({ ...known, nth: 1 }), requests(2), failed()),
      'tries them again': reject(any(2)),
    },
    faults: ['digest-asks-again'],
  }),

  clientCase({
    id: 'stale-nonce',
    title: 'After a nonce was too old the request is sent again with the new one, if at all',
    requires: ['rfc7616-s3.3-6'],
    control,
    peer: site({ '/private/x': [digest('n'), digest('n2', ', stale=TRUE'), granted] }),
    open,
    outcomes: {
      'uses the new one': accept(authorizedDigest({ ...known, nth: 2, nonce: 'n2', nc: '00000001' }), body('granted')),
      'reports the 401': accept(requests(2), delivered({ status: 401 })),
      'reports an error': accept(requests(2), failed()),
      'uses the old one': reject(authorizedDigest({ ...known, nth: 2 })),
      'uses the new one with the old count': reject(authorizedDigest({ ...known, nth: 2, nonce: 'n2' })),
    },
    note: 'RFC 7616 section 3.3 lets a client send the request again at once then, without asking its user for another password.',
    faults: ['digest-stale-nonce-kept'],
  }),

  clientCase({
    id: 'every-nonce-is-stale',
    title: 'How long a client goes on with a server that finds every nonce stale is left to it',
    requires: ['rfc9110-s15.5.2-2'],
    control,
    peer: site({ '/private/x': [...staleTimes(16), granted] }),
    open,
    outcomes: {
      'gives up': accept(not(requested({ nth: 16 })), delivered({ status: 401 })),
      'gives up with an error': accept(not(requested({ nth: 16 })), failed()),
      'goes on and on': reject(requested({ nth: 16 })),
    },
    note: 'The server lets everybody in after 16 rounds. Each challenge is a new one, so that no requirement ends this; clients are known to stop after 6.',
    faults: ['digest-stale-without-end'],
  }),

  clientCase({
    id: 'another-realm-behind',
    title: 'Whether credentials are offered to a second realm, behind the first, is left to the client',
    requires: ['rfc9110-s15.5.2-2'],
    control: basicControl,
    peer: site({ '/private/x': [basic, challenged('Basic realm="s"'), granted] }),
    open,
    outcomes: {
      'offers them there too': accept(authorizedBasic({ ...user, nth: 2 }), body('granted')),
      'reports the second 401': accept(requests(2), delivered({ status: 401 })),
      'reports an error': accept(requests(2), failed()),
      'sent them before being asked': accept(any(0)),
      'sends something else': reject(any(2)),
    },
    faults: ['basic-not-offered'],
  }),
]);
