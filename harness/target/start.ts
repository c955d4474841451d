import { startCommandBridge } from './bridge/command.js';
import { startUrlBridge } from './bridge/url.js';
import { remember } from './running.js';
import type { RunningTarget, StartOptions } from './session.js';
import { startAdapter } from './supervisor/supervisor.js';
import type { TargetSpec } from '../model/index.js';

/** Starts a target, however it is driven. Rejects with `TargetStartError`. */
export async function startTarget(spec: TargetSpec, options: StartOptions): Promise<RunningTarget> {
  return remember(await started(spec, options));
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
