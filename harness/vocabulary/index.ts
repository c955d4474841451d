/** The words a case is written in. Files under `cases/` import from here alone. */
export * from '../judge/matchers/index.js';
export { challenged, moved } from './answers.js';
export { cookieCase, following, plainCookieAt, setsCookies, setsOnce, throughProxy, withCookies } from './cookies.js';
export { accept, clientCase, reject, serverCase, topic } from './cases.js';
export { chunked, chunkedAs, framedBy, nothing, sized, unframed } from './framing.js';
export { andCloses, ftpServer, GOES_ON, inSegments, raw, transfer } from './ftp.js';
export { harmlessAlone } from './injection.js';
export { OUTSIDE, staysInside } from './outside.js';
export { answering, cut, lines, octets, paced, together } from './message.js';
export type { Fields } from './message.js';
export {
  anew,
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
  reconnect,
  reset,
  stall,
  write,
} from './steps.js';
export { askingRobots, mayFetch, robotsCase, robotsFile, robotsLines, robotsSite } from './robots.js';
export {
  anyRobotsGroups,
  anyRobotsPaths,
  anyRobotsPattern,
  answersRobots,
  matchesPattern,
  mayFetchBy,
} from '../property/index.js';
export type { RobotsGroup } from '../property/index.js';
export { guarded, parts, site } from './site.js';
export {
  HIDDEN,
  LAST_CHUNK_AND_HIDDEN,
  readsOne,
  readsOneAndCloses,
  refusesAsRequired,
  refusesOrCloses,
  servesHidden,
} from './smuggling.js';
export { secured, trusting, tunnel } from './tls.js';
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
export { anyChain, followsChain, requestsOfChain } from '../property/index.js';
export type { Hop } from '../property/index.js';
export { codeOf, formOf, generatedTransfer, ofLines, ofLinesWithoutDigits, passiveOnlyBy } from './generated-ftp.js';
export { anyFieldValue, anyMethod, anySmuggling, anyToken } from '../property/index.js';
export { isReadBackAs, sendsNothingSmuggled } from '../property/index.js';
export type { AskedRequest } from '../property/index.js';
export { anyChallenge, anyCredential, anyQuotable, challengeFields, spelledQuoted } from '../property/index.js';
export type { GeneratedChallenge } from '../property/index.js';
export { sendsBasic, sendsDigest } from '../property/index.js';
export {
  anyExtensions,
  anyHugeNumber,
  anyInterims,
  anyMistake,
  anyOrderOf,
  anyTrailers,
  anyWritings,
  anyZeros,
  handsOver,
  sameContentAs,
} from '../property/index.js';
export type {
  GeneratedField,
  GeneratedHugeNumber,
  GeneratedInterim,
  GeneratedMistake,
  GeneratedWriting,
} from '../property/index.js';
export { hugeNumber, mistaken, mistakenEarly, sectionOf, written } from './generated-replies.js';
export {
  anyCookieSpelling,
  anyCookieValue,
  anyTurnsOf,
  anyVisits,
  anyVisitsOf,
  anyWrittenDate,
} from '../property/index.js';
export { cookiesOfVisits, sendsCookies } from '../property/index.js';
export type { CookieSpelling, SetCookie, Visit, WrittenDate } from '../property/index.js';
export { cookieLine, plainCookie, visiting, visitingPeer, writtenDate } from './generated-cookies.js';
export { anyTurns, arrivesAt, arrivesOrFailsAt, sentOnceAtMost } from '../property/index.js';
export type { GeneratedTurn } from '../property/index.js';
export {
  anyClosingLines,
  anyMethodToken,
  anyOwnTrailers,
  anyQuery,
  anyRequests,
  anySpelledChunks,
  anyWrittenLines,
} from '../property/index.js';
export type { GeneratedLine, GeneratedRequest, SpelledChunks } from '../property/index.js';
export {
  anyBadLengths,
  anyBlank,
  anyDubiousChunks,
  anyDubiousFraming,
  anyEdit,
  anyHostLines,
  anyHostMistake,
  anyOpenCodings,
  edited,
} from '../property/index.js';
export type { DubiousChunk, DubiousFraming, GeneratedEdit } from '../property/index.js';
export {
  anyClimb,
  anyContent,
  anyCookieText,
  anyOperations,
  anyRanges,
  anySeconds,
  anySpelledCredentials,
} from '../property/index.js';
export type {
  GeneratedClimb,
  GeneratedContent,
  GeneratedOperation,
  GeneratedRange,
  SpelledCredentials,
} from '../property/index.js';
export { isItselfOrRefused, isSeenAsWritten, answersInOrder, seesNoMoreThan } from '../property/index.js';
export {
  answersLikeMap,
  closesAfterServing,
  givesPartsOf,
  givesWhole,
  isAnsweredLikeBaseline,
  isAnsweredWith,
  neverGives,
  setsCookieStrictly,
  tellsLengthOf,
} from '../property/index.js';
export {
  pipelineOf,
  sendingAll,
  sendingAlone,
  sightOfRequest,
  writtenChunks,
  writtenLine,
} from './generated-requests.js';
export { allEscaped, basicLine, climbFrom, httpDate, operate, rangeValue } from './generated-resources.js';
export type { DateForm } from './generated-resources.js';
export { chunkedReadings, framedReadings, tolerantReadings } from './strict-reading.js';
