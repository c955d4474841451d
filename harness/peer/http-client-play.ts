import type { Places, Step, WireReply } from '../model/index.js';
import { nextFence } from './fence.js';
import { fillLearned } from './learned.js';
import type { Link } from './link.js';
import { send } from './send.js';
import type { SentMethods } from './sent-methods.js';

/** What the steps of a client need to know of the connection. `replies` grows while they are played. */
export type ClientStage = {
  readonly places: Places;
  readonly patienceMs: number;
  readonly sent: SentMethods;
  readonly replies: readonly WireReply[];
};

/** Plays the steps of a client on one connection. */
export class ClientPlay {
  readonly #link: Link;
  readonly #stage: ClientStage;
  /** How many replies came on connections before this one. */
  readonly #heard: number;
  #fence: 'none' | 'unanswered' | 'answered' = 'none';
  /** Whether the script has said how many replies all it has sent so far should have. */
  #settled = false;
  /** Octets received when the last step that sends began: what comes after them is taken for the reply to that. */
  #receivedBefore = 0;

  constructor(link: Link, stage: ClientStage) {
    this.#link = link;
    this.#stage = stage;
    this.#heard = stage.replies.length;
  }

  get fence(): 'none' | 'unanswered' | 'answered' {
    return this.#fence;
  }

  /** Whether the script has waited for everything it wants since it last sent something. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Plays steps until they end, the target has ended the connection, or patience has run out; false in the last case. */
  async run(steps: readonly Step[]): Promise<boolean> {
    for (const step of steps) {
      if (step.do === 'close') return true;
      if (this.#link.over && step.do !== 'fence') continue;
      if (!(await this.#perform(step))) {
        this.#link.timeOut(`The step "${step.do}" waited ${this.#stage.patienceMs} ms for the target.`);
        return false;
      }
    }
    return true;
  }

  #perform(step: Step): Promise<boolean> {
    switch (step.do) {
      case 'send':
        this.#settled = false;
        this.#receivedBefore = this.#link.received;
        return this.#send(step);
      case 'await-replies':
        this.#settled = true;
        return this.#until(() => this.#stage.replies.length >= step.count);
      case 'await-interim':
        return this.#until(() => this.#link.received > this.#receivedBefore);
      case 'fence':
        return this.#playFence();
      case 'half-close':
        return this.#link.end('half-close');
      case 'drain':
      case 'stall':
        return this.#until(() => false);
      case 'reset':
        this.#link.reset();
        return Promise.resolve(true);
      case 'close':
      case 'anew':
      case 'reconnect':
      case 'await-request':
      case 'await-head':
      case 'await-octets':
      case 'begin-tls':
        return Promise.resolve(true);
    }
  }

  #until(test: () => boolean): Promise<boolean> {
    return this.#link.until(() => test() || this.#link.over, this.#stage.patienceMs);
  }

  #send(step: Extract<Step, { do: 'send' }>): Promise<boolean> {
    const { places, patienceMs, sent, replies } = this.#stage;
    const stream = fillLearned(step.stream, replies, step.answers);
    const stop = (): boolean => this.#link.over;
    return send(this.#link, { ...step, stream, places, patienceMs, stop, onWrite: (octets) => sent.add(octets) });
  }

  /**
   * Where the script has waited for the replies it wants, the next one is the fence's. Where it has not, replies to what was sent
   * before may still be under way, and the fence's is the one after theirs.
   */
  async #playFence(): Promise<boolean> {
    this.#fence = 'unanswered';
    if (this.#link.over || !this.#link.writable) return true;
    const { replies, sent } = this.#stage;
    const before = replies.length;
    const settled = this.#settled;
    await this.#send({ do: 'send', stream: [`GET ${nextFence()} HTTP/1.1\r\nHost: {peer}\r\n\r\n`] });
    const wanted = settled ? before + 1 : Math.max(before + 1, this.#heard + sent.count);
    const patient = await this.#until(() => replies.length >= wanted);
    if (replies.length >= wanted) this.#fence = 'answered';
    this.#settled = true;
    return patient;
  }
}
