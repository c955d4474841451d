import type { Role, TargetSpec } from '../../model/index.js';
import type { Descriptor } from './descriptor.js';
import { missingProgram } from './programs.js';
import { findInterpreters, INSTALL_INTERPRETER } from './interpreters.js';
import type { Interpreter } from './interpreters.js';

/** A target that cannot be tried here, and what to install. `named`: it was asked for by name, so that skipping it is an error. */
export type Skipped = { readonly name: string; readonly role: Role; readonly reason: string; readonly named: boolean };

/** Targets ready to be started, and those whose programs are missing. */
export type Resolved = { readonly ready: readonly TargetSpec[]; readonly skipped: readonly Skipped[] };

/** Turns a descriptor into targets that can be started: one, or one per interpreter; or the reason why there is none. `named`: it was asked for. */
export async function expand(descriptor: Descriptor, named: boolean): Promise<Resolved> {
  const skip = (reason: string): Resolved => {
    const { name, role } = descriptor;
    return { ready: [], skipped: [{ name, role, reason, named }] };
  };
  const missing = await missingProgram(descriptor);
  if (missing !== null) return skip(missing);
  if (descriptor.interpreters.length === 0) return { ready: [specOf(descriptor, null)], skipped: [] };
  const found = (await Promise.all(descriptor.interpreters.map(findInterpreters))).flat();
  if (found.length > 0) return { ready: found.map((one) => specOf(descriptor, one)), skipped: [] };
  return skip(descriptor.interpreters.map((kind) => INSTALL_INTERPRETER[kind]).join('; '));
}

function specOf(descriptor: Descriptor, interpreter: Interpreter | null): TargetSpec {
  const { name, role, folder, cwd, env, workers, startMs, claims, features, drive } = descriptor;
  const fill = (argv: readonly string[]): readonly string[] => {
    const words =
      interpreter === null ? argv : argv.map((word) => (word === '{interpreter}' ? interpreter.path : word));
    return words[0] === 'node' ? [process.execPath, ...words.slice(1)] : words;
  };
  const ask = descriptor.version ?? (interpreter === null ? null : ['{interpreter}', '--version']);
  return {
    name: interpreter === null ? name : `${name}@${interpreter.version}`,
    role,
    drive: drive.kind === 'url' ? drive : { ...drive, argv: fill(drive.argv) },
    folder,
    cwd,
    env,
    workers,
    startMs,
    claims,
    features,
    version: ask === null ? null : fill(ask),
  };
}
