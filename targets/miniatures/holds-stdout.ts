/** Dies of a URL that contains `/die`, and leaves a child behind that holds its standard output open. */
import { spawn } from 'node:child_process';
import { answer, asksFor, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    if (!asksFor(exchange, '/die')) {
      answer(exchange);
      return;
    }
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1e6)'], { stdio: 'inherit' });
    process.stderr.write(`left child ${child.pid ?? 0}\n`, () => process.exit(3));
  },
});
