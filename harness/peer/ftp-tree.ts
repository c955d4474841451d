import type { Octets } from '../model/index.js';

/** A path from the login directory, as segments; the login directory is the empty path. */
export type TreePath = readonly Octets[];

type Entry =
  { readonly kind: 'file'; readonly octets: Octets } | { readonly kind: 'directory'; readonly listing: Octets };

/** The files of a scripted FTP server. */
export class FtpTree {
  readonly #entries = new Map<Octets, Entry>([['', { kind: 'directory', listing: '' }]]);

  /** From paths below the login directory: `a/b.txt` is a file, `a/c/` a directory with the text that LIST sends of it, or '' for a generated one. */
  constructor(tree: Readonly<Record<string, Octets>>) {
    for (const [path, octets] of Object.entries(tree)) {
      const segments = resolvePath([], path);
      const kind = path.endsWith('/') || path === '' ? 'directory' : 'file';
      segments.forEach((_, depth) => {
        const parent = keyOf(segments.slice(0, depth));
        if (!this.#entries.has(parent)) this.#entries.set(parent, { kind: 'directory', listing: '' });
      });
      this.#entries.set(keyOf(segments), kind === 'file' ? { kind, octets } : { kind, listing: octets });
    }
  }

  /** The octets of a file; null where there is none of that name. */
  file(path: TreePath): Octets | null {
    const entry = this.#entries.get(keyOf(path));
    return entry?.kind === 'file' ? entry.octets : null;
  }

  hasDirectory(path: TreePath): boolean {
    return this.#entries.get(keyOf(path))?.kind === 'directory';
  }

  /** What LIST sends of a path: the tree's own text, or lines as `ls -l` writes them; null where nothing has that name. */
  list(path: TreePath): Octets | null {
    return this.#show(path, (name, entry) => line(name, entry));
  }

  /** What NLST sends of a path: the tree's own text, or a name a line; null where nothing has that name. */
  names(path: TreePath): Octets | null {
    return this.#show(path, (name) => `${name}\r\n`);
  }

  #show(path: TreePath, show: (name: Octets, entry: Entry) => Octets): Octets | null {
    const entry = this.#entries.get(keyOf(path));
    if (entry === undefined) return null;
    if (entry.kind === 'file') return show(path.at(-1) ?? '', entry);
    if (entry.listing !== '') return entry.listing;
    const prefix = path.length === 0 ? '' : `${keyOf(path)}/`;
    return [...this.#entries]
      .filter(([key]) => key !== '' && key.startsWith(prefix) && !key.includes('/', prefix.length))
      .map(([key, child]) => show(key.slice(prefix.length), child))
      .join('');
  }
}

/** A path a client names, seen from a directory. A leading slash means the login directory; nothing lies above that. */
export function resolvePath(from: TreePath, path: Octets): TreePath {
  const resolved = path.startsWith('/') ? [] : [...from];
  for (const segment of path.split('/')) {
    if (segment === '..') resolved.pop();
    else if (segment !== '' && segment !== '.') resolved.push(segment);
  }
  return resolved;
}

function keyOf(path: TreePath): Octets {
  return path.join('/');
}

function line(name: Octets, entry: Entry): Octets {
  const [mode, links, size] = entry.kind === 'file' ? ['-rw-r--r--', 1, entry.octets.length] : ['drwxr-xr-x', 2, 0];
  return `${mode} ${links} ftp ftp ${String(size).padStart(8)} Jan  1  2022 ${name}\r\n`;
}
