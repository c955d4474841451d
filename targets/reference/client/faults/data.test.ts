import { contrasts, type Stimulus } from '../testing/contrast.js';
import type { dataFaults } from './data.js';

const data = (url: string): Stimulus => ({ opens: [{ url }] });

const STIMULI: Readonly<Record<keyof typeof dataFaults, Stimulus>> = {
  'data-authority-cut': data('data://a,b/c/d,e'),
  'data-base64-drops-last-group': data('data:;base64,SGVsbG8'),
  'data-base64-in-small-letters-only': data('data:;BASE64,SGVsbG8='),
  'data-base64-padding-skipped': data('data:;base64,SGVsbG8=SGk='),
  'data-base64-parameter-decodes': data('data:text/plain;base64=no,SGVsbG8='),
  'data-base64-stops-at-unknown': data('data:;base64,SGVs!bG8='),
  'data-base64-unknown-skipped': data('data:;base64,-_8AaGk='),
  'data-base64-value-decodes': data('data:;x=base64,SGVsbG8='),
  'data-cut-at-64k': data(`data:,${'x'.repeat(70_000)}`),
  'data-decoded-before-split': data('data:text/plain;name=a%2Cb,c'),
  'data-decoded-twice': data('data:,%2541'),
  'data-empty-refused': data('data:,'),
  'data-ends-at-nul': data('data:,a%00b'),
  'data-first-parameter-only': data('data:text/plain;a=1;b=2,x'),
  'data-fragment-kept': data('data:,a#b'),
  'data-lower-hex-not-decoded': data('data:,%c3'),
  'data-malformed-escape-dropped': data('data:,100%'),
  'data-malformed-type-is-data': data('data:text,x'),
  'data-outside-ascii-dropped': data('data:,caf\xe9'),
  'data-plus-is-space': data('data:,a+b'),
  'data-query-dropped': data('data:,a?b'),
  'data-saved-empty': { opens: [{ url: 'data:,a', save: true }] },
  'data-scheme-in-small-letters-only': data('DATA:,a'),
  'data-type-in-capitals-unknown': data('data:TEXT/HTML,a'),
  'data-type-injects-fields': data('data:text/plain%0D%0AX-Evil:%201,a'),
  'data-type-not-decoded': data('data:application/x%2Dtest,a'),
};

describe('faults in opening data', () => contrasts(STIMULI));
