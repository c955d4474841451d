import type { Octets, ServerStimulus } from '../model/index.js';
import type { GeneratedLine, GeneratedRequest, Sight, SpelledChunks } from '../property/index.js';
import { inCapitals, spelledChunksOf } from '../property/index.js';
import { wholeOf, generatedRequest, sending } from './generated.js';
import type { Message } from './message.js';
import { cut, octets, together } from './message.js';
import { get, request } from './stimuli.js';
import { clientSteps, halfClose, write } from './steps.js';

/** A generated request, written out. */
export function writtenRequest(given: GeneratedRequest): Message {
  switch (given.kind) {
    case 'bytes':
      return get(`/bytes/${given.length}`);
    case 'head':
      return request('HEAD', `/bytes/${given.length}`);
    case 'echo':
      return generatedRequest(given.body);
  }
}

/** What the application sees of it. */
export function sightOfRequest(given: GeneratedRequest): Sight {
  switch (given.kind) {
    case 'bytes':
      return { method: 'GET', target: `/bytes/${given.length}`, body: '', answers: given.length };
    case 'head':
      return { method: 'HEAD', target: `/bytes/${given.length}`, body: '', answers: 0 };
    case 'echo': {
      const { framing, octets: body } = given.body;
      return { method: 'POST', target: '/echo', body, ...(framing === 'chunked' ? { inChunks: true } : {}) };
    }
  }
}

/** All octets of a pipeline of requests. */
export function pipelineOf(requests: readonly GeneratedRequest[]): Octets {
  return wholeOf(together(...requests.map(writtenRequest)));
}

/** Requests in one write, or cut, each of which awaits its reply. */
export function sendingAll(
  requests: readonly GeneratedRequest[],
  cuts: readonly number[] | 'every' = [],
): ServerStimulus {
  const [, awaiting] = clientSteps([{ pipelined: requests.map(writtenRequest) }]);
  return { send: [write(cut(octets(pipelineOf(requests)), cuts)), ...(awaiting === undefined ? [] : [awaiting])] };
}

/** Octets behind which the client ends its direction, so that no server waits for more. */
export function sendingAlone(all: Octets): ServerStimulus {
  return sending(write(octets(all)), halfClose());
}

/** A field line in a generated writing. */
export function writtenLine(name: Octets, value: Octets, line: GeneratedLine | undefined): Octets {
  const { capitals, before, after } = line ?? { capitals: [false], before: ' ', after: '' };
  return `${inCapitals(name, capitals)}:${before}${value}${after}\r\n`;
}

/** A chunked body in generated spellings, trailers left out (RFC 9112 section 7.1). */
export function writtenChunks(given: SpelledChunks, trailers: Octets = ''): Octets {
  const last = given.chunks[0] ?? { zeros: 0, extension: '' };
  const all = spelledChunksOf(given).map(({ octets: data, zeros, capitals, extension }) => {
    const digits = data.length.toString(16);
    return `${'0'.repeat(zeros)}${capitals ? digits.toUpperCase() : digits}${extension}\r\n${data}\r\n`;
  });
  return `${all.join('')}${'0'.repeat(last.zeros + 1)}${last.extension}\r\n${trailers}\r\n`;
}
