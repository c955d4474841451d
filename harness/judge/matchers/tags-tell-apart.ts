import type { Matcher, ServerObservation, WireReply } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { valuesOf } from './wanted.js';

/**
 * No two of the replies at the places that are given, counted from 0 and each of status 200 and to a request for one resource, have
 * different bodies and share an entity tag: no `strong` one (RFC 9110 section 8.8.3), or none at all (section 8.8.1).
 */
export function tagsTellApart(which: 'strong' | 'all', nth: readonly number[]): Matcher<ServerObservation> {
  return {
    describe: `gives different contents different ${which === 'strong' ? 'strong ' : ''}entity tags`,
    mismatch: ({ replies }) => {
      const looked = replies.filter(({ status }, at) => status === 200 && nth.includes(at));
      const tagged = looked.flatMap(tagOf);
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
