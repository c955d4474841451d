import type { VNode } from 'preact';

/** What of a query was not understood. */
export function Complaints({ of }: { readonly of: readonly string[] }): VNode | null {
  if (of.length === 0) return null;
  return (
    <ul class="complaints" role="alert">
      {of.map((complaint) => (
        <li>{complaint}</li>
      ))}
    </ul>
  );
}
