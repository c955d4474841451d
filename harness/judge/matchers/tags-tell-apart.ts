import type { Matcher, ServerObservation, WireReply } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { valuesOf } from './wanted.js';

/**
 * No two replies of status 200 with different bodies, all to requests for one resource, share an entity tag: no `strong` one (RFC 9110
 * section 8.8.3), or none at all (section 8.8.1).
 */
export function tagsTellApart(which: 'strong' | 'all'): Matcher<ServerObservation> {
  return {
    describe: `gives different contents different ${which === 'strong' ? 'strong ' : ''}entity tags`,
    mismatch: ({ replies }) => {
      const tagged = replies.filter(({ status }) => status === 200).flatMap(tagOf);
      if (tagged.length < 2) return 'fewer than two replies have content and an entity tag';
      const bodies = new Map<string, string>();
      for (const { tag, body } of tagged) {
        if (which === 'strong' && tag.startsWith('W/')) continue;
        const other = bodies.get(tag) ?? body;
        if (other !== body) return `"${visible(other)}" and "${visible(body)}" have the entity tag ${visible(tag)}`;
        bodies.set(tag, body);
      }
      return null;
    },
  };
}

function tagOf({ fields, body }: WireReply): readonly { readonly tag: string; readonly body: string }[] {
  const [tag] = valuesOf(fields, 'ETag');
  return tag === undefined ? [] : [{ tag, body: body.octets }];
}
