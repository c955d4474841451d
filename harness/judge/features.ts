import type { Case, Matcher, Octets, Open, Stream } from '../model/index.js';

/** The features that hold unless a target says otherwise (`targets/PROTOCOL.md`). */
const DEFAULT_TRUE = ['fields.seen', 'status.seen', 'ftp.list', 'app.root', 'app.echo', 'saw'];

/** Features that a key of an open asks for. */
const OF_OPEN: Readonly<Record<string, string>> = {
  method: 'method',
  fields: 'fields',
  body: 'body',
  redirect: 'redirect',
  credentials: 'credentials',
  proxy: 'proxy',
  trust: 'trust',
  cookies: 'cookies',
  timeoutMs: 'timeout',
  save: 'save',
  abort: 'abort',
  uses: 'uses',
  prompt: 'prompt',
  progress: 'progress',
  handlers: 'handlers',
  environment: 'environment',
  robots: 'robots',
};

/**
 * An FTP URL that names a directory: no path, or a slash at its end. The typecode d is another matter: whoever opens FTP URLs
 * has to know it (RFC 1738 section 3.2.2), whatever becomes of the listing.
 */
const DIRECTORY = /^ftp:\/\/(?:[^/]*|.*\/)$/is;

/** Paths of the test application, and the feature each belongs to. */
const OF_PATH: readonly (readonly [pattern: RegExp, feature: string])[] = [
  [/(?<![\w/])\/echo\b/, 'app.echo'],
  [/\/bytes\/\d/, 'app.bytes'],
  [/\/stream\/\d/, 'app.stream'],
  [/\/status\/\d/, 'app.status'],
  [/\/cond\b/, 'app.cond'],
  [/\/range\b/, 'app.range'],
  [/\/static\//, 'app.static'],
  [/(?<![\w/])\/basic\b/, 'app.basic'],
  [/(?<![\w/])\/digest\b/, 'app.digest'],
  [/\/store\/[^ ]/, 'app.store'],
  [/\/cookie\?/, 'app.cookie'],
  [/(?<![\w/])\/future\b/, 'app.future'],
];

/** The features that an open asks for by its keys, by a body that comes in pieces, by credentials for one realm, and by a URL that names a directory. */
export function featuresOfOpen(open: Open): readonly string[] {
  const pieces = open.body !== undefined && 'chunks' in open.body ? ['body.chunks'] : [];
  const realm = open.credentials?.realm === undefined ? [] : ['credentials.realm'];
  const list = DIRECTORY.test(open.url) ? ['ftp.list'] : [];
  return [...Object.keys(open).flatMap((key) => OF_OPEN[key] ?? []), ...pieces, ...realm, ...list];
}

/** The features that a request asks for by the path in it. */
export function featuresOfRequest(octets: Octets): readonly string[] {
  return OF_PATH.filter(([pattern]) => pattern.test(octets)).map(([, feature]) => feature);
}

/** The features a case needs: those it names, those its stimulus asks for, and those its matchers look through. */
export function featuresOf(one: Case): readonly string[] {
  return [...new Set([...(one.features ?? []), ...ofStimulus(one), ...ofMatchers(one)])].sort();
}

function ofStimulus(one: Case): readonly string[] {
  if (one.role === 'client') {
    const opens = [...one.opens, ...(one.control?.opens ?? [])];
    return [...opens.flatMap(featuresOfOpen), ...(one.connection === 'keep' ? ['keep'] : [])];
  }
  const steps = [...one.send, ...(one.control?.send ?? [])];
  const streams = steps.flatMap((step) => (step.do === 'send' ? [step.stream] : []));
  const speaks = one.speaks === undefined ? [] : ['listen.version'];
  return [...streams.flatMap((stream) => featuresOfRequest(start(stream))), ...speaks];
}

function start(stream: Stream): Octets {
  return stream.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
}

function ofMatchers(one: Case): readonly string[] {
  const all: readonly Matcher<never>[] = [
    ...Object.values<{ readonly all: readonly Matcher<never>[] }>(one.outcomes).flatMap((outcome) => outcome.all),
    ...(one.control?.expects ?? []),
  ];
  return all.flatMap(({ needs }) => needs ?? []);
}

/** Whether a target has a feature. What the application saw can also be read from `/echo`, so that stands in for `saw`. */
export function hasFeature(features: Readonly<Record<string, boolean>>, name: string): boolean {
  const has = (one: string): boolean => features[one] ?? DEFAULT_TRUE.includes(one);
  return name === 'saw' ? has('saw') || has('app.echo') : has(name);
}
