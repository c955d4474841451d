import type { ClientStimulus, FtpAnswer, LocalFile, PeerScript, Step, Stream, Tls } from '../model/index.js';
import { visible } from '../model/index.js';
import type { Item } from './catalogue.js';

/** How much of a script a log carries: a case may send megabytes, and every log has every card. */
const LINES = 200;
const LINE = 1_000;

/** The script of a case as its card carries it: long lines and long scripts are cut, and say so. */
export function cardScript(item: Item): readonly string[] {
  const lines = scriptLines(item);
  const more = lines.length - LINES;
  const kept = lines
    .slice(0, LINES)
    .map((line) => (line.length > LINE ? `${line.slice(0, LINE)}… (${line.length - LINE} more characters)` : line));
  return more > 0 ? [...kept, `… ${more} more lines`] : kept;
}

/** What a case does to a target, in lines for a reader; every octet that could act on a terminal is an escape. */
export function scriptLines(item: Item): readonly string[] {
  if (item.kind === 'property')
    return [`given     ${Object.keys(item.of.given).join(', ')} (generated)`, `holds     ${item.of.holds.describe}`];
  const { of: one } = item;
  if (one.role === 'server') {
    const control = one.control === undefined ? [] : ['control:', ...one.control.send.map(stepLine)];
    return [...control, 'sends:', ...one.send.map(stepLine)];
  }
  const control = one.control === undefined ? [] : ['control, played first:', ...peersLines(one.control), ''];
  const files = Object.entries(one.files ?? {}).map(([name, file]) => `  file ${visible(name)}: ${fileText(file)}`);
  const opens = one.opens.map((open) => `opens     ${visible(JSON.stringify(open))}`);
  return [...control, ...opens, ...files, 'the peer:', ...peersLines(one)];
}

/** How much of a file is shown. */
const SHOWN = 200;

function fileText(file: LocalFile): string {
  if (typeof file !== 'string' && 'link' in file) return `a link to ${visible(file.link)}`;
  const octets = typeof file === 'string' ? file : file.octets;
  const shown = `"${visible(octets.slice(0, SHOWN))}"${octets.length > SHOWN ? `… (${octets.length} octets)` : ''}`;
  return typeof file === 'string' ? shown : `${shown}, last changed ${file.modified}`;
}

/** The main peer and, each under its name, the further origins. */
function peersLines({ peer, origins = {} }: ClientStimulus): readonly string[] {
  const others = Object.entries(origins).flatMap(([name, other]) => [`the origin "${name}":`, ...peerLines(other)]);
  return [...peerLines(peer), ...others];
}

function peerLines(peer: PeerScript): readonly string[] {
  const tls =
    peer.kind !== 'ftp-server' && peer.tls !== undefined ? [`  ${tlsLine(peer.tls)}, on every connection`] : [];
  return [...tls, ...scriptOf(peer)];
}

function tlsLine({ certificate, ends = 'alert' }: Tls): string {
  return `begin TLS, certificate ${certificate}${ends === 'alert' ? '' : ', never say close_notify'}`;
}

function scriptOf(peer: PeerScript): readonly string[] {
  if (peer.kind === 'http-site') {
    return Object.entries(peer.answers).flatMap(([key, list]) =>
      list.flatMap(({ steps, without }, index) => [
        ...(without === undefined
          ? []
          : [
              `  answers ${visible(key)} without ${without.field}:`,
              ...without.steps.map((step) => `  ${stepLine(step)}`),
            ]),
        `  answers ${visible(key)}${index === 0 ? '' : `, time ${index + 1}`}:`,
        ...steps.map((step) => `  ${stepLine(step)}`),
      ]),
    );
  }
  if (peer.kind === 'http-server') {
    return peer.connections.flatMap((steps, index) => [
      `  on connection ${index + 1}${index === peer.connections.length - 1 ? ' and later' : ''}:`,
      ...steps.map((step) => `  ${stepLine(step)}`),
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
      return `  send "${streamText(step.stream)}"${howSent(step)}`;
    case 'begin-tls':
      return `  ${tlsLine(step.tls)}`;
    case 'await-replies':
      return `  await reply ${step.count}`;
    case 'await-request':
    case 'await-head':
    case 'await-octets':
    case 'await-interim':
    case 'fence':
    case 'anew':
    case 'reconnect':
    case 'half-close':
    case 'drain':
    case 'reset':
    case 'stall':
    case 'close':
      return `  ${step.do}`;
  }
}

function howSent({ cuts, answers }: Extract<Step, { do: 'send' }>): string {
  const cut = cuts === undefined ? '' : `, cut at ${String(cuts)}`;
  return answers === undefined ? cut : `${cut}, {digest} answering by ${visible(JSON.stringify(answers))}`;
}

function streamText(stream: Stream): string {
  return stream
    .map((piece) =>
      typeof piece === 'string' ? visible(piece) : `… ${piece.length} octets of ${visible(piece.repeat)} …`,
    )
    .join('');
}
