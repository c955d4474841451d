import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { hexLines, hexText } from '../hex.js';
import type { Line } from '../messages.js';
import { octetLines, shownOctets } from '../octets.js';
import { Copy } from './copy.js';
import { Margin } from './margin.js';

type Message = Extract<Line, { line: 'message' }>;

/** So many octets of a message are drawn at first, and with every further step. */
const STEP = 4_096;

/** What one side sent before anything else happened, as text in which every control character is visible, or in hexadecimal. */
export function MessageView({
  line,
  hex,
  several,
}: {
  readonly line: Message;
  readonly hex: boolean;
  readonly several: boolean;
}): VNode {
  const [shown, setShown] = useState(STEP);
  const octets = line.octets.slice(0, shown);
  const hidden = line.octets.length - octets.length;
  return (
    <li class={`message ${line.dir}`}>
      <Margin line={line} at={line.from} several={several} />
      <div>
        {hex ? <Hex octets={octets} /> : <Text octets={octets} />}
        {hidden > 0 && (
          <button type="button" class="small" onClick={() => setShown(shown + 4 * STEP)}>
            {hidden.toLocaleString('en')} more octets
          </button>
        )}
        {line.omitted > 0 && <p class="faint">… {line.omitted.toLocaleString('en')} more octets are not kept here</p>}
        {line.words.map((word) => (
          <p class="faint">{word}</p>
        ))}
      </div>
      <span class="about">
        <span title={piecesOf(line)}>{sizeOf(line)}</span>{' '}
        <Copy text={() => (hex ? hexText(line.octets) : shownOctets(line.octets))} />
      </span>
    </li>
  );
}

function sizeOf({ octets, omitted, segments }: Message): string {
  const size = (octets.length + omitted).toLocaleString('en');
  return segments === 1 ? size : `${size} in ${segments}`;
}

function piecesOf({ octets, omitted, segments, from, to }: Message): string {
  const size = `${(octets.length + omitted).toLocaleString('en')} octets`;
  return segments === 1 ? size : `${size} in ${segments} pieces, from ${from.toFixed(2)} to ${to.toFixed(2)} ms`;
}

function Text({ octets }: { readonly octets: string }): VNode {
  return (
    <pre class="octets">
      {octetLines(octets).map((pieces) => (
        <span class="octet-line">
          {pieces.map(({ escaped, text }) => (escaped ? <b>{text}</b> : text))}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}

function Hex({ octets }: { readonly octets: string }): VNode {
  return (
    <pre class="hex">
      {hexLines(octets).map(({ offset, hex, text }) => (
        <>
          <i>{offset}</i> {hex} <span>{text}</span>
          {'\n'}
        </>
      ))}
    </pre>
  );
}
