import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where Chromium is, null where it is not installed. The environment variable `CHROMIUM` names another one. */
export function chromiumPath(): string | null {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((one) => one !== undefined && existsSync(one)) ?? null;
}

/** Starts Chromium without a window. It is given pages of this machine alone, hence no sandbox. */
export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
