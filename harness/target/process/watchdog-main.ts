/**
 * The watchdog: reads `+<process group>` and `-<process group>` line by line. When its input ends, the process that started it
 * has ended, however it did, and every group still on the list is killed. The kernel closes the pipe even after a SIGKILL.
 */
const groups = new Set<number>();
let unread = '';

process.stdin.setEncoding('latin1');
process.stdin.on('data', (text: string) => {
  const lines = (unread + text).split('\n');
  unread = lines.pop() ?? '';
  lines.forEach(note);
});
process.stdin.on('end', finish).on('error', finish);

function note(line: string): void {
  const pgid = Number(line.slice(1));
  if (!Number.isSafeInteger(pgid) || pgid <= 1) return;
  if (line.startsWith('+')) groups.add(pgid);
  else groups.delete(pgid);
}

function finish(): void {
  for (const pgid of groups) {
    try {
      process.kill(-pgid, 'SIGKILL');
    } catch {
      // The group is gone already, which is what is wanted.
    }
  }
  process.exit(0);
}
