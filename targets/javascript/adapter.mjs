/** What an adapter in JavaScript needs: everything but the implementation itself. */
export { trusted, withAgent } from './agents.mjs';
export { arrived, headOf as requestHead } from './arrivals.mjs';
export { bodyToSend, received, receivedFromWeb, summary } from './bodies.mjs';
export { client } from './client.mjs';
export { commandClient } from './command-client.mjs';
export { companions, digitsUpTo, echoed, exists, piecesUpTo, without } from './contents.mjs';
export { failed, fault } from './faults.mjs';
export { applicationFiles } from './files.mjs';
export { ftpClient } from './ftp-client.mjs';
export { Unable } from './lines.mjs';
export { byName, octets, pairs, pairsOf } from './octets.mjs';
export { inFolder, runProgram } from './programs.mjs';
export { packaged } from './packages.mjs';
export { pathOf } from './paths.mjs';
export { headOf, requestOutcome, responded, urlAsked } from './responses.mjs';
export { onLoopback, server } from './server.mjs';
export { streamOf } from './web-application.mjs';
