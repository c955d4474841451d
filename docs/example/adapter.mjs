import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fetchUrl } from './client.mjs';

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** What the client gave, octet by octet, and nothing made of it. */
async function outcomeOf({ url }) {
  try {
    const { status, body } = await fetchUrl(url);
    const octets = Buffer.from(body).toString('latin1');
    const sha256 = createHash('sha256').update(octets, 'latin1').digest('hex');
    const seen = { length: octets.length, octets: octets.slice(0, 4096), ...(octets.length > 4096 && { sha256 }) };
    return { kind: 'response', url, status, fields: [], body: seen, ended: 'complete' };
  } catch ({ code, name, message }) {
    return { kind: 'error', during: 'unknown', error: { name: code ?? name, message } };
  }
}

async function exchange({ id, opens }) {
  const outcomes = [];
  for (const open of opens) outcomes.push(await outcomeOf(open));
  say({ type: 'done', id, outcomes });
}

const target = { name: 'toy', version: '1.0', language: 'JavaScript' };
const can = { claims: ['http/0.9'], features: { 'fields.seen': false }, inFlight: 8, cancel: false };

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const message = JSON.parse(line);
    if (message.type === 'hello') say({ type: 'ready', protocol: 1, role: 'client', target, ...can });
    else if (message.type === 'ping') say({ type: 'pong', id: message.id });
    else if (message.type === 'exchange') void exchange(message);
    else if (message.type === 'bye') process.exit(0);
    else if (message.type !== 'cancel') say({ type: 'unable', why: 'adapter', detail: `no ${message.type} here` });
  })
  .on('close', () => process.exit(0));
