import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [past, future] = [new Date('2022-01-01T00:00:00Z'), new Date('2100-01-01T00:00:00Z')];

const files = {
  'static/index.html': '<p>index</p>\n',
  'static/hello.txt': 'hello\n',
  'static/sub/inner.txt': 'inner\n',
  cond: 'cond',
  range: 'abcdefghijklmnopqrstuvwxyz',
  future: 'future',
};

const accounts = { user: 'pass', colon: 'a:b:c', test: '123£' };

/**
 * Writes what a server is to serve as files: the tree of the test application below `www`, last modified when 2022 began (but
 * `future`, in 2100), and an empty folder `www/store` that the server may write to, whichever user it runs as.
 * @returns {string} the document root
 */
export function servedFiles(home) {
  const root = join(home, 'www');
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    const modified = name === 'future' ? future : past;
    utimesSync(path, modified, modified);
  }
  mkdirSync(join(root, 'store'));
  chmodSync(join(root, 'store'), 0o777);
  return root;
}

/** Writes the accounts of `/basic` as htpasswd does with -s, and those of `/digest` as htdigest does. */
export function accountFiles(home) {
  const lines = (line) =>
    Object.entries(accounts)
      .map(([user, password]) => `${line(user, password)}\n`)
      .join('');
  const sha1 = (text) => createHash('sha1').update(text).digest('base64');
  const md5 = (text) => createHash('md5').update(text).digest('hex');
  const basic = join(home, 'htpasswd');
  const digest = join(home, 'htdigest');
  writeFileSync(
    basic,
    lines((user, password) => `${user}:{SHA}${sha1(password)}`),
  );
  writeFileSync(
    digest,
    lines((user, password) => `${user}:wireproof:${md5(`${user}:wireproof:${password}`)}`),
  );
  return { basic, digest };
}
