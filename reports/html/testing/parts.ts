import { inflateRawSync } from 'node:zlib';
import type { PageEvidence, PageIndex } from '../page/format.js';

/** A page taken apart: what is markup, the data within, and what runs. */
export type Parts = {
  readonly markup: string;
  readonly style: string;
  readonly script: string;
  readonly index: PageIndex;
  readonly evidence: readonly PageEvidence[];
};

export function partsOf(page: string): Parts {
  const one = (pattern: RegExp): string => pattern.exec(page)?.[1] ?? '';
  const packed = [...page.matchAll(/<script type="application\/octet-stream" id="e\d+">([^<]*)<\/script>/g)];
  return {
    style: one(/<style>([^]*?)<\/style>/),
    script: one(/<script>([^]*?)<\/script>/),
    markup: page.replace(/(<(style|script)[^>]*>)[^]*?<\/\2>/g, '$1</$2>'),
    index: JSON.parse(one(/<script type="application\/json" id="index">([^<]*)<\/script>/)) as PageIndex,
    evidence: packed.map(([, text = '']) => evidenceOf(text)),
  };
}

function evidenceOf(packed: string): PageEvidence {
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as PageEvidence;
}

/** A page as it is pinned: data in lines, and neither the script nor the style, which are built and have files of their own. */
export function pinned(page: string): string {
  const { markup, index, evidence } = partsOf(page);
  const lines = (value: unknown): string => JSON.stringify(value, null, 1).replace(/</g, '\\u003c');
  return markup
    .replace(/sha256-[\w+/=]+/g, 'sha256-…')
    .replace(/(id="index">)/, (start) => `${start}${lines(index)}`)
    .replace(/id="e(\d+)">/g, (start, at: string) => `${start}${lines(evidence[Number(at)])}`);
}
