import { reply, robotsCase, sized, topic } from '../../harness/vocabulary/index.js';

/** 500 KiB in all: between the first rules and the last one there is nothing but comments. */
const SIZE = 500 * 1024;
const FIRST = 'User-agent: *\nDisallow: /first\n';
const LAST = 'Disallow: /last\n';
const COMMENT = `#${'.'.repeat(98)}\n`;
const between = SIZE - FIRST.length - LAST.length;
const whole = between - (between % COMMENT.length);
const comments = [{ repeat: COMMENT, length: whole }, `${'#'.repeat(between - whole - 1)}\n`] as const;

export default topic('robots/limits', [
  robotsCase({
    id: 'half-a-megabyte',
    title: 'A rule at the end of a file of 500 KiB is obeyed',
    requires: ['rfc9309-s2.5-2'],
    file: reply(200, sized(FIRST, ...comments, LAST)),
    may: { '/first': false, '/last': false, '/other': true },
    faults: ['robots-limit-of-64-kib'],
  }),
]);
