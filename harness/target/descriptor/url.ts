import type { TargetSpec } from '../../model/index.js';
import { DescriptorError } from './descriptor-error.js';

/** The target that `--url` means: a server that is already there, named by its origin. Throws `DescriptorError`. */
export function targetAtUrl(url: string): TargetSpec {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'http:')
    throw new DescriptorError('--url', [`${url} is no http: URL, such as http://127.0.0.1:8080`]);
  return {
    name: parsed.origin,
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
