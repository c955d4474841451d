import type { ClientCase, ClientStimulus, HttpSiteScript, Octets, Open } from '../model/index.js';
import { allows, allowsNothing } from '../judge/matchers/allows.js';
import type { RobotsGroup } from '../property/index.js';
import { accept, clientCase, reject } from './cases.js';
import { sized } from './framing.js';
import type { Message } from './message.js';
import { site } from './site.js';
import { reply } from './stimuli.js';

/** The agent that cases ask for, unless they say otherwise. */
const AGENT = 'ExampleBot';

/** A reply with a robots exclusion file of these lines, each ended by LF. */
export function robotsFile(...lines: readonly Octets[]): Message {
  return reply(200, sized(lines.map((line) => `${line}\n`).join('')));
}

/** A site with a robots exclusion file of these lines, and nothing else. */
export function robotsSite(...lines: readonly Octets[]): HttpSiteScript {
  return site({ '/robots.txt': robotsFile(...lines) });
}

/** Whether an agent may fetch what these paths of the main peer name, by its robots exclusion file. */
export function mayFetch(paths: readonly string[], agent: string = AGENT): Open {
  const urls = paths.map((path) => `http://{peer}${path}`);
  return { url: 'http://{peer}/robots.txt', robots: { agent, urls } };
}

/** The lines of these groups, one group after the other. */
export function robotsLines(groups: readonly RobotsGroup[]): readonly Octets[] {
  return groups.flatMap(({ agents, rules }) => [
    ...agents.map((agent) => `User-agent: ${agent}`),
    ...rules.map(({ allows: open, path }) => `${open ? 'Allow' : 'Disallow'}: ${path}`),
    '',
  ]);
}

/** What a file of these lines allows of these paths; left out, a plain question whose answers are no and yes. */
export function askingRobots(
  lines: readonly Octets[] = ['User-agent: *', 'Disallow: /closed'],
  paths: readonly string[] = ['/closed', '/open'],
): ClientStimulus {
  return { peer: robotsSite(...lines), opens: [mayFetch(paths)], connection: 'fresh' };
}

type Asked = {
  /** The lines of the file, each ended by LF; or the reply that has the file. */
  readonly file: readonly Octets[] | Message;
  /** The paths that are asked about, and whether each may be fetched. */
  readonly may: Readonly<Record<string, boolean>>;
  readonly agent?: string;
};

type RobotsText = Omit<Parameters<typeof clientCase>[0], 'peer' | 'open' | 'outcomes' | 'control'> &
  Asked & {
    /** The same file or another, asked about beforehand: needed where the case has one answer for all paths. */
    readonly control?: Partial<Asked>;
  };

/** A case of what a robots exclusion file allows. Some path must be allowed and another not, so that no answer is right for all. */
export function robotsCase({ file, may, agent, control, ...rest }: RobotsText): ClientCase {
  const asked: Asked = { file, may, ...(agent === undefined ? {} : { agent }) };
  return clientCase({
    ...rest,
    ...played(asked),
    outcomes: {
      'tells what may be fetched': accept(answersOf(asked)),
      'takes everything for allowed': reject(allows(Object.values(may).map(() => true))),
      'takes nothing for allowed': reject(allowsNothing()),
    },
    ...(control === undefined ? {} : { control: controlOf({ ...asked, ...control }) }),
  });
}

function played({ file, may, agent }: Asked) {
  const peer = 'stream' in file ? site({ '/robots.txt': file }) : robotsSite(...file);
  return { peer, open: mayFetch(Object.keys(may), agent) };
}

function controlOf(asked: Asked) {
  return { ...played(asked), expects: [answersOf(asked)] };
}

function answersOf({ may }: Asked) {
  return allows(Object.values(may));
}
