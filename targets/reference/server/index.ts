import type { Faults, ReadyInfo, Send, TargetSide } from '../side.js';
import type { ToTarget } from '../../../harness/model/protocol.js';
import type { Has } from './faults/index.js';
import { createSite } from './app/site.js';
import { listen, type Listener } from './listener.js';

export { serverFaults } from './faults/index.js';

const ready: ReadyInfo = {
  claims: ['http/0.9', 'http/1.0', 'http/1.1', 'basic', 'digest', 'cookies'],
  features: {
    'app.root': true,
    'app.echo': true,
    'app.bytes': true,
    'app.stream': true,
    'app.status': true,
    'app.cond': true,
    'app.range': true,
    'app.static': true,
    'app.basic': true,
    'app.digest': true,
    'app.store': true,
    'app.cookie': true,
    'app.future': true,
    saw: true,
    'listen.version': true,
  },
  inFlight: 64,
  cancel: false,
};

/** The server half of the reference target: a strict origin server of HTTP/0.9 to HTTP/1.1 with the test application. */
export function createServerTarget(faults: Faults): TargetSide {
  const has: Has = (fault) => faults.has(fault);
  const listeners = new Map<number, Listener>();

  async function open(message: Extract<ToTarget, { type: 'listen' }>, send: Send): Promise<void> {
    const { id, version = 'HTTP/1.1' } = message;
    try {
      const listener = await listen({
        has,
        site: createSite(),
        speaks: version === 'HTTP/1.0' ? '1.0' : '1.1',
        saw: (from, request) => send({ type: 'saw', id, from, request }),
      });
      listeners.set(id, listener);
      send({ type: 'listening', id, host: listener.host, port: listener.port });
    } catch (error) {
      send({ type: 'unable', id, why: 'adapter', detail: `The server could not listen: ${String(error)}` });
    }
  }

  async function close(id: number, send: Send): Promise<void> {
    const listener = listeners.get(id);
    if (listener === undefined) {
      send({ type: 'unable', id, why: 'adapter', detail: `No server listens under the id ${id}.` });
      return;
    }
    listeners.delete(id);
    await listener.close();
    send({ type: 'closed', id });
  }

  return {
    ready,
    handle: (message, send) => {
      switch (message.type) {
        case 'listen':
          return open(message, send);
        case 'close':
          return close(message.id, send);
        case 'exchange':
        case 'call':
          send({
            type: 'unable',
            id: message.id,
            why: 'unsupported',
            detail: `A server answers no ${message.type}.`,
          });
          return undefined;
        case 'hello':
        case 'cancel':
        case 'ping':
        case 'bye':
          return undefined;
      }
    },
  };
}
