import { words } from './crew.js';
import type { Crew } from './crew.js';
import type { WorkerLost } from '../errors.js';
import type { Job, Run } from './job.js';

type Innocent = { readonly kind: 'innocent'; readonly suspect: Job; readonly run: Run };
type Heard = Innocent | { readonly kind: 'guilty' | 'unheard' };

/**
 * Finds out which of the attempts that were in flight when a worker was lost was the cause, and gives each of them its result.
 *
 * 1. Each suspect is run alone, on a worker that has done nothing yet. Who loses that worker is guilty: `crash` or `hang`.
 * 2. If one was guilty, the others keep the result of their run alone.
 * 3. If none was, they are run together once more, to see whether that is the cause; then all end as `error`,
 *    since what happened to each of them is not its own doing.
 *
 * When the target is given up or stopped meanwhile, who has no result yet ends as `stopped`.
 */
export async function investigate(crew: Crew, loss: WorkerLost, suspects: readonly Job[]): Promise<void> {
  const heard: Heard[] = [];
  for (const suspect of suspects) heard.push(await hearAlone(crew, suspect));
  const innocent = heard.filter((each) => each.kind === 'innocent');
  if (heard.some((each) => each.kind === 'guilty')) innocent.forEach(({ run }) => run.keep());
  else await confront(crew, loss, innocent);
}

async function hearAlone(crew: Crew, suspect: Job): Promise<Heard> {
  const worker = await crew.fresh();
  if (worker === null) {
    crew.keepOrStop(suspect, null);
    return { kind: 'unheard' };
  }
  const run = await suspect.run(worker);
  const { loss, leaving } = worker.conversation;
  if (leaving) {
    crew.keepOrStop(suspect, run);
    return { kind: 'unheard' };
  }
  if (loss === null) {
    crew.retire(worker);
    return { kind: 'innocent', suspect, run };
  }
  const kind = loss.how === 'died' ? 'crash' : 'hang';
  suspect.end({ kind, detail: `alone on a fresh worker, which ${words(loss)}`, stderr: run.stderr });
  crew.lose(loss);
  return { kind: 'guilty' };
}

async function confront(crew: Crew, loss: WorkerLost, innocent: readonly Innocent[]): Promise<void> {
  const [only, ...others] = innocent;
  if (only === undefined) return;
  const first = `unstable target: its worker ${words(loss)}`;
  if (others.length === 0) {
    const detail = `${first} while this exchange was in flight, which does it no harm on a fresh worker`;
    only.suspect.end({ kind: 'error', detail, stderr: only.run.stderr });
    return;
  }
  const worker = await crew.fresh();
  if (worker === null) {
    innocent.forEach(({ suspect }) => crew.keepOrStop(suspect, null));
    return;
  }
  const runs = await Promise.all(innocent.map(({ suspect }) => suspect.run(worker)));
  const again = worker.conversation.loss;
  if (again === null) crew.retire(worker);
  else if (!worker.conversation.leaving) crew.lose(again);
  const together = again === null ? 'they did it no harm' : `it ${words(again)}`;
  const detail = `${first} while these ${runs.length} exchanges were in flight; none does it alone; together again ${together}`;
  innocent.forEach(({ suspect }, index) => suspect.end({ kind: 'error', detail, stderr: runs[index]?.stderr ?? '' }));
}
