import { resolve } from 'node:path';
import type { Open, Outcome } from '../../../harness/model/protocol.js';
import { receive } from './body/receive.js';
import { openData } from './data/open.js';
import { proxyFor } from './environment.js';
import { asFault, asOpenError, OpenError } from './errors.js';
import { openFile } from './file/open.js';
import { openFtp } from './ftp/open.js';
import { openHttp } from './http/open.js';
import { isKept } from './response/kept.js';
import { throughHost } from './http/through-host.js';
import { report } from './response/report.js';
import { answerRobots } from './robots/answer.js';
import type { Session } from './session.js';
import { splitReference, type SplitUrl } from './url/split.js';

const GIVEN_UP: Outcome = {
  kind: 'error',
  during: 'connect',
  error: { name: 'GivenUp', message: 'an earlier reply broke off' },
};

/** Opens one URL and reports what came of it; never throws. */
export async function openUrl(session: Session, open: Open): Promise<Outcome> {
  const { faults, prompts } = session;
  const { robots, ...plain } = open;
  if (robots !== undefined) return answerRobots(session, plain, robots, (one) => openUrl(session, one));
  const cached = open.save === true || !faults.has('saved-is-cached') ? session.retrieved.get(open.url) : undefined;
  if (cached !== undefined) return cached;
  if (session.broken && faults.has('premature-end-remembered')) return GIVEN_UP;
  const came = await outcomeOf(session, open);
  const outcome = report(open, came, session.prompts - prompts, faults);
  session.broken ||= outcome.kind === 'error' || outcome.ended === 'error';
  if (isKept(outcome, faults)) session.retrieved.set(open.url, outcome);
  return outcome;
}

async function outcomeOf(session: Session, given: Open): Promise<Outcome> {
  try {
    const open = session.faults.has('host-injection-passes') ? throughHost(given) : given;
    const { scheme, ...url } = splitReference(open.url);
    if (scheme === undefined && session.faults.has('scheme-is-file-by-default')) {
      return await openFile(session, open, { ...url, scheme: 'file', path: resolve(url.path) });
    }
    if (scheme === undefined) throw new OpenError('InvalidUrl', `"${open.url}" has no scheme`, 'parse');
    if (/[\x00-\x1f\x7f]/.test(open.url) && !lenient(session)) {
      throw new OpenError('InvalidUrl', 'a control character in the URL', 'parse');
    }
    const inCapitals = scheme === 'file' && !open.url.startsWith('file:');
    if (inCapitals && session.faults.has('file-scheme-in-small-letters-only')) {
      throw new OpenError('UnknownScheme', `${open.url} is not supported`, 'parse');
    }
    return await openScheme(session, open, { ...url, scheme });
  } catch (thrown) {
    const error = asOpenError(thrown, 'unknown');
    return { kind: 'error', during: error.during === 'body' ? 'head' : error.during, error: asFault(error) };
  }
}

function openScheme(session: Session, open: Open, url: SplitUrl): Promise<Outcome> {
  switch (url.scheme) {
    case 'http':
    case 'https':
      return openHttp(session, open, url, (next) => openScheme(session, open, next));
    case 'ftp':
      return proxyFor(open, url, session.faults) === undefined
        ? openFtp(session, open, url)
        : openHttp(session, open, url, (next) => openScheme(session, open, next));
    case 'file':
      return openFile(session, open, url);
    case 'data':
      return openData(session, open);
    default:
      if (proxyFor(open, url, session.faults) !== undefined) {
        return openHttp(session, open, url, (next) => openScheme(session, open, next));
      }
      if (session.faults.has('unknown-scheme-is-empty')) {
        return receive(open, { url: open.url, status: null, fields: [] }, () => Promise.resolve({}));
      }
      throw new OpenError('UnknownScheme', `${url.scheme}: is not supported`, 'parse');
  }
}

function lenient({ faults }: Session): boolean {
  return faults.has('injection-passes') || faults.has('ftp-crlf-passes') || faults.has('data-type-injects-fields');
}
