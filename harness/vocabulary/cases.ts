import type {
  Case,
  ClientCase,
  ClientControl,
  ClientObservation,
  LocalFile,
  Matcher,
  NamedOutcome,
  Observation,
  Open,
  PeerScript,
  ServerCase,
  ServerObservation,
} from '../model/index.js';
import { completed, delivered } from '../judge/matchers/delivered.js';
import { served } from '../judge/matchers/served.js';
import type { ClientPart } from './steps.js';
import { apart, clientSteps, meaningsOf } from './steps.js';

/** The outcome is one that the requirement allows. */
export function accept<O extends Observation>(...all: readonly Matcher<O>[]): NamedOutcome<O> {
  return { accepted: true, all };
}

/** The outcome is one that the requirement does not allow. */
export function reject<O extends Observation>(...all: readonly Matcher<O>[]): NamedOutcome<O> {
  return { accepted: false, all };
}

type Opens = string | Open | readonly (string | Open)[];
type Files = Readonly<Record<string, LocalFile>>;
type Origins = Readonly<Record<string, PeerScript>>;

type ClientText = Omit<ClientCase, 'role' | 'opens' | 'connection' | 'control'> & {
  /** What to open; `http://{peer}/` where the case does not care. */
  readonly open?: Opens;
  /** `keep` lets the opens share connections. */
  readonly connection?: 'fresh' | 'keep';
  /** The same shape, rightly formed. A script alone is opened like the case and must be delivered completely. */
  readonly control?: PeerScript | ControlText;
};

type ControlText = {
  readonly peer: PeerScript;
  readonly origins?: Origins;
  readonly open?: Opens;
  readonly files?: Files;
  readonly expects?: readonly Matcher<ClientObservation>[];
};

/** A case for clients: URLs opened against a scripted peer. */
export function clientCase(text: ClientText): ClientCase {
  const { open, connection = 'fresh', control, ...rest } = text;
  const opens = openList(open);
  const own: ClientCase = { ...rest, role: 'client', opens, connection };
  if (control === undefined) return own;
  const wanted: ControlText = 'kind' in control ? { peer: control } : control;
  return { ...own, control: controlOf(own, wanted) };
}

function controlOf(own: ClientCase, wanted: ControlText): ClientControl {
  const files = wanted.files ?? own.files;
  const origins = wanted.origins ?? own.origins;
  return {
    peer: wanted.peer,
    opens: wanted.open === undefined ? own.opens : openList(wanted.open),
    connection: own.connection,
    expects: wanted.expects ?? [wholeBody(wanted.peer)],
    ...(files === undefined ? {} : { files }),
    ...(origins === undefined ? {} : { origins }),
  };
}

/** What a positive control asks for by itself: the body that the peer sends, where the script tells it. */
function wholeBody(peer: PeerScript): Matcher<ClientObservation> {
  return peer.kind === 'http-server' && peer.delivers !== undefined ? delivered({ body: peer.delivers }) : completed();
}

function openList(open: Opens | undefined): readonly Open[] {
  if (open === undefined) return [{ url: 'http://{peer}/' }];
  const all: readonly (string | Open)[] = Array.isArray(open)
    ? (open as readonly (string | Open)[])
    : [open as string | Open];
  return all.map((one) => (typeof one === 'string' ? { url: one } : one));
}

type ServerText = Omit<ServerCase, 'role' | 'send' | 'control'> & {
  readonly send: readonly ClientPart[];
  /** The same shape, rightly formed: it must be served, else the case is `blocked`. */
  readonly control?:
    ClientPart | { readonly send: readonly ClientPart[]; readonly expects?: readonly Matcher<ServerObservation>[] };
  /** Every message goes on a connection of its own, in the control too: what is asked has nothing to do with connections. */
  readonly eachAnew?: true;
};

/** A case for servers: octets sent on a connection of their own. */
export function serverCase(text: ServerText): ServerCase {
  const { send, control, eachAnew, ...rest } = text;
  const steps = (parts: readonly ClientPart[]) => clientSteps(eachAnew === true ? apart(parts) : parts);
  const own: ServerCase = { ...rest, role: 'server', send: steps(send) };
  if (control === undefined) return own;
  const wanted = 'send' in control ? control : { send: [control] };
  const speaks = own.speaks === undefined ? {} : { speaks: own.speaks };
  return {
    ...own,
    control: {
      send: steps(wanted.send),
      expects: wanted.expects ?? [served(...meaningsOf(wanted.send))],
      ...speaks,
    },
  };
}

/** Cases of one topic. A case's id becomes `<topic>/<id>`. */
export function topic<T extends Case | { readonly id: string }>(name: string, all: readonly T[]): readonly T[] {
  return all.map((one) => ({ ...one, id: `${name}/${one.id}` }));
}
