/** Dies before it is ready. */
process.stderr.write('no such module: miniature\n');
process.exit(3);
