import { differs, matches } from '../testing/check.js';
import { replyOf, serverSaw } from '../testing/observations.js';
import { algorithmsDiffer } from './algorithms-differ.js';

const challenged = (...values: readonly string[]) =>
  serverSaw({
    replies: [replyOf(401, '', { fields: values.map((value) => ['WWW-Authenticate', value] as const) })],
  });

describe('algorithmsDiffer', () => {
  it('compares the challenges of one realm', () => {
    const [md5, sha] = ['Digest realm="a", algorithm=MD5', 'Digest realm="a", algorithm=SHA-256'];
    matches(algorithmsDiffer(), challenged(sha, md5, 'Basic realm="a"'));
    matches(algorithmsDiffer(), challenged(md5, md5.replace('"a"', '"b"')));
    differs(algorithmsDiffer(), challenged(md5, sha, md5.toLowerCase()), /two challenges are for A MD5/);
  });

  it('takes a challenge without an algorithm for one of MD5', () => {
    const [unnamed, md5] = ['Digest realm="a"', 'Digest realm="a", algorithm=MD5'];
    matches(algorithmsDiffer(), challenged(unnamed, md5.replace('MD5', 'SHA-256')));
    differs(algorithmsDiffer(), challenged(unnamed, md5), /two challenges are for A MD5/);
  });

  it('tells that there is none', () => {
    differs(algorithmsDiffer(), serverSaw(), /no such reply came/);
    differs(algorithmsDiffer(), challenged('Basic realm="a"'), /no challenge by Digest/);
  });
});
