import { startMiniature } from '../supervisor/miniatures.fixture.js';

/** A harness that starts a worker which goes neither by itself nor when asked to, says so, and waits to be killed. */
await startMiniature('ignores-sigterm', { spec: { env: { MINIATURE_HELD_BY: process.argv[2] ?? '' } } });
process.stdout.write('started\n');
setInterval(() => undefined, 1_000_000);
