export { loadCatalogue } from './catalogue.js';
export type { Item } from './catalogue.js';
export { shardOf } from './cost.js';
export { entriesOf } from './entries.js';
export type { EntryOptions } from './entries.js';
export { cardOf } from './card.js';
export { entryPlaces, noExpectations, parseExpectations, readExpectations } from './expectation-file.js';
export { openLog } from './log.js';
export type { Log } from './log.js';
export { didYouMean, nearest } from './nearest.js';
export { harnessName } from './harness-name.js';
export {
  aliasesOf,
  caseSetOf,
  departureLine,
  departuresOf,
  frozen,
  loadManifest,
  loadSet,
  manifestFile,
  meaningsOf,
  renamedNote,
  renderManifest,
  scoringOf,
  updated,
} from './lock/index.js';
export type { Aliases, Intent, Manifest, Scoring } from './lock/index.js';
export { packageRoot } from '../package-root.js';
export { loadQuestions } from './questions.js';
export { loadRegistry } from './registry.js';
export type { Registry } from './registry.js';
export { loadItems, loadRoll, meaningsOnRoll } from './roll.js';
export type { Enrolled } from './enrolled.js';
export { threadsFor } from './players/index.js';
export type { Threads } from './players/index.js';
export { inPool } from './pool.js';
export { run, TARGETS_AT_ONCE, USUAL_JOBS } from './run.js';
export { scriptLines } from './script-lines.js';
export type { Entry, RunEnd, RunPlan, Skipped } from './run.js';
export { matchless, nominalLevel, select } from './select.js';
export type { Selection } from './select.js';
export { showToClient } from './stimulus-client.js';
export { showToServer } from './stimulus-server.js';
export { stand } from './stand.js';
export type { Standing } from './stand.js';
export { UsageError } from './usage-error.js';
