import type { RunningTarget } from '../../target/index.js';
import type { Item } from '../catalogue.js';
import { playCase } from '../play.js';
import type { PropertyOptions } from '../play-property.js';
import { playProperty } from '../play-property.js';
import type { WithStderr } from './player.js';
import { notPlayed } from './player.js';

/** Plays an item against a target. A survey observes, and judges nothing. */
export async function playOnce(
  item: Item,
  survey: boolean,
  target: RunningTarget,
  options: PropertyOptions,
): Promise<WithStderr> {
  const played = await playAsJudged(item, survey, target, options);
  // What a target that was given up never played shows nothing, not even in a survey.
  return survey && target.stoppedBecause === null ? surveyed(played) : played;
}

/** In a survey a target that never answered, or did not serve the control, has shown what it does; that is all a survey asks. */
function surveyed(played: WithStderr): WithStderr {
  return played.verdict === 'hang' || played.verdict === 'blocked'
    ? { ...played, verdict: 'observed', outcome: null }
    : played;
}

async function playAsJudged(
  item: Item,
  survey: boolean,
  target: RunningTarget,
  options: PropertyOptions,
): Promise<WithStderr> {
  if (item.kind === 'property') {
    return { ...(await playProperty(item.of, item.pinned, target, options, survey)), stderr: '' };
  }
  const attempt = await target.attempt((worker) => playCase(item.of, worker, options.deadlineMs, survey));
  switch (attempt.kind) {
    case 'finished':
      return { ...attempt.value, counterexample: null, stderr: attempt.stderr };
    case 'stopped':
      return notPlayed('blocked', attempt.detail);
    case 'crash':
    case 'hang':
    case 'error':
      return notPlayed(attempt.kind, attempt.detail, attempt.stderr);
  }
}
