import type { Open, Outcome, RobotsQuestion } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';
import type { Session } from '../session.js';
import { splitReference } from '../url/split.js';
import { isAllowed, isRobotsFile } from './allowed.js';
import { rulesFor } from './choose.js';
import { fetchRobots, type OpenOne, type RobotsFile } from './fetch.js';
import { parseRobots } from './parse.js';

/** Reads a robots exclusion file and tells for each URL whether the agent may fetch it (RFC 9309). Never an error. */
export async function answerRobots(
  session: Session,
  open: Open,
  { agent, urls }: RobotsQuestion,
  openOne: OpenOne,
): Promise<Outcome> {
  const { faults } = session;
  const [first] = urls;
  if (first !== undefined && faults.has('robots-visits-urls')) await openOne({ ...open, url: first });
  const known = faults.has('robots-read-once') ? session.robots.get(open.url) : undefined;
  const file = known ?? (await fetchRobots(open, agent, openOne, faults));
  session.robots.set(open.url, file);
  await visitSitemap(file, open, openOne, faults);
  return {
    kind: 'response',
    url: open.url,
    status: null,
    fields: [],
    body: { length: 0, octets: '' },
    ended: 'complete',
    allowed: answers(file, agent, urls, faults),
  };
}

function answers(file: RobotsFile, agent: string, urls: readonly string[], faults: ClientFaults): readonly boolean[] {
  switch (file.kind) {
    case 'unavailable':
      return urls.map(() => true);
    case 'unreachable':
      return urls.map((url) => isRobotsFile(url, faults));
    case 'file': {
      const rules = rulesFor(parseRobots(file.octets, faults), agent, faults);
      const ruled = (url: string): boolean =>
        !faults.has('robots-of-final-authority') || splitReference(url).authority === file.authority;
      return urls.map((url) => !ruled(url) || isAllowed(rules, url, faults));
    }
  }
}

/** A sitemap is nothing to this client, which only by a fault asks for it. */
async function visitSitemap(file: RobotsFile, open: Open, openOne: OpenOne, faults: ClientFaults): Promise<void> {
  if (file.kind !== 'file' || !faults.has('robots-sitemap-visited')) return;
  const url = /^sitemap:[ \t]*(\S+)/im.exec(file.octets)?.[1];
  if (url !== undefined) await openOne({ ...open, url });
}
