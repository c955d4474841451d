import assert from 'node:assert/strict';
import os from 'node:os';
import type { LogEvent } from '../harness/model/index.js';
import type { Item } from '../harness/run/index.js';
import { inPool, loadCatalogue } from '../harness/run/index.js';
import { FAULTS } from '../targets/reference/faults.js';
import { judged } from './judged.fixture.js';

// The proof that every case can fail: the reference target is judged once without a fault and once with each of its faults.
// What a fault breaks must be caught by every case that names it, and by none that has nothing to do with it.

type Ended = Pick<Extract<LogEvent, { type: 'case-finished' }>, 'verdict' | 'outcome' | 'reasons'>;

const ROLES = ['client', 'server'] as const;
type Role = (typeof ROLES)[number];

/** Long enough for a busy machine to answer, short enough to await the many hangs that faults are meant to cause. */
const DEADLINE_MS = 1500;
/** For a second look, and where nothing hangs. */
const AGAIN_MS = 5000;

const items = await loadCatalogue();
const faults = Object.entries(FAULTS)
  .flatMap(([fault, breakage]) =>
    ROLES.flatMap((role) => {
      const breaks = breakage[role];
      return breaks === undefined ? [] : [{ fault, role, breaks, key: `${role} ${fault}` }];
    }),
  )
  .map((one, n) => ({ ...one, n }));
const sound = new Map<string, Ended>();
const broken = new Map<string, ReadonlyMap<string, Ended>>();

async function judgeReference(
  role: Role,
  fault: readonly string[],
  chosen: readonly Item[],
  deadlineMs = DEADLINE_MS,
): Promise<ReadonlyMap<string, Ended>> {
  const ended = new Map<string, Ended>();
  const what = { targets: [`reference-${role}`], fault, all: items, chosen };
  await judged(what, { deadlineMs, jobs: 16, doubts: 0 }, (event) => void ended.set(event.id, event));
  return ended;
}

function naming(fault: string, role: Role): readonly Item[] {
  return items.filter(({ of }) => of.role === role && (of.faults as readonly string[]).includes(fault));
}

/** What ends the service, or lets one at a time have it, strikes whatever comes behind it or beside it, and is one defect all the same. */
const STRIKES_ALL = ['server reset-ends-service', 'server one-connection-at-a-time'];

/** How many cases that do not name a fault are judged under it. Over all faults, every case is one of them again and again. */
const BYSTANDERS = process.env.BYSTANDERS === 'all' ? Infinity : 8;

/**
 * What is judged under the n-th fault: the cases that name it, and bystanders spread evenly over the set, other ones for the next
 * fault. Properties are asked only by name.
 */
function judgedUnder(fault: string, role: Role, n: number): readonly Item[] {
  const named = new Set(naming(fault, role));
  const others = items.filter((item) => item.kind === 'case' && item.of.role === role && !named.has(item));
  const stride = Math.max(1, Math.floor(others.length / BYSTANDERS));
  return [...named, ...others.filter((_, index) => index % stride === n % stride)];
}

/** The family of cases about what urllib makes of several protocols: what any fault breaks may show there. */
const SEVERAL = 'several';

/** The areas of cases about HTTP itself and what is built on it. */
const OVER_HTTP = /^(?:http|authentication$|cookies$|robots$)/;

/**
 * What a fault of HTTP breaks must not show in FTP, nor the other way round: the family of a case is its protocol, and that of a
 * property the protocol that its topic begins with. That of `file:` is FTP, because a file that is not here is fetched by it.
 */
function familyOf(id: string): string {
  const [area = '', topic = ''] = id.split('/');
  if (area === 'urllib') return SEVERAL;
  const protocol = area === 'properties' ? /^(?:data|file|ftp)(?=-)/.exec(topic)?.[0] : area;
  if (protocol === 'file') return 'ftp';
  return protocol === undefined || OVER_HTTP.test(protocol) ? 'http' : protocol;
}

/** Whether a case that was as it should be is so no more. A survey must show another outcome. */
function caught(before: Ended | undefined, now: Ended | undefined): boolean {
  if (before === undefined || now === undefined) return false;
  if (before.verdict === 'observed') return now.verdict !== 'observed' || now.outcome !== before.outcome;
  return before.verdict === 'pass' && ['fail', 'hang', 'crash', 'blocked'].includes(now.verdict);
}

