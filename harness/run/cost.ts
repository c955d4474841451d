import type { ClientStimulus } from '../model/index.js';
import type { Item } from './catalogue.js';

/** What the parts of an item cost, in ordinary exchanges. They are the same on every machine, so that shards are. */
const COST = { oneAfterTheOther: 2, waits: 3, inputs: 50 } as const;

/**
 * About how long an item takes, in ordinary exchanges: a control is one more; what meets at a fixed port must wait for its turn; a
 * script that goes silent or slow makes a target wait for a deadline; a property tries many inputs, each with its baseline.
 */
export function costOf(item: Item): number {
  if (item.kind === 'property') {
    const plays = item.of.baseline === undefined ? 1 : 2;
    return plays * (item.pinned === null ? COST.inputs : 1);
  }
  const { of: one } = item;
  const plays = one.control === undefined ? 1 : 2;
  const placed = one.role === 'client' && meetsAtPort(one) ? COST.oneAfterTheOther : 1;
  return plays * placed + (makesWait(item) ? COST.waits : 0);
}

/** Whether an item is a case in which somebody waits on purpose. */
export function makesWait({ kind, of: one }: Item): boolean {
  return kind === 'case' && waits(one.role === 'client' ? [one.peer, one.origins, one.opens] : one.send);
}

/** A `file:` URL with a host and without a port. Who opens it by FTP asks at that protocol's own port, whoever listens there. */
const FILE_AT_HOST = /^file:\/\/(?!\{files\}|[^/]*\{(?:peer|port)\})[^/]/i;

/** Whether a peer must listen at a fixed port, or a target may come to one, so that no two such stimuli can be played at once. */
export function meetsAtPort({ peer, origins = {}, opens }: ClientStimulus): boolean {
  const listens = [peer, ...Object.values(origins)].some(({ place }) => place?.port !== undefined);
  return listens || opens.some(({ url }) => FILE_AT_HOST.test(url));
}

/** Keys and values of a script by which somebody waits on purpose. */
const WAITING = [
  (key: string, value: unknown) => (key === 'do' && value === 'stall') || (key === 'then' && value === 'silence'),
  (key: string) => key === 'paceMs' || key === 'timeoutMs',
];

function waits(script: unknown): boolean {
  if (typeof script !== 'object' || script === null) return false;
  return Object.entries(script).some(
    ([key, value]) => WAITING.some((is) => is(key, value)) || (typeof value === 'object' && waits(value)),
  );
}

/**
 * One of several parts that cover a list once and cost about the same: the dearest item goes first, to whichever part has least so far.
 * Each role is divided by itself, because a target is judged by the items of one role. The order of the list is kept.
 */
export function shardOf(
  items: readonly Item[],
  { index, of }: { readonly index: number; readonly of: number },
): readonly Item[] {
  const loads = new Map<string, number[]>();
  const mine = new Set<Item>();
  const dearest = items.map((item) => ({ item, cost: costOf(item) })).sort(byCost);
  for (const { item, cost } of dearest) {
    const load = loads.get(item.of.role) ?? Array.from({ length: of }, () => 0);
    loads.set(item.of.role, load);
    const least = load.indexOf(Math.min(...load));
    load[least] = (load[least] ?? 0) + cost;
    if (least === index - 1) mine.add(item);
  }
  return items.filter((item) => mine.has(item));
}

type Priced = { readonly item: Item; readonly cost: number };

function byCost(a: Priced, b: Priced): number {
  return b.cost - a.cost || (a.item.id < b.item.id ? -1 : 1);
}
