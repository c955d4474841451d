import { accept, cookieCase, cookiesSent, reject, setsCookies, site, topic } from '../../harness/vocabulary/index.js';

export default topic('cookies/switched-off', [
  cookieCase({
    id: 'neither-sent-nor-taken',
    title: 'Where cookies are switched off, none is sent and none is taken',
    requires: ['rfc6265-s7.2-2'],
    peer: site({ '/': [setsCookies('a=1'), setsCookies('b=2', 'a=3'), setsCookies()] }),
    open: [
      { url: 'http://{peer}/', cookies: true },
      { url: 'http://{peer}/', cookies: false },
      { url: 'http://{peer}/', cookies: true },
    ],
    outcomes: {
      'does neither': accept(cookiesSent(1, []), cookiesSent(2, ['a=1'])),
      'sends them': reject(cookiesSent(1, ['a=1'])),
      'takes them': reject(cookiesSent(1, []), cookiesSent(2, ['a=3', 'b=2'])),
    },
    faults: ['cookie-store-always-on'],
  }),
]);
