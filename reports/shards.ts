import type { LogEvent } from '../harness/model/index.js';

type Shard = Extract<LogEvent, { type: 'run-started' }>['shard'];

/** What the logs of one target lack: a line for each number of shards of which not all are there. A log that is no shard lacks nothing. */
export function missingShards(shards: readonly Shard[]): readonly string[] {
  const all = shards.flatMap((shard) => (shard === undefined ? [] : [shard]));
  return [...new Set(all.map(({ of }) => of))].flatMap((of) => {
    const there = new Set(all.filter((shard) => shard.of === of).map(({ index }) => index));
    const missing = Array.from({ length: of }, (_, n) => n + 1).filter((index) => !there.has(index));
    if (missing.length === 0) return [];
    const names = missing.map((index) => `${index}/${of}`).join(', ');
    return [missing.length === 1 ? `shard ${names} is missing` : `the shards ${names} are missing`];
  });
}
