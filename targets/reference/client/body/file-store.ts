import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seen } from '../../../../harness/model/protocol.js';
import { Tally } from './tally.js';

/** A temporary file that a body is saved to. What is reported is read back from it, and it is removed then. */
export class FileStore {
  private constructor(
    readonly folder: string,
    readonly path: string,
    readonly handle: FileHandle,
  ) {}

  /** The name of the file ends in `suffix`, as that of a temporary file of `URLopener.retrieve` does. */
  static async create(suffix: string): Promise<FileStore> {
    const folder = await mkdtemp(join(tmpdir(), 'wireproof-'));
    const path = join(folder, `saved${suffix}`);
    return new FileStore(folder, path, await open(path, 'w+'));
  }

  async write(chunk: Buffer): Promise<void> {
    let written = 0;
    while (written < chunk.length) {
      written += (await this.handle.write(chunk, written, chunk.length - written)).bytesWritten;
    }
  }

  async readBack(): Promise<Seen> {
    const tally = new Tally();
    for (let position = 0; ; position = tally.length) {
      const { bytesRead, buffer } = await this.handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, position);
      if (bytesRead === 0) break;
      tally.add(buffer.subarray(0, bytesRead));
    }
    await this.handle.close();
    await rm(this.folder, { recursive: true, force: true });
    return tally.seen();
  }
}
