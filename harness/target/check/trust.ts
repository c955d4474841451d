import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ready } from '../../model/index.js';
import { AUTHORITY, CERTIFICATES, SERVER_KEY } from '../../wire/index.js';
import { line } from './line.js';
import type { CheckLine } from './line.js';
import type { OpenOne } from './urllib.js';

/** Whether an https URL is opened where the certificate's authority is trusted, and not where another one is; nothing where trust is not declared. */
export async function* checkTrust(open: OpenOne, ready: Ready): AsyncGenerator<CheckLine> {
  if (ready.features.trust !== true) return;
  const folder = await mkdtemp(join(tmpdir(), 'wireproof-check-'));
  const server = createServer({ key: SERVER_KEY, cert: CERTIFICATES.trusted }, (_, response) => response.end('ok'));
  server.on('tlsClientError', (_, socket) => socket.destroy());
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    // Not every client compares the address of a host with those in a certificate, as it does with names.
    const urls = [`https://127.0.0.1:${port}/`, `https://localhost:${port}/`];
    const opened = async (name: string, authority: string): Promise<boolean> => {
      const trust = join(folder, name);
      await writeFile(trust, authority);
      for (const url of urls) {
        const outcome = await open({ url, trust });
        if (outcome?.kind === 'response' && outcome.body.octets === 'ok') return true;
      }
      return false;
    };
    const right = await opened('authority.pem', AUTHORITY);
    const wrong = await opened('another.pem', CERTIFICATES['self-signed']);
    const problem = !right
      ? 'it did not open an https URL whose authority it was to trust'
      : wrong
        ? 'it opened an https URL whose authority it was not to trust'
        : null;
    yield line('honours trust', problem, 'trust the authorities in the file and no others, or declare trust false');
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
