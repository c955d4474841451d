import type { TargetSpec } from '../../model/index.js';
import { checkAdapter } from './adapter.js';
import { checkBridge } from './bridge.js';
import type { CheckLine } from './line.js';

export type { CheckLine } from './line.js';

/**
 * Exercises a target step by step against a loopback server or a loopback client, and says how to mend each thing that is
 * wrong. An adapter is talked to message by message; of a command or a server given by URL, what applies is tried.
 */
export function check(spec: TargetSpec): AsyncIterable<CheckLine> {
  switch (spec.drive.kind) {
    case 'run':
      return checkAdapter(spec, spec.drive.argv);
    case 'command':
    case 'url':
      return checkBridge(spec);
  }
}
