import type { FtpAnswer, FtpCommand, FtpTransfer, Octets, Places, Stream } from '../model/index.js';
import { writeFtpReply } from '../wire/index.js';
import { fillAddresses } from './ftp-placeholders.js';
import type { FtpData } from './ftp-data.js';
import type { FtpInbox } from './ftp-inbox.js';
import { ordinaryPlan, TRANSFERS } from './ftp-ordinary.js';
import type { FtpPlan, FtpState } from './ftp-ordinary.js';
import type { FtpOverrides } from './ftp-overrides.js';
import type { Link } from './link.js';
import type { Cuts } from './segments.js';
import { send } from './send.js';

/** What one control connection is played with. */
export type FtpStage = {
  readonly control: Link;
  readonly inbox: FtpInbox;
  readonly data: FtpData;
  readonly state: FtpState;
  readonly overrides: FtpOverrides;
  /** What placeholders stand for. */
  readonly places: Places;
};

const NOTHING: FtpTransfer = {
  mark: null,
  data: [],
  end: 'fin',
  completion: '226 Transfer complete.',
  completes: 'after-data',
};

/** Plays a control connection: greets, then answers command after command, each only when the one before has been answered. */
export async function playSession(stage: FtpStage, greeting: FtpAnswer): Promise<void> {
  const { control, inbox, state } = stage;
  await answerAs(stage, greeting, { kind: 'reply', reply: '' }, false);
  while (!state.quitting && !control.closed) {
    await control.until(() => !inbox.empty || inbox.flooded || control.over || control.released);
    const command = control.released ? undefined : inbox.shift();
    if (command === undefined) break;
    await answer(stage, command);
  }
  // A target that asks for ever would come to an end by a refusal. It gets no answer any more, so that it is seen to hang.
  if (inbox.flooded) await control.until(() => control.over || control.released);
  await control.end('fin');
  await control.until(() => false);
}

async function answer(stage: FtpStage, command: FtpCommand): Promise<void> {
  const { state, overrides } = stage;
  const transfers = TRANSFERS.has(command.verb);
  const plan = ordinaryPlan(state, command);
  const override = overrides.take(command);
  if (override !== null) await answerAs(stage, override, plan, transfers);
  else if (plan.kind === 'transfer') await transfer(stage, plan.transfer, true);
  else await replyAndAct(stage, plan.reply, plan);
  // An offset holds for the next transfer only (RFC 3659 section 5.3).
  if (transfers) state.restart = 0;
}

/** Answers as the script has it. A mark in a single reply to a transfer command is followed by the ordinary data and completion. */
async function answerAs(stage: FtpStage, override: FtpAnswer, plan: FtpPlan, transfers: boolean): Promise<void> {
  if (typeof override !== 'string' && 'transfer' in override) return transfer(stage, override.transfer, false);
  if (typeof override !== 'string' && 'raw' in override) return raw(stage, override.raw, override.cuts);
  if (typeof override !== 'string' && 'then' in override) {
    if (override.reply !== undefined) await reply(stage, override.reply);
    if (override.then === 'reset') stage.control.reset();
    if (override.then === 'close') stage.state.quitting = true;
    return;
  }
  const { reply: text, cuts } = typeof override === 'string' ? { reply: override, cuts: [] } : override;
  if (!transfers || !text.startsWith('1')) return replyAndAct(stage, text, plan, cuts);
  const ordinary = plan.kind === 'transfer' ? plan.transfer : NOTHING;
  return transfer(stage, { ...ordinary, mark: text }, true, cuts);
}

async function replyAndAct(stage: FtpStage, text: Octets, plan: FtpPlan, cuts: Cuts = []): Promise<void> {
  // The effect comes first, because the target may act on the reply at once.
  if (plan.kind === 'reply' && /^[23]/.test(text)) plan.effect?.();
  await reply(stage, text, cuts);
}

async function reply(stage: FtpStage, text: Octets, cuts: Cuts = []): Promise<void> {
  const filled = await fillAddresses(text, stage.data);
  // Whatever is not preliminary (1yz) is final (RFC 959 section 4.2).
  if (/^[2-5]\d\d(?: |$)/m.test(filled)) stage.inbox.answered();
  await send(stage.control, { stream: [writeFtpReply(filled)], cuts, places: stage.places });
}

/** Octets that need not be a reply count as an answer: what the target does upon them is its answer, not haste. */
async function raw(stage: FtpStage, stream: Stream, cuts: Cuts = []): Promise<void> {
  stage.inbox.answered();
  const filled: Stream[number][] = [];
  for (const piece of stream) filled.push(typeof piece === 'string' ? await fillAddresses(piece, stage.data) : piece);
  await send(stage.control, { stream: filled, cuts, places: stage.places });
}

/** `ordinary`: the harness's own transfer, which says 426 where the target broke it off; a scripted one says what the script has. */
async function transfer(stage: FtpStage, plan: FtpTransfer, ordinary: boolean, cuts: Cuts = []): Promise<void> {
  const { data, places } = stage;
  if (!data.arranged) return reply(stage, '425 Use PASV or PORT first.');
  const complete = async (when: FtpTransfer['completes'], text: Octets | null): Promise<void> => {
    if (plan.completes !== when) return;
    if (text !== null) await reply(stage, text);
    if (plan.then !== 'close') return;
    stage.state.quitting = true;
    await stage.control.end('fin');
  };
  const announce = async (when: FtpTransfer['marks']): Promise<void> => {
    if ((plan.marks ?? 'before-data') === when && plan.mark !== null) await reply(stage, plan.mark, cuts);
  };
  await announce('before-data');
  await complete('before-data', plan.completion);
  const link = await data.take(plan.from);
  if (link === 'abandoned') return;
  if (link === 'failed') return reply(stage, '425 The data connection could not be opened.');
  await send(link, { stream: plan.data, cuts: plan.cuts ?? [], places, stop: () => link.released });
  await complete('before-end', plan.completion);
  const brokenOff = !link.writable;
  if (plan.end === 'rst') link.reset();
  else if (plan.end === 'fin') await link.end('fin');
  await announce('after-data');
  await complete('after-data', ordinary && brokenOff ? '426 The data connection was broken off.' : plan.completion);
}
