import assert from 'node:assert/strict';
import { CASE, makePlace, STACK } from './testing.js';

describe('bad usage', () => {
  const place = makePlace();
  after(() => place.remove());

  /** Every command must end with status 2, print nothing on standard output, say why without a stack, and write nothing. */
  async function refuses(all: readonly (readonly [args: readonly string[], why: RegExp])[]): Promise<void> {
    await Promise.all(
      all.map(async ([args, why]) => {
        const { status, stdout, stderr } = await place.wireproof(args);
        assert.equal(status, 2, `${args.join(' ')}: ${stderr}`);
        assert.match(stderr, why, args.join(' '));
        assert.doesNotMatch(stderr, STACK);
        assert.equal(stdout, '');
        assert.ok(!place.has('reports') && !place.has('out'), `${args.join(' ')} wrote something`);
      }),
    );
  }

  it('of names is answered with the nearest', () =>
    refuses([
      [['run', 'referenc'], /no target is called "referenc".* did you mean reference/],
      [['lst'], /no target is called "lst"(?:.|\n)*as a command: did you mean list\?/],
      [['run', 'reference', '--case', `${CASE}s`], new RegExp(`no case is named ${CASE}s\n.*did you mean ${CASE}`)],
      [['show', `${CASE}s`], new RegExp(`did you mean ${CASE}`)],
      [
        ['run', '--fault', 'content-length-ignord'],
        /no fault content-length-ignord\n.*did you mean content-length-ignored/,
      ],
      [['run', 'reference', '--claims', 'http/1.1,htpp/1.0'], /no claim "htpp\/1\.0"\n.*did you mean http\/1\.0/],
      [['run', 'reference', '--set', '1999.1'], /there is no set 1999\.1\n(?:.*\n)? *the sets: /],
      [['coverage', '--authority', 'RFC 9122'], /no requirement is of RFC 9122\n.*did you mean RFC 9112/],
    ]));

  it('of options is answered with the nearest, or with what they must be', () =>
    refuses([
      [['run', '--levl', 'must'], /unknown option '--levl'\n.*--level/],
      [['run', '--level', 'mist'], /"mist" is none of must, should, behaviour, may\. Did you mean must\?/],
      [['report', 'x', '--report', 'htm'], /Did you mean html\?/],
      [['run', '--shard', '3/2'], /"3\/2" is no shard: write I\/N/],
      [['run', '--case', ''], /a pattern cannot be empty/],
      [['run', '--bail', '0'], /"0" is not a whole number from 1 on/],
      [['run', '--min-pass', 'mist=1'], /"mist" is none of .*Did you mean must\?/],
      [['diff', 'x', 'y', '--format', 'jsn'], /Did you mean json\?/],
      [['run', '--url', 'ftp://x/'], /ftp:\/\/x\/ is no http: URL/],
    ]));

  it('of options that mean nothing together says what is missing', () =>
    refuses([
      [['run', 'reference', '--case', CASE, '--role', 'server'], /no case named .* is for a server/],
      [
        ['run', 'reference-server', '--case', CASE],
        /no case that was chosen is for a server: reference-server would pass whatever it does/,
      ],
      [['run', 'reference', '--path', '0:1', '--case', 'properties/**'], /give the --seed and the --case/],
      [['run', 'reference', '--path', '0:1', '--seed', '1', '--case', CASE], /give the --seed and the --case/],
      [['run', 'reference', '--bail', '--update-expectations'], /needs all verdicts, and --bail leaves some out/],
      [['run', 'curl', '--fault', 'content-length-ignored'], /--fault is for the reference target alone|curl is not/],
    ]));

  it('of files names file and line', async () => {
    const broken = place.write('broken/target.json', '{\n  "name": "x",\n  "role": "client"\n  "run": []\n}');
    const odd = place.write('odd/target.json', '{ "name": "x", "role": "client", "run": ["node"], "colour": "red" }');
    const text = place.write('text.json', '{\n "expectations": [\n  { "cases": "x"\n  "verdict": "fail" }]\n}');
    const unknown = place.write(
      'unknown.json',
      '{ "expectations": [\n{"cases": "x/y", "verdict": "fail", "because": "z"}] }',
    );
    const log = place.write('log.jsonl', '{"type":"run-started"');
    await refuses([
      [['run', broken], /broken.target\.json/],
      [['check', odd], /odd.target\.json.*colour/],
      [['run', 'reference', '--expectations', place.at('missing.json')], /missing\.json cannot be read: ENOENT/],
      [['run', 'reference', '--expectations', text], /text\.json:4: not JSON/],
      [['run', 'reference', '--expectations', unknown], /unknown\.json:2: no case is named x\/y/],
      [['run', 'reference', '--set', text], /text\.json is no set/],
      [['report', place.at('missing.jsonl')], /ENOENT.*missing\.jsonl/],
      [['report', log], /log\.jsonl/],
      [['diff', log, log], /log\.jsonl/],
      [['run', 'reference', '--case', CASE, '--out', text], /EEXIST.*text\.json/],
    ]);
  });

  it('goes before a target that cannot start', async () => {
    const missing = place.target('missing', '', { run: ['no-such-program'] });
    await refuses([[['run', missing, '--expectations', place.at('none.json')], /none\.json cannot be read/]]);
  });
});

describe('help', () => {
  const place = makePlace();
  after(() => place.remove());

  it('and version end with status 0', async () => {
    const [help, version] = await Promise.all([place.wireproof(['run', '--help']), place.wireproof(['--version'])]);
    assert.deepEqual([help.status, version.status], [0, 0]);
    assert.match(help.stdout, /--update-expectations/);
    assert.match(version.stdout, /^wireproof \d+\.\d+\.\d+\n$/);
  });
});
