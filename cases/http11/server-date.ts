import { accept, answered, get, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

/** A path that no server has. */
const NOWHERE = '/nothing-is-here';
const IMF =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

export default topic('http11/server-date', [
  serverCase({
    id: 'success-is-dated',
    title: 'A 200 has a Date',
    requires: ['rfc9110-s6.6.1-2'],
    send: [get('/')],
    outcomes: {
      'sends Date': accept(answered({ status: 200, fields: { Date: /\S/ } })),
      'leaves it out': reject(answered({ status: 200, fields: { Date: null } })),
    },
    faults: ['no-date'],
  }),

  serverCase({
    id: 'error-is-dated',
    title: 'A 404 has a Date',
    requires: ['rfc9110-s6.6.1-2'],
    control: get('/'),
    send: [get(NOWHERE)],
    outcomes: {
      'sends Date': accept(answered({ status: 404, fields: { Date: /\S/ } })),
      'leaves it out': reject(answered({ status: 404, fields: { Date: null } })),
    },
    faults: ['no-date', 'not-found-is-ok'],
  }),

  serverCase({
    id: 'redirect-is-dated',
    title: 'A redirect has a Date',
    requires: ['rfc9110-s6.6.1-2'],
    send: [get('/static/sub')],
    outcomes: {
      'sends Date': accept(answered({ status: '3xx', fields: { Date: /\S/ } })),
      'does not redirect': accept(status('2xx', '4xx')),
      'leaves it out': reject(answered({ status: '3xx', fields: { Date: null } })),
    },
    faults: ['no-date'],
  }),

  serverCase({
    id: 'form-is-imf-fixdate',
    title: 'Date is written in the one form that may be generated',
    requires: ['rfc9110-s5.6.7-2', 'rfc9110-s5.6.7-3', 'rfc9110-s5.6.7-5', 'rfc1945-s3.3-3'],
    control: { send: [get('/bytes/3')], expects: [answered({ status: 200, body: '012' })] },
    send: [get('/')],
    outcomes: {
      'writes it so': accept(answered({ status: 200, fields: { Date: IMF } })),
      'leaves it out': accept(answered({ status: 200, fields: { Date: null } })),
      'writes it otherwise': reject(status(200)),
    },
    faults: ['date-not-imf-fixdate'],
  }),
]);
