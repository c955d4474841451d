/** The words a case is written in. Files under `cases/` import from here alone. */
export * from '../judge/matchers/index.js';
export { challenged, moved } from './answers.js';
export { accept, clientCase, reject, serverCase, topic } from './cases.js';
export { chunked, chunkedAs, framedBy, nothing, sized, unframed } from './framing.js';
export { andCloses, ftpServer, inSegments, raw, transfer } from './ftp.js';
export { cut, lines, octets, together } from './message.js';
export {
  awaitHead,
  awaitInterim,
  awaitOctets,
  awaitRequest,
  close,
  drain,
  fence,
  halfClose,
  httpServer,
  httpServerByConnection,
  pipelined,
  placed,
  reset,
  stall,
  write,
} from './steps.js';
export { parts, site } from './site.js';
export { get, interimReply, post, reply, request } from './stimuli.js';
export {
  anyBody,
  anyCuts,
  anyOctets,
  anyOffset,
  arrives,
  chunksOf,
  clientProperty,
  insideOf,
  isNeverSeen,
  isSeenAs,
  neverComplete,
  sameAsBaseline,
  selfDelimitedBody,
  serverProperty,
} from '../property/index.js';
export type { GeneratedBody } from '../property/index.js';
export { generatedReply, generatedRequest, opening, sending, wholeOf } from './generated.js';
export { anyEncoding, anyFileName, anyMediaType, anyPath, anySpelling, isFileName } from '../property/index.js';
export { isTyped, neverDelivered, reachesPath, retrievesPath } from '../property/index.js';
export type { GeneratedMediaType, Spelling } from '../property/index.js';
export { base64, spelledInData, spelledInPath } from './spelled.js';
export { anyCode, anyForm, anyIntrusion, anyLines, anyOf, anyOrder, anyTransfer } from '../property/index.js';
export type { GeneratedCode, GeneratedForm, GeneratedOrder, GeneratedTransfer } from '../property/index.js';
export { isRefusedAfter, sendsOwnCommandsOnly } from '../property/index.js';
export { codeOf, formOf, generatedTransfer, ofLines, ofLinesWithoutDigits, passiveOnlyBy } from './generated-ftp.js';
