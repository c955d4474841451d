import { constants, open as openPath, type FileHandle } from 'node:fs/promises';
import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { receive } from '../body/receive.js';
import type { Sink } from '../body/sink.js';
import { asOpenError, OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { joinUrl, type SplitUrl } from '../url/split.js';
import { localType } from './media-types.js';

/**
 * Reads a regular file. `path` is in octets. Returns the error, instead of throwing it, when the file cannot be opened.
 */
export async function openLocal(
  open: Open,
  url: SplitUrl,
  path: string,
  faults: ClientFaults,
): Promise<Outcome | OpenError> {
  const flags = constants.O_RDONLY | (faults.has('file-links-not-followed') ? constants.O_NOFOLLOW : 0);
  const file = await openPath(Buffer.from(path, 'latin1'), flags).catch((thrown: unknown) =>
    asOpenError(thrown, 'unknown'),
  );
  if (file instanceof OpenError) return file;
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return new OpenError('NotAFile', `${path} is not a regular file`, 'unknown');
    if (stat.size === 0 && faults.has('file-empty-is-error')) {
      return new OpenError('Empty', `${path} is empty`, 'unknown');
    }
    const modified = faults.has('file-modified-is-now') ? new Date() : stat.mtime;
    const described: readonly Field[] = [
      ...localType(path, faults),
      ['Content-Length', String(stat.size)],
      ['Last-Modified', modified.toUTCString()],
    ];
    const fields = faults.has('file-without-fields') ? [] : described;
    return await receive(open, { url: joinUrl(url), status: null, fields }, async (sink) => {
      await readAll(file, sink, faults);
      return {};
    });
  } finally {
    await file.close();
  }
}

async function readAll(file: FileHandle, sink: Sink, faults: ClientFaults): Promise<void> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024);
    if (bytesRead === 0 || (sink.length() >= 1024 * 1024 && faults.has('file-large-cut'))) return;
    await sink.write(converted(buffer.subarray(0, bytesRead), faults));
  }
}

function converted(octets: Buffer, faults: ClientFaults): Buffer {
  if (!faults.has('file-lines-converted')) return octets;
  return Buffer.from(octets.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
