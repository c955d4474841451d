import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseQuery } from '../query/parse.js';
import { select } from '../query/select.js';
import type { PageCase, PageEvidence } from '../format.js';
import { caseHash, hashOf, matrixHash } from '../route.js';
import type { Route } from '../route.js';
import { topicOf } from '../topic.js';
import { Comparison } from './comparison.js';
import { Copy } from './copy.js';
import { evidenceOf } from './evidence.js';
import { index, placeOfCase, placeOfTarget } from './index-data.js';
import { useKeys } from './keys.js';
import type { KeyMap } from './keys.js';
import { go, matrixRoute } from './navigation.js';
import { Outcomes } from './outcomes.js';
import { RequirementList } from './requirement-list.js';
import { TranscriptView } from './transcript-view.js';
import { VerdictCard } from './verdict-card.js';
import { Why } from './why.js';

type CaseRoute = Extract<Route, { at: 'case' }>;

/** One case, and what one target did in it where one was chosen. */
export function CasePage({ route }: { readonly route: CaseRoute }): VNode {
  const at = placeOfCase(route.id) ?? -1;
  const one = index.cases[at];
  const [evidence, setEvidence] = useState<{ readonly at: number; readonly is: PageEvidence | Error } | null>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    let gone = false;
    evidenceOf(at).then(
      (is) => gone || setEvidence({ at, is }),
      (error: unknown) => gone || setEvidence({ at, is: error instanceof Error ? error : new Error(String(error)) }),
    );
    return () => {
      gone = true;
    };
  }, [at]);
  useKeys(useMemo(() => (one === undefined ? {} : moves(one, at, route)), [at, route.target]));
  if (one === undefined) return <main class="page">There is no such case.</main>;
  return (
    <main class="page case-page">
      <Head one={one} />
      {evidence?.at !== at && <p class="faint">Unpacking the evidence…</p>}
      {evidence?.at === at && evidence.is instanceof Error && (
        <p class="unexpected">The evidence cannot be shown: {evidence.is.message}</p>
      )}
      {evidence?.at === at && !(evidence.is instanceof Error) && (
        <Body one={one} evidence={evidence.is} route={route} />
      )}
    </main>
  );
}

function Head({ one }: { readonly one: PageCase }): VNode {
  const topic = topicOf(one.id);
  return (
    <>
      <p class="faint">
        <a href={hashOf(matrixRoute())}>Matrix</a> / <a href={matrixHash(`id:${topic}/`)}>{topic}</a>
      </p>
      <h1>{one.title}</h1>
      <p class="line">
        <code>{one.id}</code> {one.kind === 'property' && <span class="faint">property</span>}
        <Copy text={() => one.id} label="Copy id" />
        <Copy text={() => location.href} label="Copy link" />
      </p>
    </>
  );
}

function Body({
  one,
  evidence,
  route,
}: {
  readonly one: PageCase;
  readonly evidence: PageEvidence;
  readonly route: CaseRoute;
}): VNode {
  const target = route.target === null ? null : placeOfTarget(route.target);
  const proof = target === null ? null : (evidence.proofs[target] ?? null);
  const outcomes = <Outcomes one={one} evidence={evidence} chosen={target} />;
  return (
    <div class="columns">
      {target !== null && proof !== null && <VerdictCard one={one} target={target} proof={proof} />}
      <aside>
        <section>
          <h2>Requirements</h2>
          <RequirementList of={one.requires.flatMap((at) => index.requirements[at] ?? [])} />
          <Why one={one} note={evidence.note} />
        </section>
        {proof !== null && outcomes}
      </aside>
      <div class="wire">
        {route.target !== null && proof === null && (
          <p>
            The target <strong>{route.target}</strong> was not judged by this case.
          </p>
        )}
        {proof === null && outcomes}
        {target !== null && proof !== null && (
          <>
            <TranscriptView key={target} proof={proof} role={index.targets[target]?.role ?? 'client'} />
            <Comparison one={one} evidence={evidence} target={target} route={route} />
            <Text title="Standard error of the target" text={proof.stderr} />
          </>
        )}
        <Text title="Script" text={evidence.script.join('\n')} />
      </div>
    </div>
  );
}

function Text({ title, text }: { readonly title: string; readonly text: string }): VNode | null {
  if (text === '') return null;
  return (
    <section>
      <h2>
        {title} <Copy text={() => text} />
      </h2>
      <pre class="text">{text}</pre>
    </section>
  );
}

/** The keys: along the cases of the matrix as it was last seen, and along the targets of the case. */
function moves(one: PageCase, at: number, route: CaseRoute): KeyMap {
  const { query, role } = matrixRoute();
  const cases = (): readonly number[] =>
    select(index, parseQuery(query), role).rows.flatMap((row) => (row.row === 'case' ? [row.at] : []));
  const along = (step: number): void => {
    const all = cases();
    const next = index.cases[all[all.indexOf(at) + step] ?? -1];
    if (next === undefined) return;
    const place = route.target === null ? null : placeOfTarget(route.target);
    const judged = place !== null && (next.cells[place] ?? -1) >= 0;
    location.hash = caseHash(next.id, judged ? route.target : null);
  };
  const across = (step: number): void => {
    const judged = index.targets
      .filter((_, target) => (one.cells[target] ?? -1) >= 0)
      .map(({ name }) => name)
      .sort();
    const here = route.target === null ? -step : judged.indexOf(route.target);
    const next = judged[(Math.max(here, step > 0 ? -1 : 0) + step + judged.length) % judged.length];
    if (next !== undefined) location.hash = caseHash(one.id, next);
  };
  return {
    j: () => along(1),
    k: () => along(-1),
    l: () => across(1),
    h: () => across(-1),
    Escape: () => go(matrixRoute()),
  };
}
