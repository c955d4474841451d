import { differs, matches } from '../testing/check.js';
import { replyOf, serverSaw } from '../testing/observations.js';
import { repeatsFields, sharesFields } from './repeats-fields.js';

const seen = serverSaw({
  replies: [
    replyOf(200, '', {
      fields: [
        ['ETag', '"a"'],
        ['Content-Type', 'text/plain'],
      ],
    }),
    replyOf(206, '', { fields: [['etag', '"a"']] }),
  ],
});

describe('repeatsFields', () => {
  it('compares fields of two replies, in any case of their names', () => {
    matches(repeatsFields(['ETag', 'Expires'], 0, 1), seen);
    differs(
      repeatsFields(['ETag', 'Content-Type'], 0, 1),
      seen,
      /Content-Type is absent in reply 1, and text\/plain in/,
    );
  });

  it('of Expires wants no more than that it is there', () => {
    const until = (second: string) =>
      replyOf(200, '', { fields: [['Expires', `Sat, 21 Nov 2026 17:00:${second} GMT`]] });
    matches(repeatsFields(['Expires'], 0, 1), serverSaw({ replies: [until('00'), until('01')] }));
    differs(
      repeatsFields(['Expires'], 0, 1),
      serverSaw({ replies: [until('00'), replyOf(206, '')] }),
      /Expires is absent in reply 1, and Sat, 21 Nov 2026 17:00:00 GMT in reply 0/,
    );
  });

  it('leaves it to the reply to have more, unless the two are to share them', () => {
    const [less, more] = [replyOf(200, ''), replyOf(304, '', { fields: [['Vary', 'a']] })];
    matches(repeatsFields(['Vary'], 0, 1), serverSaw({ replies: [less, more] }));
    differs(sharesFields(['Vary'], 0, 1), serverSaw({ replies: [less, more] }), /Vary is absent in reply 0/);
    differs(sharesFields(['Vary'], 0, 1), serverSaw({ replies: [more, less] }), /Vary is absent in reply 1/);
    matches(sharesFields(['Vary'], 0, 1), serverSaw({ replies: [more, more] }));
  });

  it('tells that a reply is missing', () => differs(repeatsFields(['ETag'], 0, 2), seen, /no such reply came/));
});
