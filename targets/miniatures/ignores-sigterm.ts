/**
 * Goes neither when it is told to, nor when its input ends, nor on SIGTERM. With the environment variable MINIATURE_HELD_BY set to
 * a port, it keeps a connection to that port of the loopback address, so that its end can be seen from there.
 */
import { connect } from 'node:net';
import { miniature } from './miniature.js';

const stay = (): void => undefined;
process.on('SIGTERM', stay).on('SIGINT', stay).on('SIGHUP', stay);
setInterval(stay, 1_000_000);

const port = process.env.MINIATURE_HELD_BY;
if (port !== undefined) connect(Number(port), '127.0.0.1').on('error', stay).write(String(process.pid));

miniature({ bye: stay, abandoned: stay });
