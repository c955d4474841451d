import type { TargetSpec } from '../../model/index.js';

const PROXY = /^(?:https?|ftp|all|no)_proxy$/i;

/** The environment of a target's processes: this process's own without its proxies, which no peer could be reached through, and what the descriptor adds. */
export function environmentOf(spec: TargetSpec): Readonly<Record<string, string | undefined>> {
  const own = Object.entries(process.env).filter(([name]) => !PROXY.test(name));
  return { ...Object.fromEntries(own), ...spec.env };
}