/** The cases that name a fault and are as they should be under it. */
function missedBy(key: string, fault: string, role: Role): readonly string[] {
  const ids = naming(fault, role).map(({ id }) => id);
  return ids.filter((id) => !caught(sound.get(id), broken.get(key)?.get(id)));
}

/** The cases that name a fault and under it only ran out of time, as they may on a busy machine without any. */
function lateUnder(key: string, fault: string, role: Role): readonly string[] {
  const ended = broken.get(key);
  const late = ({ id }: Item): boolean => ['hang', 'blocked'].includes(ended?.get(id)?.verdict ?? '');
  return naming(fault, role)
    .filter(late)
    .map(({ id }) => id);
}

/** What is not as it should be under a fault. */
function failingUnder(key: string): readonly string[] {
  return [...(broken.get(key) ?? [])].filter(([id, now]) => caught(sound.get(id), now)).map(([id]) => id);
}

/** Replies that are malformed fail wherever they answer: the defect is one all the same. */
function isBrokenStream(ended: Ended | undefined): boolean {
  return ended?.reasons.some((one) => one.includes('in a broken stream of replies')) === true;
}

/** What fails under a fault and is of another family than every case that names it. */
function strangersOf(key: string, fault: string, role: Role): readonly string[] {
  const families = new Set(naming(fault, role).map(({ id }) => familyOf(id)));
  const own = [...families].some((family) => family !== SEVERAL);
  return failingUnder(key).filter((id) => own && familyOf(id) !== SEVERAL && !families.has(familyOf(id)));
}

/** The bystanders that a fault fails by themselves, and not by the stream they stand in. */
function struckBy(key: string, fault: string, role: Role): readonly string[] {
  const named = new Set(naming(fault, role).map(({ id }) => id));
  return failingUnder(key).filter((id) => !named.has(id) && !isBrokenStream(broken.get(key)?.get(id)));
}

/** Whether so much fails under a fault that it is no one defect. */
function strikesAll(key: string, fault: string, role: Role): boolean {
  const bystanders = (broken.get(key)?.size ?? 0) - naming(fault, role).length;
  return struckBy(key, fault, role).length > bystanders / 2 && !STRIKES_ALL.includes(key);
}

describe('the faults of the reference target', () => {
  before('judge the reference with each of its faults', async function () {
    this.timeout(0);
    for (const role of ROLES)
      for (const [id, ended] of await judgeReference(role, [], items, AGAIN_MS)) sound.set(id, ended);
    await inPool(faults, 2 * os.availableParallelism(), async ({ key, fault, role, n }) => {
      broken.set(key, await judgeReference(role, [fault], judgedUnder(fault, role, n)));
    });
    // How octets are cut on their way, and how long anything takes, is up to the system: what was missed, only ran out of time, fails
    // without any relation to its fault, or in too much company, is looked at once more, with as much time as the sound target had and little beside it.
    await inPool(faults, os.availableParallelism(), async ({ key, fault, role }) => {
      const doubtful = new Set([
        ...missedBy(key, fault, role),
        ...lateUnder(key, fault, role),
        ...strangersOf(key, fault, role),
        ...(strikesAll(key, fault, role) ? struckBy(key, fault, role) : []),
      ]);
      if (doubtful.size === 0) return;
      const chosen = items.filter(({ id }) => doubtful.has(id));
      const again = await judgeReference(role, [fault], chosen, AGAIN_MS);
      broken.set(key, new Map([...(broken.get(key) ?? []), ...again]));
    });
  });

  for (const { key, fault, role, breaks } of faults) {
    it(`${key} is caught: ${breaks}`, () => {
      const named = naming(fault, role).map(({ id }) => id);
      assert.notDeepEqual(named, [], 'no case names it');
      assert.deepEqual(missedBy(key, fault, role), [], 'cases that name it and do not catch it');
      assert.deepEqual(strangersOf(key, fault, role), [], 'cases that fail without relation to it');
      const struck = struckBy(key, fault, role).join(', ');
      assert.ok(!strikesAll(key, fault, role), `it is no one defect: it fails ${struck}`);
    });
  }
});
