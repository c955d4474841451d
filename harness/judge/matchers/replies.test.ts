import { differs, matches } from '../testing/check.js';
import { connectionOf, replyOf, serverSaw } from '../testing/observations.js';
import type { WantedReply } from './replies.js';
import { answered, cleanReplies, noReply, replies, status } from './replies.js';

const ok = serverSaw({
  replies: [replyOf(200, 'ok', { fields: [['ETag', 'x']], interim: [{ status: 100, fields: [] }] })],
});
const quiet = serverSaw({ connection: connectionOf({ targetEnd: 'open', timedOut: true }) });
const refused = serverSaw({ connection: connectionOf({ targetEnd: 'refused' }) });
const simple = serverSaw({ replies: [replyOf(null, '<p>')] });

describe('status', () => {
  it('is one of those wanted, or of a class of them', () => {
    matches(status(200), ok);
    matches(status(400, '2xx'), ok);
    differs(status(201, '4xx'), ok, /it answered 200/);
    differs(status('2xx'), simple, /it answered without a status line: "<p>"/);
  });

  it('tells how the absence of a reply looked', () => {
    differs(status(200), serverSaw(), /no such reply came; it closed the connection$/);
    differs(status(200), serverSaw({ connection: connectionOf({ targetEnd: 'rst' }) }), /it reset the connection$/);
    differs(status(200), quiet, /it kept the connection and stayed silent$/);
    differs(status(200), refused, /the connection was refused/);
  });
});

describe('answered', () => {
  it('matches a reply that is as wanted in everything', () => {
    const fields = { etag: 'x', Other: null };
    matches(answered({ status: 200, version: 'HTTP/1.1', fields, framing: 'length', body: 'ok', interim: [100] }), ok);
  });

  it('takes a list on several lines for one, and no other field', () => {
    const twice = (name: string, ...values: readonly string[]) =>
      serverSaw({ replies: [replyOf(405, '', { fields: values.map((value) => [name, value] as const) })] });
    matches(answered({ fields: { Allow: /\bGET\b/ } }), twice('allow', 'HEAD', 'GET'));
    matches(answered({ fields: { Allow: 'HEAD, GET' } }), twice('Allow', 'HEAD', 'GET'));
    differs(answered({ fields: { Allow: /PUT/ } }), twice('Allow', 'HEAD', 'GET'), /Allow is "HEAD, GET"/);
    differs(answered({ fields: { ETag: /./ } }), twice('ETag', '"a"', '"b"'), /ETag is there 2 times/);
  });

  it('tells each way in which a reply can differ', () => {
    const ways: readonly (readonly [wanted: WantedReply, why: RegExp])[] = [
      [{ status: 404 }, /it answered 200/],
      [{ version: 'HTTP/1.0' }, /the version is "HTTP\/1\.1"/],
      [{ fields: { ETag: 'y' } }, /in the reply, ETag is "x"/],
      [{ framing: 'chunked' }, /framed by length/],
      [{ body: 'no' }, /the body is "ok"/],
      [{ interim: [] }, /the interim replies are: 100/],
      [{ nth: 1 }, /no such reply came/],
    ];
    for (const [wanted, why] of ways) differs(answered(wanted), ok, why);
    differs(answered({}), serverSaw({ replies: [replyOf(200, 'o', { complete: false })] }), /the reply 200 has no end/);
  });
});

describe('the number of replies', () => {
  it('is exact, and silence is not an end', () => {
    matches(replies(1), ok);
    matches(replies(0), serverSaw());
    differs(replies(2), ok, /1 final replies came/);
    differs(replies(0), quiet, /stayed silent/);
  });

  it('is none for noReply, which neither silence nor a refused connection is', () => {
    matches(noReply(), serverSaw());
    differs(noReply(), ok, /it answered 200/);
    differs(noReply(), quiet, /stayed silent/);
    differs(noReply(), refused, /refused/);
  });
});

describe('cleanReplies', () => {
  it('matches replies without a problem and nothing behind them', () => matches(cleanReplies(), ok));

  it('tells what is wrong', () => {
    differs(cleanReplies(), serverSaw({ surplus: 'x\r' }), /octets follow the last reply: "x\\r"/);
    differs(
      cleanReplies(),
      serverSaw({ replies: [replyOf(200, '', { problems: ['bare LF'], complete: false })] }),
      /the reply 200 has: bare LF, no end/,
    );
  });
});
