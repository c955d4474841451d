import type { TargetSpec } from '../../model/index.js';
import { DescriptorError } from './descriptor-error.js';

/** The target that `--url` means: a server that is already there, named by its host and port. Throws `DescriptorError`. */
export function targetAtUrl(url: string): TargetSpec {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'http:') {
    throw new DescriptorError('--url', [`must be like http://127.0.0.1:8080, not ${JSON.stringify(url)}`]);
  }
  return {
    name: parsed.host,
    role: 'server',
    drive: { kind: 'url', url },
    folder: process.cwd(),
    cwd: process.cwd(),
    env: {},
    workers: 1,
    startMs: 10_000,
    claims: null,
    features: null,
    version: null,
  };
}
