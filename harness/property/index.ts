export { anyBody, anyCuts, anyOctets, anyOffset, chunksOf, insideOf, selfDelimitedBody } from './arbitraries.js';
export type { GeneratedBody } from './arbitraries.js';
export { clientProperty, serverProperty } from './property.js';
export type { ClientProperty, Given, Property, Relation, ServerProperty } from './property.js';
export { anyCode, anyForm, anyIntrusion, anyLines, anyOf, anyOrder, anyTransfer } from './ftp-arbitraries.js';
export type { GeneratedCode, GeneratedForm, GeneratedOrder, GeneratedTransfer } from './ftp-arbitraries.js';
export { anyFieldValue, anyMethod, anySmuggling, anyToken } from './http-arbitraries.js';
export { isReadBackAs, sendsNothingSmuggled } from './relations-of-requests.js';
export type { AskedRequest } from './relations-of-requests.js';
export { isRefusedAfter, sendsOwnCommandsOnly } from './relations-of-commands.js';
export { arrives, neverComplete, sameAsBaseline } from './relations.js';
export { handsOver, sameContentAs } from './relations-of-replies.js';
export {
  anyExtensions,
  anyHugeNumber,
  anyInterims,
  anyMistake,
  anyOrderOf,
  anyTrailers,
  anyWritings,
  anyZeros,
} from './reply-arbitraries.js';
export type {
  GeneratedField,
  GeneratedHugeNumber,
  GeneratedInterim,
  GeneratedMistake,
  GeneratedWriting,
} from './reply-arbitraries.js';
export { isNeverSeen, isSeenAs } from './relations-of-servers.js';
export { reachesPath, retrievesPath } from './relations-of-paths.js';
export { isTyped, neverDelivered } from './relations-of-urls.js';
export { anyChain, requestsOfChain } from './redirect-chain.js';
export type { ChainRequest, Hop, LocationForm } from './redirect-chain.js';
export { followsChain } from './relations-of-redirects.js';
export { checkProperty } from './runner.js';
export type { Evaluation, PropertyRun } from './runner.js';
export { anyEncoding, anyFileName, anyMediaType, anyPath, anySpelling, isFileName } from './url-arbitraries.js';
export type { GeneratedMediaType, Spelling } from './url-arbitraries.js';
export { anyChallenge, anyCredential, anyQuotable, challengeFields, spelledQuoted } from './credential-arbitraries.js';
export type { GeneratedChallenge } from './credential-arbitraries.js';
export { sendsBasic, sendsDigest } from './relations-of-credentials.js';
export {
  anyCookieSpelling,
  anyCookieValue,
  anyTurnsOf,
  anyVisits,
  anyVisitsOf,
  anyWrittenDate,
} from './cookie-arbitraries.js';
export type { CookieSpelling, WrittenDate } from './cookie-arbitraries.js';
export { cookiesOfVisits } from './cookie-model.js';
export type { SetCookie, Visit } from './cookie-model.js';
export { sendsCookies } from './relations-of-cookies.js';
export { anyTurns } from './connection-arbitraries.js';
export type { GeneratedTurn } from './connection-arbitraries.js';
export { arrivesAt, arrivesOrFailsAt, sentOnceAtMost } from './relations-of-connections.js';
export { anyRobotsGroups, anyRobotsPaths, anyRobotsPattern } from './robots-arbitraries.js';
export { matchesPattern, mayFetchBy } from './robots-model.js';
export type { RobotsGroup, RobotsRule } from './robots-model.js';
export { answersRobots } from './relations-of-robots.js';
export {
  anyClosingLines,
  anyMethodToken,
  anyOwnTrailers,
  anyQuery,
  anyRequests,
  anySpelledChunks,
  anyWrittenLines,
  inCapitals,
  spelledChunksOf,
} from './server-arbitraries.js';
export type { GeneratedLine, GeneratedRequest, SpelledChunk, SpelledChunks } from './server-arbitraries.js';
export {
  anyBadLengths,
  anyBlank,
  anyEdit,
  anyHostLines,
  anyHostMistake,
  anyOpenCodings,
  edited,
} from './mistake-arbitraries.js';
export type { GeneratedEdit } from './mistake-arbitraries.js';
export { anyDubiousChunks, anyDubiousFraming } from './dubious-arbitraries.js';
export type { DubiousChunk, DubiousFraming } from './dubious-arbitraries.js';
export {
  anyClimb,
  anyContent,
  anyCookieText,
  anyOperations,
  anyRanges,
  anySeconds,
  anySpelledCredentials,
} from './resource-arbitraries.js';
export type {
  GeneratedClimb,
  GeneratedContent,
  GeneratedOperation,
  GeneratedRange,
  SpelledCredentials,
} from './resource-arbitraries.js';
export { answersInOrder, seesNoMoreThan } from './relations-of-streams.js';
export type { Sight } from './relations-of-streams.js';
export { isItselfOrRefused, isSeenAsWritten } from './relations-of-sights.js';
export type { WrittenRequest } from './relations-of-sights.js';
export {
  closesAfterServing,
  givesWhole,
  isAnsweredLikeBaseline,
  isAnsweredWith,
  neverGives,
  tellsLengthOf,
} from './relations-of-answers.js';
export { givesPartsOf } from './relations-of-ranges.js';
export { answersLikeMap } from './relations-of-stores.js';
export { setsCookieStrictly } from './relations-of-set-cookies.js';
