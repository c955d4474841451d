import { startCommandBridge } from './bridge/command.js';
import { startUrlBridge } from './bridge/url.js';
import type { RunningTarget, StartOptions } from './session.js';
import { startAdapter } from './supervisor/supervisor.js';
import { releaseAllGroups } from './process/watchdog.js';
import type { TargetSpec } from '../model/index.js';

const running = new Set<RunningTarget>();

/** Starts a target, however it is driven. Rejects with `TargetStartError`. */
export async function startTarget(spec: TargetSpec, options: StartOptions): Promise<RunningTarget> {
  const target = await started(spec, options);
  running.add(target);
  return target;
}

/** Stops every target this process started, and ends every process of them. */
export async function stopAll(): Promise<void> {
  const targets = [...running];
  running.clear();
  await Promise.allSettled(targets.map((target) => target.stop()));
  releaseAllGroups();
}

function started(spec: TargetSpec, options: StartOptions): Promise<RunningTarget> {
  const { drive } = spec;
  switch (drive.kind) {
    case 'run':
      return startAdapter(spec, [...drive.argv, ...(options.faults ?? []).map((fault) => `--fault=${fault}`)], options);
    case 'command':
      return startCommandBridge(spec, options);
    case 'url':
      return startUrlBridge(spec, options);
  }
}
