/** What one case tells: where it ended with one of these outcomes, the answer is, or includes, `says`. */
export type Answer = { readonly case: string; readonly outcomes: readonly string[]; readonly says: string };

/**
 * A question that readers ask of every client, or, where `role` says so, of every server, answered by what cases have shown: a column of the report's table of answers.
 *
 * - `outcomes`: the answers of all cases together, or `otherwise` where cases ended and none of them says anything.
 * - `commands`: the FTP commands that followed the first `after` on its connection in one case.
 */
export type Question =
  | {
      readonly id: string;
      readonly asks: string;
      readonly shows: 'outcomes';
      readonly answers: readonly Answer[];
      readonly otherwise: string;
      readonly role?: 'server';
    }
  | {
      readonly id: string;
      readonly asks: string;
      readonly shows: 'commands';
      readonly case: string;
      readonly after: string;
    };
