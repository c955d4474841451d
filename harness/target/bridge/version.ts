import type { TargetSpec } from '../../model/index.js';
import { runProgram } from './command-run.js';
import { environmentOf } from '../process/environment.js';

const PATIENCE_MS = 2_000;
const READ = 65_536;
const DOTTED = /\d+(?:\.\d+)+(?:[-+.~]?[0-9A-Za-z]+)*/;

/** The first dotted number that the target's version command prints within two seconds, on whichever stream; null without one. */
export async function askVersion(spec: TargetSpec): Promise<string | null> {
  if (spec.version === null) return null;
  let printed = '';
  const ended = await runProgram({
    argv: spec.version,
    cwd: spec.cwd,
    env: environmentOf(spec),
    output: (piece) => {
      if (printed.length < READ) printed += piece.toString('latin1');
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return DOTTED.exec(ended.kind === 'not-run' ? '' : `${printed}\n${ended.stderr}`)?.[0] ?? null;
}
