import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in opening https URLs, and in what crosses between secured and unsecured requests. */
export const httpsFaults = {
  'https-unknown': breaks('An https URL is opened over TLS.'),
  'https-unverified': breaks('A certificate is believed only where a trusted authority has signed it.'),
  'https-expired-taken': breaks('A certificate is believed only in its time.'),
  'https-name-unchecked': breaks('A certificate is believed only for the hosts that it names.'),
  'https-common-name-taken': breaks('The common name in a certificate is not the name of a host.'),
  'https-address-as-name-taken': breaks('An address is looked for among the addresses of a certificate alone.'),
  'https-address-refused': breaks('A host may be an address that stands in the certificate.'),
  'https-verified-too-late': breaks('Nothing is sent before the certificate has been verified.'),
  'https-falls-back': breaks('What could not be asked for on a secured connection is not asked for on another.'),
  'truncation-is-the-end': breaks('A body that its connection delimits is complete only if close_notify ends it.'),
  'truncation-breaks-the-whole': breaks('A body whose length is known is complete, however TLS ends.'),
  'truncation-completes-the-body': breaks('A body whose length is known is incomplete when TLS ends before it.'),
  'no-close-notify': breaks('TLS is ended by close_notify.'),
  'referer-of-secure-page': breaks('What was fetched securely is not told to others in Referer.'),
  'redirect-to-plain-keeps-credentials': breaks('Credentials of a secure origin are not sent in the clear.'),
  'redirect-to-https-refused': breaks('A redirection from http to https is followed.'),
  'cookie-secure-never-sent': breaks('A cookie with Secure goes with secure requests.'),
  'tunnel-in-plain': breaks('What is sent through a tunnel for an https URL is sent in TLS.'),
  'proxy-credentials-through-tunnel': breaks('Credentials for a proxy are for the proxy alone.'),
  'proxy-credentials-not-in-connect': breaks('A proxy is shown its credentials in CONNECT.'),
} as const satisfies Record<string, FaultInfo>;
