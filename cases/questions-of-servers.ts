import type { Question } from '../harness/model/index.js';
import { asked } from './asked.js';

/** A question to servers that one case answers. */
const askedOfServers = (...text: Parameters<typeof asked>): Question => ({ ...asked(...text), role: 'server' });

/** Two servers behind each other that answer one of these differently can be made to disagree on where a request ends, or whose it is. */
export const ofServers: readonly Question[] = [
  askedOfServers(
    'framed-twice',
    'Content-Length beside chunked',
    'http11/request-framing/content-length-and-chunked',
    {
      'refuses and closes': 'refuses',
      'closes without a reply': 'closes',
      'serves the chunked body and closes': 'believes chunked, closes',
      'serves it and keeps the connection': 'believes chunked, keeps the connection',
      'believes Content-Length': 'believes Content-Length',
    },
    'answers otherwise',
  ),
  askedOfServers(
    'same-length-twice',
    'The same Content-Length twice in a list',
    'http11/request-content-length/same-length-in-a-list',
    {
      'serves the body': 'serves it',
      'answers 400 and closes': 'refuses',
      'answers 400 and goes on': 'refuses, keeps the connection',
      'serves another body': 'reads another length',
    },
    'answers otherwise',
  ),
  askedOfServers(
    'chunked-under-1.0',
    'Transfer-Encoding under HTTP/1.0',
    'http11/request-transfer-coding/under-http10',
    {
      'refuses and closes': 'refuses',
      'closes without a reply': 'closes',
      'serves the chunked body and closes': 'decodes it, closes',
      'serves no body and closes': 'ignores it, closes',
      'serves it and keeps the connection': 'decodes it, keeps the connection',
    },
    'answers otherwise',
  ),
  askedOfServers(
    'lf-alone',
    'Lines that end in LF alone',
    'http11/server-request-line/lf-alone',
    { 'serves the request': 'takes them', 'refuses it': 'refuses', 'closes without a reply': 'closes' },
    'answers otherwise',
  ),
  askedOfServers(
    'chunk-lf',
    'LF alone behind a chunk size',
    'http11/request-chunked-malformed/lf-after-the-size',
    {
      'serves the request': 'takes it',
      'refuses and closes': 'refuses',
      'goes on after refusing': 'refuses, keeps the connection',
      'closes without a reply': 'closes',
    },
    'answers otherwise',
  ),
  askedOfServers(
    'space-before-colon',
    'A space before the colon of a field',
    'http11/server-request-fields-malformed/space-before-the-colon',
    {
      'answers 400': 'refuses',
      'serves it': 'serves it',
      'refuses it otherwise': 'refuses by another status',
      'closes without a reply': 'closes',
    },
    'answers otherwise',
  ),
  askedOfServers(
    'folded-value',
    'A folded field line',
    'http11/server-request-fields-malformed/folded-value',
    {
      'answers 400': 'refuses',
      'replaces the line break': 'unfolds it',
      'hands it on': 'hands the break on',
      'refuses it otherwise': 'refuses by another status',
      'closes without a reply': 'closes',
    },
    'answers otherwise',
  ),
  askedOfServers(
    'two-hosts',
    'Two Host fields that differ',
    'http11/server-request-host/two-that-differ',
    {
      'answers 400': 'refuses',
      'serves it': 'serves it',
      'refuses it otherwise': 'refuses by another status',
      'closes without a reply': 'closes',
    },
    'answers otherwise',
  ),
  askedOfServers(
    'pipelining',
    'Three requests in one write',
    'http11/server-pipelining/answers-in-order',
    {
      'answers each in its turn': 'answers all',
      'answers the first two and closes': 'answers two, closes',
      'answers the first and closes': 'answers one, closes',
      'answers out of order': 'answers out of order',
    },
    'answers otherwise',
  ),
];
