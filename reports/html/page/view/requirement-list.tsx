import type { VNode } from 'preact';
import { sectionLink } from '../links.js';
import type { PageRequirement } from '../format.js';
import { hashOf } from '../route.js';

/** The document and section of a requirement, as a link to it where one is known. */
export function Section({ of: { authority, section } }: { readonly of: PageRequirement }): VNode {
  const words = section === '' ? authority : `${authority} section ${section}`;
  const link = sectionLink(authority, section);
  if (link === null) return <span>{words}</span>;
  return (
    <a href={link} target="_blank" rel="noreferrer noopener">
      {words} ↗
    </a>
  );
}

/** Requirements in a list: id, document, level, and what each says. */
export function RequirementList({ of: rows }: { readonly of: readonly PageRequirement[] }): VNode {
  return (
    <ul class="requirements">
      {rows.map((row) => (
        <li key={row.id}>
          <p>{row.summary}</p>
          <p class="faint">
            <strong class="level">{row.level}</strong> <Section of={row} />{' '}
            <a href={hashOf({ at: 'requirement', id: row.id })}>
              <code>{row.id}</code>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
