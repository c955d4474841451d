import type { VNode } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Bar } from './bar.js';
import { CasePage } from './case-page.js';
import { MatrixPage } from './matrix-page.js';
import { useRoute } from './navigation.js';
import { RequirementPage } from './requirement-page.js';
import { RequirementsPage } from './requirements-page.js';
import type { Route } from '../route.js';

/** The whole page. The overview is in the document already, so that it can be read before and without any script. */
export function App(): VNode {
  const route = useRoute();
  useLayoutEffect(() => {
    const first = document.getElementById('first');
    if (first !== null) first.hidden = route.at !== 'overview';
    document.title = titleOf(route);
  }, [route]);
  return (
    <>
      <header id="bar">
        <Bar route={route} />
      </header>
      <View route={route} />
    </>
  );
}

function View({ route }: { readonly route: Route }): VNode | null {
  switch (route.at) {
    case 'overview':
      return null;
    case 'matrix':
      return <MatrixPage route={route} />;
    case 'case':
      return <CasePage route={route} />;
    case 'requirements':
      return <RequirementsPage query={route.query} />;
    case 'requirement':
      return <RequirementPage id={route.id} />;
    case 'nowhere':
      return (
        <main class="page">
          <h1>Nothing is here</h1>
          <p>
            This report has nothing at <code>{route.hash}</code>: perhaps the case was not run this time.
          </p>
        </main>
      );
  }
}

function titleOf(route: Route): string {
  switch (route.at) {
    case 'case':
      return route.target === null ? route.id : `${route.target}: ${route.id}`;
    case 'requirement':
      return route.id;
    case 'overview':
    case 'matrix':
    case 'requirements':
    case 'nowhere':
      return 'Conformance report';
  }
}
