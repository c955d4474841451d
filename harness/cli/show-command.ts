import type { Command } from 'commander';
import type { FtpAnswer, PeerScript, Step, Stream } from '../model/index.js';
import { visible } from '../model/index.js';
import type { Item } from '../run/index.js';
import { cardOf, didYouMean, loadCatalogue, loadRegistry, UsageError } from '../run/index.js';
import { invocation } from './rerun.js';

/** `show`: one case with its requirements, bytes, outcomes and faults. */
export function addShowCommand(program: Command): void {
  program
    .command('show')
    .description('show one case: requirements, bytes, outcomes, faults')
    .argument('<case>', 'the id of a case, as `list` prints it')
    .action(async (id: string) => {
      const [items, registry] = await Promise.all([loadCatalogue(), loadRegistry()]);
      const item = items.find((one) => one.id === id);
      if (item === undefined)
        throw new UsageError(
          `no case is named ${id}`,
          didYouMean(
            id,
            items.map((one) => one.id),
          ),
        );
      const { title, requires, outcomes, note } = cardOf(item, registry);
      const rows = [
        `${item.id} (${item.of.role} ${item.kind})`,
        title,
        '',
        ...requires.map(
          (one) => `requires  ${one.id}: ${one.authority} section ${one.section}, ${one.level}: ${one.summary}`,
        ),
        ...(note === null ? [] : [`note      ${note}`]),
        '',
        ...stimulus(item),
        '',
        ...outcomes.map(
          ({ name, accepted, describe }) => `${accepted ? 'accepts ' : 'rejects '}  ${name}: ${describe}`,
        ),
        '',
        `faults    ${item.of.faults.join(', ')}`,
        `try       ${invocation} run reference --case '${item.id}' --fault ${item.of.faults[0]}`,
      ];
      process.stdout.write(`${rows.join('\n')}\n`);
    });
}

function stimulus(item: Item): readonly string[] {
  if (item.kind === 'property')
    return [`given     ${Object.keys(item.of.given).join(', ')} (generated)`, `holds     ${item.of.holds.describe}`];
  const { of: one } = item;
  if (one.role === 'server') {
    const control = one.control === undefined ? [] : ['control:', ...one.control.send.map(stepLine)];
    return [...control, 'sends:', ...one.send.map(stepLine)];
  }
  const control = one.control === undefined ? [] : ['control, played first:', ...peerLines(one.control.peer), ''];
  const files = Object.entries(one.files ?? {}).map(([name, octets]) => `  file ${name}: "${visible(octets)}"`);
  const opens = one.opens.map((open) => `opens     ${visible(JSON.stringify(open))}`);
  return [...control, ...opens, ...files, 'the peer:', ...peerLines(one.peer)];
}

function peerLines(peer: PeerScript): readonly string[] {
  if (peer.kind === 'http-server') {
    return peer.connections.flatMap((steps, index) => [
      `  on connection ${index + 1}${index === peer.connections.length - 1 ? ' and later' : ''}:`,
      ...steps.map(stepLine),
    ]);
  }
  return [
    ...Object.entries(peer.tree).map(([name, octets]) => `  has ${name}: "${visible(octets)}"`),
    ...Object.entries(peer.reply).map(
      ([command, answer]) =>
        `  answers ${visible(command)}: ${(Array.isArray(answer) ? (answer as readonly FtpAnswer[]) : [answer as FtpAnswer]).map(answerText).join(', then ')}`,
    ),
  ];
}

function answerText(answer: FtpAnswer): string {
  return typeof answer === 'string' ? `"${visible(answer)}"` : visible(JSON.stringify(answer));
}

function stepLine(step: Step): string {
  switch (step.do) {
    case 'send':
      return `  send "${streamText(step.stream)}"${step.cuts === undefined ? '' : `, cut at ${String(step.cuts)}`}`;
    case 'await-replies':
      return `  await reply ${step.count}`;
    case 'await-request':
    case 'await-interim':
    case 'fence':
    case 'half-close':
    case 'drain':
    case 'reset':
    case 'stall':
    case 'close':
      return `  ${step.do}`;
  }
}

function streamText(stream: Stream): string {
  return stream
    .map((piece) =>
      typeof piece === 'string' ? visible(piece) : `… ${piece.length} octets of ${visible(piece.repeat)} …`,
    )
    .join('');
}
