import type { Item, Pin } from './catalogue.js';

/** As much of an item as must be known where it is not played. */
export type Listed = Pick<Item, 'kind' | 'id'> & { readonly of: Pick<Item['of'], 'role' | 'requires'> };

/**
 * An item on the roll. `file`: where its topic is, below `cases` and without an ending; `meaning`: a short hash of what it means; `pin`: the
 * input that it is, where it is one of a property.
 */
export type Enrolled = Listed & { readonly file: string; readonly meaning: string; readonly pin: Pin | null };
