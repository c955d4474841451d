import type { ClientObservation, FtpCommand, Json, Octets } from '../model/index.js';
import { visible } from '../model/index.js';
import { completed } from '../judge/matchers/delivered.js';
import type { Relation } from './property.js';

type PathOf<G> = (given: G) => readonly Octets[];

/**
 * An FTP path was entered and retrieved element by element, decoded, in order, and nothing else was (RFC 1738 section 3.2.2). What has
 * other octets than the printable ones of ASCII in it may be refused, and what has CR or LF must be, as it cannot stand in a command
 * (RFC 959 section 5.3.2). The octet 255 may be doubled, as Telnet has it. A `CWD .` enters nothing and does not count.
 */
export function retrievesPath<G extends Readonly<Record<string, Json>>>(
  pathOf: PathOf<G>,
): Relation<ClientObservation, G> {
  return ofPaths('enters and retrieves each element of the path as it is', pathOf, (commands) =>
    commands.flatMap(({ verb, argument }) => (verb === 'CWD' && argument === '.' ? [] : [argument ?? ''])),
  );
}

/**
 * As `retrievesPath`, however the directories were put into commands, and from the root where a client has learned that it begins
 * there. No element may have a slash in it.
 */
export function reachesPath<G extends Readonly<Record<string, Json>>>(
  pathOf: PathOf<G>,
): Relation<ClientObservation, G> {
  return ofPaths('retrieves what the path names and nothing else', pathOf, (commands) =>
    commands
      .flatMap(({ argument }) => (argument === null || argument === '.' ? [] : [argument]))
      .flatMap((argument, index) => (index === 0 ? argument.replace(/^\//, '') : argument).split('/')),
  );
}

function ofPaths<G>(
  describe: string,
  pathOf: PathOf<G>,
  elementsOf: (commands: readonly FtpCommand[]) => readonly Octets[],
): Relation<ClientObservation, G> {
  return {
    describe: `${describe}, or refuses what cannot be sent`,
    baselineIs: [completed()],
    wrong: ({ outcomes: [outcome], commands }, _, given) => {
      const path = pathOf(given);
      const sent = commands.filter(({ verb }) => verb === 'CWD' || verb === 'RETR');
      const elements = elementsOf(sent);
      const whole = elements.length === path.length;
      const inOrder = sent.every(({ verb }, index) => (verb === 'RETR') === (whole && index === sent.length - 1));
      if (!inOrder || !elements.every((element, index) => isElement(element, path[index])))
        return `it sent ${sent.map(({ line }) => visible(line)).join('; ')}`;
      if (outcome?.kind === 'response') return whole ? null : 'it delivered what it had not retrieved';
      const plain = path.every((element) => /^[\x20-\x7e]+$/.test(element));
      return plain ? 'it refused a path of printable characters' : null;
    },
  };
}

function isElement(sent: Octets, wanted: Octets | undefined): boolean {
  if (wanted === undefined || /[\r\n]/.test(wanted)) return false;
  return sent === wanted || sent === wanted.replaceAll('\xff', '\xff\xff');
}
