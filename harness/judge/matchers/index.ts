export { anything, either, not } from './combine.js';
export { connected, neverConnected, neverSent, sent, sentInOrder } from './commands.js';
export { body, completed, delivered } from './delivered.js';
export { closed, closedInOrder, silent, stillOpen } from './ending.js';
export { brokeOff, failed, refused } from './failed.js';
export { answered, cleanReplies, noReply, replies, served, status } from './replies.js';
export { connections, requested, requests, wellFormed } from './requested.js';
export { saw, sawNothing } from './saw.js';
