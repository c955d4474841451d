import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import type { Intent, Manifest } from '../run/index.js';
import {
  departureLine,
  departuresOf,
  frozen,
  loadManifest,
  loadRoll,
  manifestFile,
  meaningsOnRoll,
  renderManifest,
  updated,
} from '../run/index.js';
import { EXIT } from './exit.js';
import { gatherPattern } from './options.js';

type ManifestOptions = Intent & { readonly update?: boolean; readonly freeze?: boolean; readonly file: string };

/** `manifest`: the lock of the case set, for those who write cases. It is not shown in the help, because nobody else has a use for it. */
export function addManifestCommand(program: Command): void {
  program
    .command('manifest', { hidden: true })
    .description('check the lock of the case set, or bring it up to date')
    .option('--update', 'lock new cases')
    .option(
      '--revise <id>',
      'the meaning of this case was changed on purpose; may be a pattern and repeated',
      gatherPattern,
      [],
    )
    .option('--rename <old=new>', 'this case has another name now; may be repeated', gatherPair, [])
    .option('--gone <id=why>', 'this case was taken away; may be repeated', gatherPair, [])
    .option('--freeze', 'freeze what is locked as the next set, after all else')
    .option('--file <file>', 'the lock; sets are frozen in sets/ beside it', manifestFile)
    .action(async (options: ManifestOptions) => {
      const { update, freeze, revise, rename, gone } = options;
      const file = path.resolve(options.file);
      const [roll, before] = await Promise.all([loadRoll(), loadManifest(file)]);
      const meanings = meaningsOnRoll(roll);
      const changes = update === true || freeze === true || revise.length + rename.length + gone.length > 0;
      if (!changes) {
        const departures = departuresOf(before, meanings);
        for (const one of departures) process.stdout.write(`${departureLine(one)}\n`);
        process.stdout.write(`${before.cases.length} cases are locked, ${departures.length} departures\n`);
        if (departures.length > 0) process.exitCode = EXIT.unexpected;
        return;
      }
      const locked = updated(before, meanings, options);
      const after = freeze === true ? await freezeBeside(file, locked) : locked;
      await writeFileAtomic(file, renderManifest(after));
      process.stdout.write(`${file}: ${after.cases.length} cases, the next set is ${after.next}\n`);
    });
}

async function freezeBeside(file: string, locked: Manifest): Promise<Manifest> {
  const { set, manifest } = frozen(locked);
  const folder = path.join(path.dirname(file), 'sets');
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(path.join(folder, `${set.set}.json`), `${JSON.stringify(set, null, 2)}\n`);
  return manifest;
}

/** `a=b`, added to those before it. */
function gatherPair(
  value: string,
  sofar: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const at = value.indexOf('=');
  if (at < 1) throw new InvalidArgumentError(`"${value}" is no pair: write <id>=<…>.`);
  return [...sofar, [value.slice(0, at), value.slice(at + 1)]];
}
