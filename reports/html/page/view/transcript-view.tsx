import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Role } from '../../../../harness/model/index.js';
import type { PageProof } from '../format.js';
import { linesOf } from '../messages.js';
import type { Line } from '../messages.js';
import { shownOctets } from '../octets.js';
import { Copy } from './copy.js';
import { useKeys } from './keys.js';
import { Margin } from './margin.js';
import { MessageView } from './message-view.js';

/** So many lines are drawn at first. */
const FIRST = 200;

/** The transcript as a sequence of messages; what the page leaves out is said. */
export function TranscriptView({ proof, role }: { readonly proof: PageProof; readonly role: Role }): VNode | null {
  const lines = useMemo(() => linesOf(proof.transcript), [proof]);
  const [hex, setHex] = useState(false);
  const [all, setAll] = useState(false);
  useKeys(useMemo(() => ({ x: () => setHex((before) => !before) }), []));
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FIRST);
  const several = new Set(lines.map(({ conn }) => conn)).size > 1;
  return (
    <section class="transcript">
      <h2>
        Transcript{' '}
        <button type="button" class="small" aria-pressed={hex} onClick={() => setHex(!hex)}>
          Hex
        </button>{' '}
        <Copy text={() => lines.map(lineText).join('\n')} />
      </h2>
      <p class="faint legend">
        <span class="out">→ the harness, playing the {role === 'server' ? 'client' : 'server'}</span>{' '}
        <span class="in">← the target</span>
      </p>
      <ol>
        {shown.map((line, at) =>
          line.line === 'message' ? (
            <MessageView key={at} line={line} hex={hex} several={several} />
          ) : (
            <li key={at} class={`event ${line.dir}`}>
              <Margin line={line} at={line.at} several={several} />
              <span>
                {line.event}
                {line.words.map((word) => `: ${word}`)}
              </span>
            </li>
          ),
        )}
      </ol>
      {shown.length < lines.length && (
        <button type="button" class="small" onClick={() => setAll(true)}>
          {lines.length - shown.length} more
        </button>
      )}
      <Cut of={proof.cut} />
    </section>
  );
}

function Cut({ of }: { readonly of: PageProof['cut'] }): VNode | null {
  if (of === null) return null;
  const left = [
    ...(of.octets > 0 ? [`${of.octets.toLocaleString('en')} octets`] : []),
    ...(of.events > 0 ? [`${of.events.toLocaleString('en')} events`] : []),
    ...(of.text ? ['a part of the words'] : []),
  ];
  return <p class="faint">This page leaves out {left.join(', ')}; events.jsonl has it all.</p>;
}

function lineText(line: Line): string {
  const arrow = line.dir === 'out' ? '→' : '←';
  if (line.line === 'event')
    return `${line.at.toFixed(2)} ms ${line.conn} ${arrow} ${[line.event, ...line.words].join(': ')}`;
  const more = line.omitted === 0 ? '' : `\n… ${line.omitted} more octets`;
  return `${line.from.toFixed(2)} ms ${line.conn} ${arrow}\n${shownOctets(line.octets)}${more}`;
}
