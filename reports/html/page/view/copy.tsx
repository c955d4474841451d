import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

/** A button that copies a text; it says whether that worked. */
export function Copy({ text, label = 'Copy' }: { readonly text: () => string; readonly label?: string }): VNode {
  const [said, setSaid] = useState<string | null>(null);
  const copy = (): void => {
    void copied(text()).then((worked) => {
      setSaid(worked ? 'Copied' : 'Not allowed');
      setTimeout(() => setSaid(null), 1_500);
    });
  };
  return (
    <button type="button" class="small" onClick={copy} aria-live="polite">
      {said ?? label}
    </button>
  );
}

/** Browsers that keep the clipboard from pages on disk still let a selection be copied. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies where the clipboard is kept away.
    const worked = document.execCommand('copy');
    area.remove();
    return worked;
  }
}
