export { playerOf } from './here.js';
export type { Player, Playing, WithStderr } from './player.js';
export { startPlayer } from './start.js';
export { threadsFor } from './threads.js';
export type { Threads } from './threads.js';
