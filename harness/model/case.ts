import type { Octets, Open } from './protocol.js';
import type { ClientObservation, Observation, ServerObservation } from './observation.js';
import type { PeerScript, Step } from './script.js';

/** Nothing that was seen can tell whether a matcher matches, and why not. */
export type NoEvidence = { readonly noEvidence: string };

/** What a matcher finds: null where it matches, else in words what was seen instead, or that nothing tells. */
export type Finding = string | null | NoEvidence;

/** A test of an observation with a name. */
export type Matcher<O extends Observation = Observation> = {
  readonly describe: string;
  readonly mismatch: (seen: O) => Finding;
  /** The script must have a fence, or what the matcher looks at proves nothing. */
  readonly needsFence?: true;
  /** Optional features without which the target cannot show what the matcher looks at. */
  readonly needs?: readonly string[];
};

/** A named outcome of a case: accepted or rejected when all of its matchers match. */
export type NamedOutcome<O extends Observation> = { readonly accepted: boolean; readonly all: readonly Matcher<O>[] };

/** The outcomes of a case by name. They are tried in order; the first whose matchers all match is what happened. */
export type Outcomes<O extends Observation> = Readonly<Record<string, NamedOutcome<O>>>;

/** What every case has, whatever its role. */
type CaseHead = {
  /** `<topic>/<name>`, unique over all roles; named by feature. */
  readonly id: string;
  readonly title: string;
  readonly requires: readonly [string, ...string[]];
  /** Faults of the reference target that this case catches. */
  readonly faults: readonly [string, ...string[]];
  /** Optional features the target must declare, beyond those its stimulus needs by itself. */
  readonly features?: readonly string[];
  /** Why the case is right although it may surprise, citing the section. */
  readonly note?: string;
};

/**
 * What stands in the local tree of a case: a file, given by its octets, with the time of its last change (RFC 3339) where that
 * matters; or a symbolic link, given by the path it names, from the directory it is in.
 */
export type LocalFile = Octets | { readonly octets: Octets; readonly modified: string } | { readonly link: Octets };

/**
 * URLs opened against scripted peers. In URLs and fields `{peer}` is the `host:port` of the main one, `{host}` its host, `{port}` its port,
 * `{peer:other}` and so on those of the origin `other`, `{files}` the absolute path of `files`, and `{hostname}` the name of this machine;
 * in `trust`, `{authority}` is the path of a file with the authority of the peers' certificates.
 */
export type ClientStimulus = {
  readonly peer: PeerScript;
  /** Further peers, by name. */
  readonly origins?: Readonly<Record<string, PeerScript>>;
  readonly opens: readonly Open[];
  readonly connection: 'fresh' | 'keep';
  /** A local tree for `file:` URLs, by path; a path that ends in a slash is an empty directory. */
  readonly files?: Readonly<Record<string, LocalFile>>;
};

/** The positive control: the same shape, rightly formed, which must end as `expects` says, else the case is `blocked`. */
export type ClientControl = ClientStimulus & { readonly expects: readonly Matcher<ClientObservation>[] };

export type ClientCase = CaseHead &
  ClientStimulus & {
    readonly role: 'client';
    readonly control?: ClientControl;
    readonly outcomes: Outcomes<ClientObservation>;
  };

/** What is sent to a server on one connection. */
export type ServerStimulus = {
  readonly send: readonly Step[];
  /** Which version of HTTP the server is asked to speak; left out, its own choice. */
  readonly speaks?: 'HTTP/1.0' | 'HTTP/1.1';
};

export type ServerControl = ServerStimulus & { readonly expects: readonly Matcher<ServerObservation>[] };

export type ServerCase = CaseHead &
  ServerStimulus & {
    readonly role: 'server';
    readonly control?: ServerControl;
    readonly outcomes: Outcomes<ServerObservation>;
  };

/** One stimulus with its named outcomes. */
export type Case = ClientCase | ServerCase;
