import type { Outcomes, ServerObservation } from '../model/index.js';
import { either } from '../judge/matchers/combine.js';
import { answered, noReply, status } from '../judge/matchers/replies.js';
import { accept, reject } from './cases.js';

/** A line of a file that every Unix system has and no web server should send. */
export const OUTSIDE = /^root:[^:]*:0:0:/m;

/** The outcomes of a request whose path climbs out of the tree of files, to the file of `OUTSIDE` (RFC 9110 section 17.3). */
export const staysInside: Outcomes<ServerObservation> = {
  'sends a file from outside': reject(answered({ status: 200, body: OUTSIDE })),
  'refuses it or finds nothing': accept(status('4xx')),
  'redirects it': accept(status('3xx')),
  'fails, or closes': accept(either(status('5xx'), noReply())),
  'serves something of its own': accept(status(200)),
};
