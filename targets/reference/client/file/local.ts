import { open as openPath } from 'node:fs/promises';
import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { receive } from '../body/receive.js';
import { asOpenError, OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { joinUrl, type SplitUrl } from '../url/split.js';
import { typeFields } from './media-types.js';

/**
 * Reads a regular file. `path` is in octets. Returns the error, instead of throwing it, when the file cannot be opened.
 */
export async function openLocal(
  open: Open,
  url: SplitUrl,
  path: string,
  faults: ClientFaults,
): Promise<Outcome | OpenError> {
  if (!path.startsWith('/') || path.includes('\0')) {
    return new OpenError('InvalidUrl', `not an absolute path: ${JSON.stringify(path)}`, 'parse');
  }
  const file = await openPath(Buffer.from(path, 'latin1')).catch((thrown: unknown) => asOpenError(thrown, 'unknown'));
  if (file instanceof OpenError) return file;
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return new OpenError('NotAFile', `${path} is not a regular file`, 'unknown');
    const described: readonly Field[] = [
      ...typeFields(path),
      ['Content-Length', String(stat.size)],
      ['Last-Modified', stat.mtime.toUTCString()],
    ];
    const fields = faults.has('file-without-fields') ? [] : described;
    return await receive(open, { url: joinUrl(url), status: null, fields }, async (sink) => {
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024);
        if (bytesRead === 0) return {};
        await sink.write(converted(buffer.subarray(0, bytesRead), faults));
      }
    });
  } finally {
    await file.close();
  }
}

function converted(octets: Buffer, faults: ClientFaults): Buffer {
  if (!faults.has('file-lines-converted')) return octets;
  return Buffer.from(octets.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
