import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { underRuntime } from '../javascript/runtimes.mjs';

const alone = ['--quiet', '--no-config', '--no-lock', '--no-remote', '--no-npm', '--no-code-cache'];

await underRuntime({
  scope: '@deno',
  program: 'deno',
  args: ['run', ...alone, '--allow-net=127.0.0.1', '--allow-env', fileURLToPath(new URL('serve.mjs', import.meta.url))],
  env: (home) => ({ DENO_DIR: join(home, 'deno'), DENO_NO_UPDATE_CHECK: '1' }),
});
