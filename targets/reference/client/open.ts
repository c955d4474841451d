import type { Open, Outcome } from '../../../harness/model/protocol.js';
import { openData } from './data/open.js';
import { asFault, asOpenError, OpenError } from './errors.js';
import { openFile } from './file/open.js';
import { openFtp } from './ftp/open.js';
import { openHttp } from './http/open.js';
import type { Session } from './session.js';
import { splitReference, type SplitUrl } from './url/split.js';

/** Opens one URL and reports what came of it; never throws. */
export async function openUrl(session: Session, open: Open): Promise<Outcome> {
  try {
    const url = splitReference(open.url);
    const { scheme } = url;
    if (scheme === undefined) throw new OpenError('InvalidUrl', `"${open.url}" has no scheme`, 'parse');
    if (/[\x00-\x1f\x7f]/.test(open.url) && !lenient(session)) {
      throw new OpenError('InvalidUrl', 'a control character in the URL', 'parse');
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
      return openHttp(session, open, url, (next) => openScheme(session, open, next));
    case 'ftp':
      return openFtp(session, open, url);
    case 'file':
      return openFile(session, open, url);
    case 'data':
      return openData(session, open);
    default:
      throw new OpenError('UnknownScheme', `${url.scheme}: is not supported`, 'parse');
  }
}

function lenient({ faults }: Session): boolean {
  return faults.has('injection-passes') || faults.has('ftp-crlf-passes');
}
