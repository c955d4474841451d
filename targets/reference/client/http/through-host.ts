import type { Open } from '../../../../harness/model/protocol.js';
import { percentDecode } from '../url/percent.js';
import { splitReference } from '../url/split.js';

/** An open whose authority goes undecoded and unchecked into Host: what a fault makes of it. */
export function throughHost(open: Open): Open {
  const { scheme, authority = '' } = splitReference(open.url);
  const usable = /(?:@|^)([^@\s]*)[^@]*$/.exec(authority)?.[1] ?? '';
  if (scheme !== 'http' || usable === authority) return open;
  const fields = [['Host', percentDecode(authority)] as const, ...(open.fields ?? [])];
  return { ...open, url: open.url.replace(authority, usable), fields };
}
