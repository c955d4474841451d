import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { HttpSiteScript, Open, PeerScript } from '../../../../harness/model/index.js';
import { createTape, startPeer, withFiles } from '../../../../harness/peer/index.js';
import {
  close,
  framedBy,
  guarded,
  httpServer,
  httpServerByConnection,
  moved,
  awaitOctets,
  parts,
  nothing,
  reply,
  reset,
  secured,
  site,
  sized,
  trusting,
  tunnel,
  unframed,
} from '../../../../harness/vocabulary/index.js';
import { AUTHORITY } from '../../../../harness/wire/index.js';
import { only } from '../testing/no-faults.js';
import { exchange } from '../testing/run.js';
import type { httpsFaults } from './https.js';

type Stimulus = { readonly peer: PeerScript; readonly other?: PeerScript; readonly opens: readonly Open[] };

const hello = reply(200, sized('hello'), { fields: { Connection: 'close' } });
const there = site({ '/c': reply(200, sized('there')) });
const meets = (peer: PeerScript, ...opens: readonly Open[]): Stimulus => ({
  peer,
  opens: opens.length === 0 ? [trusting('https://localhost:PORT/')] : opens,
});
const byAddress = trusting('https://127.0.0.1:PORT/');
const cutOff = (one: ReturnType<typeof reply>): Stimulus => meets(secured(httpServer(one), 'trusted', 'silently'));
const moves = (location: string): HttpSiteScript => site({ '/': moved(302, location) });
const secret = { redirect: 'follow', fields: [['Authorization', 'Basic eA==']] } as const;
const asks = parts(
  reply(407, nothing, { fields: { 'Proxy-Authenticate': 'Basic realm="p"', 'Content-Length': '0' } }),
  close(),
);
const tunnelled = (answer: Parameters<typeof site>[0][string]): Stimulus =>
  meets(
    site({ 'CONNECT a.example.test:443': answer, '/': hello }),
    trusting('https://a.example.test/', { proxy: 'http://u:p@127.0.0.1:PORT' }),
  );

const STIMULI: Readonly<Record<keyof typeof httpsFaults, Stimulus>> = {
  'https-unknown': meets(secured(httpServer(hello))),
  'https-unverified': meets(secured(httpServer(hello), 'self-signed')),
  'https-expired-taken': meets(secured(httpServer(hello), 'expired')),
  'https-name-unchecked': meets(secured(httpServer(hello), 'other-name')),
  'https-common-name-taken': meets(secured(httpServer(hello), 'common-name-only')),
  'https-address-as-name-taken': meets(secured(httpServer(hello), 'address-as-name'), byAddress),
  'https-address-refused': meets(secured(httpServer(hello)), byAddress),
  'https-verified-too-late': meets(secured(httpServer(hello), 'self-signed')),
  'https-falls-back': meets(httpServerByConnection([awaitOctets(), reset()], [hello])),
  'truncation-is-the-end': cutOff(reply(200, unframed('half'))),
  'truncation-breaks-the-whole': cutOff(hello),
  'truncation-completes-the-body': cutOff(reply(200, framedBy({ 'Content-Length': '9' }, 'half'))),
  'no-close-notify': meets(secured(httpServer(hello))),
  'referer-of-secure-page': {
    ...meets(secured(moves('http://{peer:other}/c')), trusting('https://localhost:PORT/', secret)),
    other: there,
  },
  'redirect-to-plain-keeps-credentials': {
    ...meets(secured(moves('http://{peer:other}/c')), trusting('https://localhost:PORT/', secret)),
    other: there,
  },
  'redirect-to-https-refused': {
    ...meets(moves('https://{peer:other}/c'), trusting('http://localhost:PORT/', secret)),
    other: secured(there),
  },
  'cookie-secure-never-sent': meets(
    secured(site({ '/': reply(200, sized('x'), { fields: { 'Set-Cookie': 'a=1; Secure' } }) })),
    trusting('https://localhost:PORT/', { cookies: true }),
    trusting('https://localhost:PORT/', { cookies: true }),
  ),
  'tunnel-in-plain': tunnelled(tunnel()),
  'proxy-credentials-through-tunnel': tunnelled(guarded(asks, tunnel(), 'Proxy-Authorization')),
  'proxy-credentials-not-in-connect': tunnelled(guarded(asks, tunnel(), 'Proxy-Authorization')),
};

/** What peers and caller can see, as text. */
async function observe(
  { peer, other, opens }: Stimulus,
  faults: { readonly has: (name: string) => boolean },
): Promise<string> {
  return withFiles({ 'authority.pem': AUTHORITY }, async (folder) => {
    const running = await startPeer(peer, createTape(), other === undefined ? {} : { origins: { other } });
    const text = JSON.stringify(opens)
      .replaceAll('PORT', String(running.port))
      .replaceAll('{authority}', join(folder, 'authority.pem'));
    const outcomes = await exchange(JSON.parse(text) as readonly Open[], faults);
    const { requests, connections } = await running.finish();
    const told = outcomes.map((one) => (one.kind === 'error' ? one.error.name : [one.status, one.ended, one.body]));
    const seen = JSON.stringify([
      told,
      requests.map(({ head }) => head),
      connections.map(({ tls }) => tls?.closeNotify),
    ]);
    // Ports differ from run to run.
    return seen.replace(/(?<=:)\d{4,5}\b/g, 'PORT');
  });
}

describe('faults of https', () => {
  for (const [fault, stimulus] of Object.entries(STIMULI)) {
    it(`${fault} shows`, async () => {
      const right = await observe(stimulus, only());
      const wrong = await observe(stimulus, only(fault));
      assert.notEqual(wrong, right, `with and without ${fault} the same was observed`);
    });
  }
});
