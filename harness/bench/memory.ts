import { inPool } from '../run/index.js';
import { harnessedExchange } from './harnessed-exchange.js';

/** Prints what the process holds now. */
export function tellMemory(exchanges: number): void {
  const megabytes = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  console.log(`memory of the harness   ${megabytes.padStart(7)} MiB after ${exchanges} exchanges`);
}

/** Prints what the process holds after each tenth of so many exchanges, so that a leak shows as a slope. */
export async function measureMemory(exchanges: number, atOnce: number): Promise<void> {
  const { exchange, stop } = await harnessedExchange(atOnce);
  const tenth = Array.from({ length: Math.floor(exchanges / 10) });
  try {
    for (let part = 1; part <= 10; part++) {
      await inPool(tenth, atOnce, async () => {
        await exchange();
      });
      tellMemory(part * tenth.length);
    }
  } finally {
    await stop();
  }
}
