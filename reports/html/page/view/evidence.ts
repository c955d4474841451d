import type { PageEvidence } from '../format.js';

/** Evidence that was unpacked a moment ago, so that going from target to target does not unpack it again. */
const kept = new Map<number, Promise<PageEvidence>>();
const KEPT = 6;

/** Unpacks the evidence of a case. Rejects where the browser cannot, or the page was cut off before it. */
export function evidenceOf(at: number): Promise<PageEvidence> {
  const known = kept.get(at);
  if (known !== undefined) return known;
  const unpacked = unpack(at);
  kept.set(at, unpacked);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return unpacked;
}

async function unpack(at: number): Promise<PageEvidence> {
  const element = document.getElementById(`e${at}`) ?? (await onceParsed(`e${at}`));
  if (element === null) throw new Error('the page ends before this evidence: it was not written to its end');
  const octets = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0));
  const stream = new Blob([octets]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text()) as PageEvidence;
}

/** The element once the whole page has been read: evidence stands behind the script that shows it. */
async function onceParsed(id: string): Promise<HTMLElement | null> {
  if (document.readyState === 'loading') {
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
  }
  return document.getElementById(id);
}
