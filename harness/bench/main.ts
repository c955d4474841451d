import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { harnessName, inPool, packageRoot } from '../run/index.js';
import { bareExchange } from './bare-loop.js';
import { harnessedExchange } from './harnessed-exchange.js';
import { measureHtmlReport } from './html-report.js';
import { measureMemory, tellMemory } from './memory.js';

// What is measured, not tested. Machines differ and are noisy: quote the ratios, measured in one run, not the rates.

const EXCHANGES = 3000;
const AT_ONCE = 32;

/** Rounds are played in turn, so that a machine that slows down slows all of them; one before them is not counted, for it compiles. */
const ROUNDS = 3;

async function ratePerSecond(exchange: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await inPool(Array.from({ length: EXCHANGES }), AT_ONCE, async () => {
    await exchange();
  });
  return (EXCHANGES * 1000) / (performance.now() - began);
}

function median(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
}

async function measureExchanges(): Promise<void> {
  const { exchange, stop } = await harnessedExchange(AT_ONCE);
  const rates: { readonly bare: number; readonly own: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const rate = { bare: await ratePerSecond(bareExchange), own: await ratePerSecond(exchange) };
    if (round > 0) rates.push(rate);
  }
  await stop();
  const bare = median(rates.map((one) => one.bare));
  const own = median(rates.map((one) => one.own));
  const ratio = median(rates.map((one) => one.bare / one.own));
  console.log(`bare node:net loop      ${bare.toFixed(0).padStart(7)} exchanges/s`);
  console.log(
    `property exchanges      ${own.toFixed(0).padStart(7)} exchanges/s, bare loop ${ratio.toFixed(2)} times as fast`,
  );
  tellMemory(EXCHANGES * (ROUNDS + 1));
}

async function measureCases(what: string, pattern: string, ...more: readonly string[]): Promise<void> {
  const out = mkdtempSync(path.join(os.tmpdir(), 'wireproof-bench-'));
  const main = path.join(packageRoot, 'dist', 'bin', 'wireproof.js');
  const began = performance.now();
  const wanted = ['run', 'reference', '--case', pattern, '--no-progress', '--report', 'json', '--out', out, ...more];
  const run = spawn(process.execPath, [main, ...wanted], { stdio: 'ignore' });
  await once(run, 'exit');
  const seconds = (performance.now() - began) / 1000;
  const { targets } = JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8')) as {
    targets: { cases: unknown[] }[];
  };
  rmSync(out, { recursive: true });
  const cases = targets.reduce((sum, target) => sum + target.cases.length, 0);
  console.log(
    `${what.padEnd(24)}${(cases / seconds).toFixed(0).padStart(7)} a second against the reference, from cold (${cases}, ${seconds.toFixed(1)} s)`,
  );
}

console.log(
  `${harnessName}, Node ${process.version}, ${os.availableParallelism()} cores, ${AT_ONCE} exchanges at once, median of ${ROUNDS} rounds`,
);
const [asked] = process.argv.slice(2);
if (asked !== undefined && !/^[1-9]\d+$/.test(asked))
  throw new Error(`"${asked}" is no number of exchanges, from 10 on: npm run bench -- 1000000`);
if (asked === undefined) {
  await measureExchanges();
  await measureCases('cases', '!properties/**');
  await measureCases('cases, 32 at once', '!properties/**', '--jobs', '32');
  await measureCases('properties, 50 inputs', 'properties/**');
  await measureCases('one case', 'http11/response-chunked/extensions-are-skipped');
  await measureHtmlReport();
} else {
  await measureMemory(Number(asked), AT_ONCE);
}
