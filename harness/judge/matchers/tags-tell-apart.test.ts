import { differs, matches } from '../testing/check.js';
import { replyOf, serverSaw } from '../testing/observations.js';
import { tagsTellApart } from './tags-tell-apart.js';

const tagged = (body: string, tag: string) => replyOf(200, body, { fields: [['ETag', tag]] });
const seen = (...replies: readonly ReturnType<typeof replyOf>[]) => serverSaw({ replies });

const ALL = [0, 1, 2, 3];

describe('tagsTellApart', () => {
  it('wants different tags of different contents', () => {
    matches(tagsTellApart('all', ALL), seen(tagged('a', '"1"'), replyOf(204), tagged('b', '"2"'), tagged('a', '"1"')));
    differs(
      tagsTellApart('strong', ALL),
      seen(tagged('a', '"1"'), tagged('b', '"1"')),
      /"a" and "b" have the entity tag/,
    );
  });

  it('leaves weak tags alone where only strong ones are asked about', () => {
    const weak = seen(tagged('a', 'W/"1"'), tagged('b', 'W/"1"'));
    matches(tagsTellApart('strong', ALL), weak);
    differs(tagsTellApart('all', ALL), weak, /W\/"1"/);
  });

  it('looks at no reply but those that are named', () => {
    const stored = seen(tagged('', '"1"'), tagged('a', '"1"'), tagged('', '"2"'), tagged('b', '"2"'));
    matches(tagsTellApart('all', [1, 3]), stored);
    differs(tagsTellApart('all', ALL), stored, /"1"/);
  });

  it('needs two of them', () => differs(tagsTellApart('all', ALL), seen(tagged('a', '"1"')), /fewer than two/));
});
