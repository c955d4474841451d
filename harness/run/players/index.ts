export { playerOf } from './here.js';
export { notPlayed } from './player.js';
export type { Player, WithStderr } from './player.js';
export { startPlayer } from './start.js';
export { threadsFor } from './threads.js';
export type { Threads } from './threads.js';
