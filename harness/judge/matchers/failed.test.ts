import { differs, isUntold, matches } from '../testing/check.js';
import { clientSaw, connectionOf, errorOf, responseOf } from '../testing/observations.js';
import { brokeOff, failed, failedUnconnected, failedUnsent, noResponse } from './failed.js';

const plain = clientSaw({ outcomes: [errorOf('no')] });
const coded = clientSaw({ outcomes: [errorOf('550 no', 550)] });
const fine = clientSaw({ outcomes: [responseOf('x')] });
const broken = clientSaw({
  outcomes: [responseOf('he', { ended: 'error', error: { name: 'E', message: 'cut', reply: 451 } })],
});
const unnamed = clientSaw({ outcomes: [responseOf('he', { ended: 'error' })] });
const never = clientSaw({ connections: [], outcomes: [errorOf('bad URL', 550)] });

describe('failed', () => {
  it('matches an error and a body that broke off', () => {
    for (const seen of [plain, coded, broken, unnamed]) matches(failed(), seen);
    differs(failed(), fine, /it gave a response, body "x"/);
  });

  it('compares the reply code where one is told, and is untold where none is', () => {
    matches(failed({ reply: 550 }), coded);
    matches(failed({ reply: 451 }), broken);
    differs(failed({ reply: 551 }), coded, /carries reply 550/);
    isUntold(failed({ reply: 550 }), plain, /"no" tells no reply code/);
    isUntold(failed({ reply: 550 }), unnamed, /tells no reply code/);
  });

  it('proves nothing where the peer was never met', () => {
    differs(failed(), never, /never connected/);
    differs(noResponse(), never, /never connected/);
  });

  it('looks at the open that is named', () => {
    const two = clientSaw({ outcomes: [responseOf('x'), errorOf('no')] });
    matches(failed({ open: 1 }), two);
    differs(failed({ open: 0 }), two, /gave a response/);
    differs(failed(), two, /^open 0: /);
  });
});

describe('noResponse', () => {
  it('matches an error alone', () => {
    matches(noResponse(), plain);
    differs(noResponse(), broken, /gave a response/);
  });
});

describe('failedUnconnected', () => {
  it('matches a refusal before any connection', () => {
    matches(failedUnconnected(), never);
    differs(failedUnconnected(), plain, /opened 1 connections/);
    differs(failedUnconnected(), clientSaw({ connections: [], outcomes: [responseOf('x')] }), /gave a response/);
  });
});

describe('failedUnsent', () => {
  it('matches a refusal before any octet was sent, on a connection or without one', () => {
    matches(failedUnsent(), never);
    matches(failedUnsent(), clientSaw({ connections: [connectionOf({ received: 0 })], outcomes: [errorOf('no')] }));
    differs(
      failedUnsent(),
      clientSaw({ connections: [connectionOf({ received: 7 })], outcomes: [errorOf('no')] }),
      /it sent 7 octets/,
    );
    differs(failedUnsent(), clientSaw({ connections: [], outcomes: [responseOf('x')] }), /gave a response/);
  });
});

describe('brokeOff', () => {
  it('matches a response whose body broke off, after the octets wanted', () => {
    matches(brokeOff(), broken);
    matches(brokeOff('he'), broken);
    differs(brokeOff('hel'), broken, /broke off after "he"/);
  });

  it('is no match for an error, nor for a complete body', () => {
    differs(brokeOff(), plain, /gave no response: no/);
    differs(brokeOff(), fine, /reported the body as complete: "x"/);
  });
});
