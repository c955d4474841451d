/** A place in the page, as the fragment of its address tells it. */
export type Route =
  | { readonly at: 'overview' }
  | { readonly at: 'matrix'; readonly query: string; readonly role: string | null; readonly marks: boolean }
  | { readonly at: 'case'; readonly id: string; readonly target: string | null; readonly against: string | null }
  | { readonly at: 'requirements'; readonly query: string }
  | { readonly at: 'requirement'; readonly id: string }
  | { readonly at: 'nowhere'; readonly hash: string };

/**
 * Reads a fragment, `#` included. The ids of cases have slashes, and so `#/case/<id>/<target>` needs to know which cases there are: the
 * longest part that is a case is one, and what follows is the target.
 */
export function parseRoute(hash: string, isCase: (id: string) => boolean): Route {
  const [path, search] = split(hash.replace(/^#/, ''), '?');
  const options = new URLSearchParams(search);
  const [, at = '', ...rest] = path.split('/').map(decoded);
  if (at === '' && rest.length === 0) return { at: 'overview' };
  const query = options.get('q') ?? '';
  switch (at) {
    case 'matrix':
      return { at, query, role: options.get('role'), marks: options.get('show') === 'marks' };
    case 'requirements':
      return { at, query };
    case 'requirement':
      return { at, id: rest.join('/') };
    case 'case':
      for (let length = rest.length; length > 0; length--) {
        const id = rest.slice(0, length).join('/');
        if (isCase(id))
          return { at, id, target: rest.slice(length).join('/') || null, against: options.get('against') };
      }
      return { at: 'nowhere', hash };
    default:
      return { at: 'nowhere', hash };
  }
}

/** The fragment of a place; `parseRoute` reads it back. */
export function hashOf(route: Route): string {
  switch (route.at) {
    case 'overview':
      return '#/';
    case 'matrix':
      return `#/matrix${searchOf({ q: route.query, role: route.role ?? '', show: route.marks ? 'marks' : '' })}`;
    case 'requirements':
      return `#/requirements${searchOf({ q: route.query })}`;
    case 'requirement':
      return `#/requirement/${encoded(route.id)}`;
    case 'case': {
      const target = route.target === null ? '' : `/${encodeURIComponent(route.target)}`;
      return `#/case/${encoded(route.id)}${target}${searchOf({ against: route.against ?? '' })}`;
    }
    case 'nowhere':
      return route.hash;
  }
}

/** The address of a case, or of what one target did in it. */
export function caseHash(id: string, target: string | null = null): string {
  return hashOf({ at: 'case', id, target, against: null });
}

/** The address of the matrix with a query. */
export function matrixHash(query: string): string {
  return hashOf({ at: 'matrix', query, role: null, marks: false });
}

function searchOf(options: Readonly<Record<string, string>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
}

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function encoded(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
