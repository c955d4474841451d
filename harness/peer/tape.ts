import type { Direction, Octets, Transcript, WireEvent, WireEventName } from '../model/index.js';

/** Takes down what happens on the connections of one exchange, in bounded memory. */
export type Tape = {
  /** Adds an event at the present time. `octets` are kept up to the bound of their connection and direction, then only counted. */
  record(conn: string, dir: Direction, event: WireEventName, detail?: { octets?: Buffer; text?: string }): void;
  /** All events so far, oldest first. */
  events(): Transcript;
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Kept = Mutable<WireEvent>;

/** What the tape remembers of a connection besides its events. */
type Account = { readonly kept: { in: number; out: number }; events: number; last: Kept | null; full: boolean };

const EVENTS_PER_CONNECTION = 10_000;

/**
 * Makes an empty tape whose clock starts now.
 *
 * `now` gives monotonic milliseconds. `keep` is how many octets are kept of each connection and direction (default 65,536).
 * `hear` is told of every event as it happens.
 * A connection's octets and notes end after 10,000 events; how it ended is always taken down.
 */
export function createTape(
  options: { now?: () => number; keep?: number; hear?: (event: WireEvent) => void } = {},
): Tape {
  const now = options.now ?? (() => performance.now());
  const keep = options.keep ?? 65_536;
  const start = now();
  const events: Kept[] = [];
  const accounts = new Map<string, Account>();

  const accountOf = (conn: string): Account => {
    const known = accounts.get(conn);
    if (known !== undefined) return known;
    const fresh: Account = { kept: { in: 0, out: 0 }, events: 0, last: null, full: false };
    accounts.set(conn, fresh);
    return fresh;
  };

  const add = (account: Account, event: Kept): void => {
    account.events += 1;
    account.last = event;
    events.push(event);
    options.hear?.(event);
  };

  return {
    record(conn, dir, event, detail = {}) {
      const account = accountOf(conn);
      const t = Math.round((now() - start) * 100) / 100;
      if (account.full && (event === 'octets' || event === 'note')) return;
      if (account.events >= EVENTS_PER_CONNECTION && !account.full) {
        account.full = true;
        add(account, { t, conn, dir, event: 'note', text: 'Too many events: further octets are not shown here.' });
        if (event === 'octets' || event === 'note') return;
      }
      const octets = detail.octets === undefined ? {} : keepSome(account, dir, detail.octets, keep);
      if (event === 'octets' && extendsLast(account.last, dir, octets)) return;
      add(account, { t, conn, dir, event, ...octets, ...(detail.text === undefined ? {} : { text: detail.text }) });
    },
    events: () => events.slice(),
  };
}

function keepSome(
  account: Account,
  dir: Direction,
  octets: Buffer,
  keep: number,
): { octets?: Octets; omitted?: number } {
  const room = Math.min(octets.length, keep - account.kept[dir]);
  account.kept[dir] += room;
  const omitted = octets.length - room;
  return {
    ...(room > 0 || omitted === 0 ? { octets: octets.toString('latin1', 0, room) } : {}),
    ...(omitted > 0 ? { omitted } : {}),
  };
}

/** Adds octets of which nothing was kept to the event before, where that counts octets of the same direction. */
function extendsLast(last: Kept | null, dir: Direction, more: { octets?: Octets; omitted?: number }): boolean {
  if (last?.event !== 'octets' || last.dir !== dir || last.omitted === undefined) return false;
  if (more.octets !== undefined || more.omitted === undefined) return false;
  last.omitted += more.omitted;
  return true;
}
