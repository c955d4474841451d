import { useLayoutEffect, useState } from 'preact/hooks';
import { hashOf, parseRoute } from '../route.js';
import type { Route } from '../route.js';
import { isCase } from './index-data.js';

type MatrixRoute = Extract<Route, { at: 'matrix' }>;

/** The matrix as it was last seen, to go back to. */
let lastMatrix: MatrixRoute = { at: 'matrix', query: '', role: null, marks: false };

/** Where the page is. */
export function currentRoute(): Route {
  const route = parseRoute(location.hash, isCase);
  if (route.at === 'matrix') lastMatrix = route;
  return route;
}

export function matrixRoute(): MatrixRoute {
  return lastMatrix;
}

/** Goes somewhere. `replace`: without an entry of its own in the history. */
export function go(route: Route, replace = false): void {
  const hash = hashOf(route);
  if (hash === location.hash) return;
  if (replace) location.replace(hash);
  else location.hash = hash;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(currentRoute);
  // At once, not after the next frame: an address that changes before that would never be seen.
  useLayoutEffect(() => {
    const changed = (): void => setRoute(currentRoute());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
