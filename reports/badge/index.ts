import { makeBadge } from 'badge-maker';
import type { Report } from '../report.js';

/** A badge: whether everything is as expected, and how many known deviations that includes. It is no score. */
export function renderBadge(report: Report): string {
  const { message, color } = toldBy(report);
  return `${makeBadge({ label: 'wireproof', message, color })}\n`;
}

function toldBy({ complete, targets }: Report): { readonly message: string; readonly color: string } {
  const all = targets.flatMap(({ cases }) => cases);
  const unexpected = targets.reduce((sum, { counts }) => sum + counts.unexpected + counts.stale, 0);
  const stopped = targets.some(({ state }) => state === 'stopped');
  const known = all.filter(({ expected, because }) => expected && because !== null).length;
  if (unexpected > 0) return { message: `${unexpected} unexpected`, color: 'red' };
  if (!complete || stopped) return { message: 'cut off', color: 'orange' };
  if (all.length === 0) return { message: 'nothing judged', color: 'lightgrey' };
  return known === 0
    ? { message: 'no deviation', color: 'brightgreen' }
    : { message: `${known} known deviation${known === 1 ? '' : 's'}`, color: 'green' };
}
