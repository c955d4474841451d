import type { Conversation } from './conversation.js';
import type { Reply } from './ledger.js';
import { SeenRequests } from './seen-requests.js';
import type { CallAnswer, ExchangeAnswer, ListenAnswer, ListenVersion, Malformed, Worker } from '../session.js';
import type { Call, Open, Ready, SeenRequest } from '../../model/index.js';

/** A worker behind an adapter: puts what plays ask for into messages, and answers into what plays are promised. */
export class AdapterWorker implements Worker {
  readonly #seen: SeenRequests;
  readonly #listening = new Map<ListenVersion, Promise<ListenAnswer>>();
  #spent = false;

  /** `tells`: whether the adapter reports what the application saw. `listenMs`: how long a server may take to listen. */
  constructor(
    readonly conversation: Conversation,
    readonly ready: Ready,
    readonly tells: boolean,
    readonly listenMs: number,
  ) {
    this.#seen = new SeenRequests(conversation.notes);
    conversation.onSaw = (saw) => this.#seen.add(saw.from, saw.request);
  }

  /** Whether an exchange that cannot be cancelled still occupies the worker, so that it must not be given more. */
  get spent(): boolean {
    return this.#spent;
  }

  async exchange(connection: 'fresh' | 'keep', opens: readonly Open[], deadlineMs: number): Promise<ExchangeAnswer> {
    const reply = await this.#ask('exchange', (id) => ({ type: 'exchange', id, connection, opens }), deadlineMs);
    if (reply.kind !== 'answer') return reply;
    if (reply.message.type !== 'done') return wrongAnswer('exchange', reply.message.type);
    const { outcomes } = reply.message;
    if (outcomes.length === opens.length) return { kind: 'done', outcomes };
    return { kind: 'malformed', detail: `done has ${outcomes.length} outcomes for ${opens.length} opens` };
  }

  listen(version: ListenVersion): Promise<ListenAnswer> {
    const known = this.#listening.get(version);
    if (known !== undefined) return known;
    const asked = this.#listen(version);
    this.#listening.set(version, asked);
    return asked;
  }

  sawFrom(port: number): readonly SeenRequest[] | null {
    return this.tells ? this.#seen.take(port) : null;
  }

  async call(call: Call, deadlineMs: number): Promise<CallAnswer> {
    const reply = await this.#ask('call', (id) => ({ type: 'call', id, call }), deadlineMs);
    if (reply.kind !== 'answer') return reply;
    switch (reply.message.type) {
      case 'value':
        return { kind: 'value', value: reply.message.value };
      case 'raised':
        return { kind: 'raised', error: reply.message.error };
      case 'done':
      case 'listening':
        return wrongAnswer('call', reply.message.type);
    }
  }

  settle(): Promise<void> {
    return this.conversation.ping();
  }

  async #listen(version: ListenVersion): Promise<ListenAnswer> {
    const wanted = version === undefined ? {} : { version };
    const reply = await this.#ask('listen', (id) => ({ type: 'listen', id, ...wanted }), this.listenMs);
    switch (reply.kind) {
      case 'unable':
        return reply;
      case 'hang':
      case 'malformed':
        return { kind: 'unable', why: 'adapter', detail: reply.detail };
      case 'answer':
        if (reply.message.type !== 'listening')
          return { kind: 'unable', why: 'adapter', detail: wrongAnswer('listen', reply.message.type).detail };
        return { kind: 'listening', host: reply.message.host, port: reply.message.port };
    }
  }

  async #ask(...question: Parameters<Conversation['ask']>): Promise<Reply> {
    const reply = await this.conversation.ask(...question);
    if (reply.kind === 'hang' && !this.ready.cancel) this.#spent = true;
    return reply;
  }
}

function wrongAnswer(what: string, type: string): Malformed {
  return { kind: 'malformed', detail: `answered the ${what} with ${type}` };
}
