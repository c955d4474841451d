import type { GeneratedCode, GeneratedForm } from '../../harness/vocabulary/index.js';
import {
  anyCode,
  anyCuts,
  anyForm,
  anyLines,
  anyOf,
  arrives,
  body,
  clientProperty,
  codeOf,
  formOf,
  ftpServer,
  inSegments,
  insideOf,
  isRefusedAfter,
  ofLines,
  ofLinesWithoutDigits,
  opening,
  passiveOnlyBy,
  sameAsBaseline,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** The file is there even for a client that did not enter its directory. */
const tree = { 'pub/notes': 'text', notes: 'text' };
const url = 'ftp://{peer}/pub/notes';
const plain = () => opening(ftpServer({ tree }), url);
/** A target that is content with nothing, or with anything, is the same whatever happens. */
const baselineIs = [body('text')];

/** The replies of a whole session. */
const REPLIES = {
  USER: '331 Password, please.',
  PASS: '230 Logged in.',
  CWD: '250 Done.',
  TYPE: '200 Done.',
  EPSV: '229 Entering Extended Passive Mode (|||{epsv}|)',
  PASV: '227 Entering Passive Mode ({pasv}).',
  RETR: '150 Opening data connection.',
} as const;

const baseline = () => opening(ftpServer({ tree, reply: REPLIES }), url);

const split = (cuts: readonly number[]) =>
  ftpServer({
    tree,
    greeting: inSegments('220 Ready.', insideOf(10, cuts)),
    reply: Object.fromEntries(
      Object.entries(REPLIES).map(([verb, reply]) => [verb, inSegments(reply, insideOf(reply.length, cuts))]),
    ),
  });

/** A line with a digit in it could be read for the address, so that there is none in front of one. */
const spread = (lines: readonly string[]) =>
  ftpServer({
    tree,
    greeting: ofLines('220', 'Ready.', lines),
    reply: Object.fromEntries(
      Object.entries(REPLIES).map(([verb, reply]) => {
        const told = verb === 'EPSV' || verb === 'PASV';
        return [verb, (told ? ofLinesWithoutDigits : ofLines)(reply.slice(0, 3), reply.slice(4), lines)];
      }),
    ),
  });

type Asking = 'USER' | 'PASS' | 'CWD' | 'RETR';
type Answered = { at: Asking; code: GeneratedCode };

/** Whoever asks for a directory by the older name gets the same answer, and whoever lists what cannot be read gets nothing. */
const LIKEWISE: Partial<Record<Asking, (reply: string) => Readonly<Record<string, string>>>> = {
  CWD: (reply) => ({ XCWD: reply }),
  RETR: () => ({ LIST: '550 No.', NLST: '550 No.' }),
};

const answered = ({ at, code }: Answered, first = code.first) => {
  const reply = `${codeOf({ ...code, first })} So it is.`;
  return opening(ftpServer({ tree, reply: { ...LIKEWISE[at]?.(reply), [at]: reply } }), url);
};

/** RETR is answered by a mark where it is not refused. */
const proceeding = (given: Answered) => answered(given, given.at === 'RETR' ? '1' : '2');

export default topic('properties/ftp-replies', [
  clientProperty<{ cuts: readonly number[] }>({
    id: 'any-split-is-the-same',
    title: 'How the replies of a session are cut into segments changes nothing',
    requires: ['rfc1123-s4.1.2.10-1'],
    given: { cuts: anyCuts() },
    play: ({ cuts }) => opening(split(cuts), url),
    baseline,
    holds: { ...sameAsBaseline('for the replies in one piece each'), baselineIs },
    show: ({ cuts }) => cuts.join(' '),
    faults: ['ftp-reply-in-one-segment'],
  }),

  clientProperty<{ lines: readonly string[] }>({
    id: 'any-lines-are-the-same',
    title: 'Any right reply of several lines is as good as that of one line',
    requires: ['rfc959-s4.2-3', 'rfc959-s4.2-4', 'rfc959-s4.2-5', 'rfc1123-s4.1.2.11-2'],
    given: { lines: anyLines() },
    play: ({ lines }) => opening(spread(lines), url),
    baseline,
    holds: { ...sameAsBaseline('for replies of one line each'), baselineIs },
    show: ({ lines }) => lines.join('\n'),
    note: 'A server pads a line that begins with a digit (RFC 959 section 4.2). The address of a 227 or 229 stands on its last line.',
    always: [{ lines: [' 220 files'] }, { lines: ['550-no'.padStart(7)] }, { lines: [''] }, { lines: ['', ''] }],
    faults: ['ftp-multiline-first-line-only', 'ftp-multiline-indented-code-ends', 'ftp-address-in-first-line'],
  }),

  clientProperty<{ form: GeneratedForm }>({
    id: 'any-form-of-address-is-found',
    title: 'Any right form of 227 or 229 leads to the data',
    requires: ['rfc1123-s4.1.2.6-2', 'rfc959-s4.1.2-2', 'rfc2428-s3-6', 'rfc2428-s3-7'],
    given: { form: anyForm() },
    play: ({ form }) =>
      opening(ftpServer({ tree, reply: { ...passiveOnlyBy(form.passive), [form.passive]: formOf(form) } }), url),
    holds: arrives(() => 'text'),
    show: ({ form }) => formOf(form),
    note: 'Digits and parentheses may be delimiters too, but then no port can be told from them for certain.',
    always: [{ form: { passive: 'PASV', text: '-', delimiter: '|', around: ['', ''] } }],
    faults: ['ftp-epsv-delimiter-fixed', 'ftp-pasv-needs-parentheses', 'ftp-pasv-ends-the-line'],
  }),

  clientProperty<Answered>({
    id: 'any-positive-code-proceeds',
    title: 'Any 2yz to a command, and any 1yz to RETR, lets the client go on',
    requires: ['rfc1123-s4.1.2.11-1'],
    given: { at: anyOf<Asking>('PASS', 'USER', 'CWD', 'RETR'), code: anyCode('2') },
    play: proceeding,
    holds: arrives(() => 'text'),
    show: ({ at, code }) => `${at} answered by ${at === 'RETR' ? '1' : '2'}${codeOf(code).slice(1)}`,
    faults: ['ftp-usual-codes-only', 'ftp-mark-must-be-150'],
  }),

  clientProperty<Answered>({
    id: 'any-completion-completes',
    title: 'Any 2yz completes a transfer',
    requires: ['rfc1123-s4.1.2.11-1'],
    given: { at: anyOf<Asking>('RETR'), code: anyCode('2') },
    play: ({ code }) =>
      opening(ftpServer({ tree, reply: { RETR: transfer(['text'], { completion: `${codeOf(code)} Done.` }) } }), url),
    holds: arrives(() => 'text'),
    show: ({ code }) => codeOf(code),
    faults: ['ftp-completion-must-be-226'],
  }),

  clientProperty<Answered>({
    id: 'any-negative-code-is-an-error',
    title: 'Any 4yz or 5yz to a command is an error',
    requires: ['rfc1123-s4.1.2.11-1'],
    given: {
      at: anyOf<Asking>('RETR', 'USER', 'PASS', 'CWD'),
      code: anyCode('4', '5').filter((code) => codeOf(code) !== '550'),
    },
    play: answered,
    baseline: plain,
    holds: { ...isRefusedAfter<Answered>(({ at }) => at), baselineIs },
    show: ({ at, code }) => `${at} answered by ${codeOf(code)}`,
    note:
      'A 550 is left out, because urllib lists what it is the answer for. A 522 is what RFC 2428 section 2 has for EPRT and EPSV; ' +
      'a client must not take it for that elsewhere.',
    always: [{ at: 'RETR', code: { first: '5', second: 2, third: 2 } }],
    faults: ['ftp-bad-login-ignored', 'ftp-directory-failure-ignored', 'ftp-failure-is-empty'],
  }),
]);
