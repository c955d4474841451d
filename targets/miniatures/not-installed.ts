/** Says by its exit status that something it needs is not installed. */
process.stderr.write('needs a program that is not there\n');
process.exit(69);
