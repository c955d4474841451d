import type { GeneratedOperation, SpelledCredentials } from '../../harness/vocabulary/index.js';
import {
  allEscaped,
  answersLikeMap,
  anyCookieText,
  anyOperations,
  anySpelledCredentials,
  basicLine,
  get,
  givesWhole,
  octets,
  operate,
  request,
  sending,
  serverProperty,
  setsCookieStrictly,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

/** Names that no case uses; what was left there is deleted first. */
const STORED = '/store/any-';
const NAMES = [0, 1];
const emptied = NAMES.map((name) => request('DELETE', `${STORED}${name}`));

const ACCOUNTS = [
  ['user', 'pass'],
  ['colon', 'a:b:c'],
] as const;
const asking = (line: string): string => `GET /basic HTTP/1.1\r\nHost: {peer}\r\n${line}\r\n`;
const accountOf = ({ account }: SpelledCredentials) => ACCOUNTS[account % ACCOUNTS.length] ?? ACCOUNTS[0];

const cookie = (name: string, value: string) => get(`/cookie?name=${allEscaped(name)}&value=${allEscaped(value)}`);

export default topic('properties/server-states', [
  serverProperty<{ operations: readonly GeneratedOperation[] }>({
    id: 'stores-are-maps',
    title: 'Any PUT, GET, HEAD and DELETE answer as a map of names would',
    requires: ['rfc9110-s9.3.4-1', 'rfc9110-s9.3.4-2', 'rfc9110-s9.3.5-1'],
    features: ['app.store'],
    given: { operations: anyOperations(NAMES.length) },
    play: ({ operations }) => sending(...emptied, ...operations.map((one) => operate(STORED, one))),
    baseline: () => sending(request('PUT', `${STORED}plain`, sized('a'))),
    holds: answersLikeMap(NAMES.length, ({ operations }) => operations),
    show: ({ operations }) => operations.map(({ method, name, octets: all }) => `${method} ${name} ${all}`).join('\n'),
    faults: ['delete-does-nothing', 'put-creates-silently', 'put-replaces-as-created'],
  }),

  serverProperty<{ name: string; value: string }>({
    id: 'cookies-are-strict',
    title: 'Whatever name and value a cookie is to have, Set-Cookie follows the strict grammar or is left out',
    requires: ['rfc6265-s4.1.1-1', 'rfc6265-s4.1.1-3'],
    features: ['app.cookie'],
    given: { name: anyCookieText(4), value: anyCookieText() },
    always: [
      { name: 'a', value: 'b c' },
      { name: 'a', value: '\xe9' },
      { name: 'a', value: '\r\nX-Injected: c' },
      { name: 'a\\', value: 'c' },
    ],
    play: ({ name, value }) => sending(cookie(name, value)),
    baseline: () => sending(cookie('plain', '1')),
    holds: setsCookieStrictly(),
    show: ({ name, value }) => `${name}=${value}`,
    faults: ['cookie-value-raw', 'cookie-splits-reply', 'cookie-semicolon-alone'],
  }),

  serverProperty<{ spelling: SpelledCredentials }>({
    id: 'right-credentials',
    title: 'Right credentials for Basic are let in however the scheme is written, and colons belong to the password',
    requires: ['rfc7617-s2-2', 'rfc7617-s2-9', 'rfc9110-s11.1-1'],
    features: ['app.basic'],
    given: { spelling: anySpelledCredentials(ACCOUNTS.length) },
    play: ({ spelling }) => sending(octets(asking(basicLine(accountOf(spelling), spelling)))),
    holds: givesWhole(({ spelling }) => accountOf(spelling)[0]),
    show: ({ spelling }) => basicLine(accountOf(spelling), spelling),
    faults: ['basic-scheme-case-sensitive', 'basic-split-at-last-colon'],
  }),
]);
