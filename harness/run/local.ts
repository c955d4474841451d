import { join } from 'node:path';
import type { ClientStimulus } from '../model/index.js';
import { createFiles } from '../peer/index.js';
import { AUTHORITY } from '../wire/index.js';

/** What a stimulus has on this machine: the absolute paths of its local tree and of the authority to trust, empty where it has none. */
export type Local = { readonly files: string; readonly authority: string; remove(): Promise<void> };

/** Creates the local tree of a stimulus, and the file of the authority where an open trusts it. */
export async function createLocal({ files, opens }: ClientStimulus): Promise<Local> {
  const tree = files === undefined ? null : await createFiles(files);
  const trusts = opens.some(({ trust }) => trust !== undefined);
  const authority = trusts ? await createFiles({ 'authority.pem': AUTHORITY }) : null;
  return {
    files: tree?.path ?? '',
    authority: authority === null ? '' : join(authority.path, 'authority.pem'),
    remove: async () => {
      await tree?.remove();
      await authority?.remove();
    },
  };
}
