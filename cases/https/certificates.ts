import {
  accept,
  body,
  clientCase,
  failed,
  reject,
  reply,
  requested,
  requests,
  reset,
  awaitOctets,
  httpServer,
  secured,
  site,
  sized,
  topic,
  trusting,
  unsent,
} from '../../harness/vocabulary/index.js';

const inside = site({ '/inside': reply(200, sized('inside')) });
const served = body('inside');
const url = 'https://localhost:{port}/inside';
const byAddress = 'https://{peer}/inside';
const control = { peer: secured(inside), open: trusting(url), expects: [served] };

/** What a certificate that must not be believed may come to. */
const refusal = {
  'refuses the certificate before anything is asked': accept(failed(), requests(0)),
  'believes the certificate': reject(served, requests(1)),
  'refuses what it has asked for already': reject(requested({ target: '/inside' })),
};

export default topic('https/certificates', [
  clientCase({
    id: 'trusted',
    title: 'An https URL is asked for, and answered, as application data of TLS',
    requires: ['rfc9112-s9.7-1', 'rfc9110-s4.3.3-1'],
    peer: secured(inside),
    open: trusting(url),
    outcomes: {
      'delivers the body': accept(
        requested({ method: 'GET', target: '/inside', fields: { Host: 'localhost:{port}' } }),
        served,
      ),
      'asks in vain': reject(requested({}), failed()),
      'asks for nothing': reject(requests(0)),
    },
    faults: ['https-unknown', 'https-in-plain'],
  }),

  clientCase({
    id: 'address-of-the-host',
    title: 'A host that is an address is found among the addresses of the certificate',
    requires: ['rfc9110-s4.3.4-2'],
    control,
    peer: secured(inside),
    open: trusting(byAddress),
    outcomes: {
      'believes the certificate': accept(served),
      'believes it for names alone': reject(failed()),
    },
    faults: ['https-address-refused'],
  }),

  clientCase({
    id: 'authority-unknown',
    title: 'A certificate of an authority that is not trusted secures nothing',
    requires: ['rfc9110-s4.2.2-3', 'rfc9110-s4.3.4-6'],
    control,
    peer: secured(inside),
    open: url,
    outcomes: refusal,
    note: 'The authorities are those of the system, and ours is none of them. The control trusts it.',
    faults: ['https-unverified', 'https-verified-too-late'],
  }),

  clientCase({
    id: 'self-signed',
    title: 'A certificate that its owner has signed secures nothing',
    requires: ['rfc9110-s4.2.2-3', 'rfc9110-s4.3.4-6'],
    control,
    peer: secured(inside, 'self-signed'),
    open: trusting(url),
    outcomes: refusal,
    faults: ['https-unverified'],
  }),

  clientCase({
    id: 'expired',
    title: 'A certificate secures nothing after its time',
    requires: ['rfc9110-s4.2.2-3', 'rfc9110-s4.3.4-6'],
    control,
    peer: secured(inside, 'expired'),
    open: trusting(url),
    outcomes: refusal,
    faults: ['https-expired-taken', 'https-unverified'],
  }),

  clientCase({
    id: 'other-host',
    title: 'A certificate of another host is refused before anything is asked',
    requires: ['rfc9110-s4.3.4-1', 'rfc9110-s4.3.4-4', 'rfc9110-s4.3.4-6'],
    control,
    peer: secured(inside, 'other-name'),
    open: trusting(url),
    outcomes: refusal,
    faults: ['https-name-unchecked', 'https-verified-too-late'],
  }),

  clientCase({
    id: 'other-address',
    title: 'A certificate that names another address is refused where the host is an address',
    requires: ['rfc9110-s4.3.4-1', 'rfc9110-s4.3.4-2', 'rfc9110-s4.3.4-4'],
    control: { peer: secured(inside), open: trusting(byAddress), expects: [served] },
    peer: secured(inside, 'other-name'),
    open: trusting(byAddress),
    outcomes: refusal,
    faults: ['https-name-unchecked'],
  }),

  clientCase({
    id: 'address-as-a-name',
    title: 'A host that is an address is not looked for among the names of the certificate',
    requires: ['rfc9110-s4.3.4-2'],
    control: { peer: secured(inside), open: trusting(byAddress), expects: [served] },
    peer: secured(inside, 'address-as-name'),
    open: trusting(byAddress),
    outcomes: refusal,
    faults: ['https-address-as-name-taken'],
  }),

  clientCase({
    id: 'common-name',
    title: 'The common name of a certificate is not taken for the name of a host',
    requires: ['rfc9110-s4.3.4-3'],
    control,
    peer: secured(inside, 'common-name-only'),
    open: trusting(url),
    outcomes: refusal,
    note: 'Many take it where the certificate names no host otherwise, as RFC 2818 had it; RFC 9110 section 4.3.4 does not allow that.',
    faults: ['https-common-name-taken'],
  }),

  clientCase({
    id: 'no-other-way',
    title: 'What cannot be asked for on a secured connection is not asked for on another',
    requires: ['rfc9110-s4.2.2-3', 'rfc9112-s9.7-1'],
    control,
    peer: httpServer(awaitOctets(), reset()),
    open: trusting(url),
    outcomes: {
      'reports an error': accept(failed(), unsent('/inside')),
      'asks in the clear': reject(requested({ target: '/inside' })),
      'asks in the clear afterwards': reject(requested({ nth: 1, target: '/inside' })),
    },
    faults: ['https-falls-back'],
  }),
]);
