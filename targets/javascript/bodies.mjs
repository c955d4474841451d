import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Unable } from './lines.mjs';
import { octets } from './octets.mjs';

const kept = 4096;
const block = 65536;

/** Counts and hashes a body as it passes, and keeps only its first 4,096 octets. */
export function summary() {
  const hash = createHash('sha256');
  const head = [];
  let length = 0;
  return {
    add(chunk) {
      if (length < kept) head.push(chunk.subarray(0, kept - length));
      hash.update(chunk);
      length += chunk.length;
    },
    get length() {
      return length;
    },
    /** The body as the target protocol tells it. To be asked for once. */
    seen() {
      const first = Buffer.concat(head).toString('latin1');
      return length > kept ? { length, octets: first, sha256: hash.digest('hex') } : { length, octets: first };
    },
  };
}

/**
 * Receives the body of a response from a Node stream, as fast as it comes: octets that came before an error count as received.
 * @param {import('node:stream').Readable} stream
 * @param {{ afterOctets: number } | undefined} abort gives up once so many octets have come
 * @returns {Promise<{ body: object, ended: 'complete' | 'error', error?: Error }>}
 */
export function received(stream, abort) {
  const sum = summary();
  return new Promise((resolve) => {
    let settled = false;
    const settle = (error) => {
      if (settled) return;
      settled = true;
      resolve({ body: sum.seen(), ended: error ? 'error' : 'complete', error });
    };
    const giveUp = () => {
      if (settled || abort === undefined || sum.length < abort.afterOctets) return;
      settle();
      stream.destroy();
    };
    stream.on('error', settle);
    stream.on('end', () => settle());
    stream.on('close', () => settle(new Error('the stream closed before its end')));
    stream.on('data', (chunk) => {
      if (settled) return;
      sum.add(chunk);
      giveUp();
    });
    giveUp();
  });
}

/** The same from a web stream; null is a response without a body. */
export async function receivedFromWeb(stream, abort) {
  const sum = summary();
  const reader = stream?.getReader();
  try {
    while (reader) {
      if (abort && sum.length >= abort.afterOctets) {
        await reader.cancel();
        break;
      }
      const { done, value } = await reader.read();
      if (done) break;
      sum.add(value);
    }
    return { body: sum.seen(), ended: 'complete' };
  } catch (error) {
    return { body: sum.seen(), ended: 'error', error };
  }
}

function* repeated(pattern, length) {
  const once = octets(pattern);
  const many = Buffer.concat(Array(Math.max(1, Math.floor(block / once.length))).fill(once));
  for (let left = length; left > 0; left -= many.length) yield left < many.length ? many.subarray(0, left) : many;
}

/**
 * A body to send: a Buffer where it is given whole, a stream of its pieces otherwise, undefined where there is none.
 * @returns {Buffer | Readable | undefined}
 */
export function bodyToSend(body) {
  if (body === undefined) return undefined;
  if (body.octets !== undefined) return octets(body.octets);
  if (body.repeat === '') throw new Unable('adapter', 'a body that repeats nothing');
  return Readable.from(body.chunks ? body.chunks.map(octets) : repeated(body.repeat, body.length));
}
