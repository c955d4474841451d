import type { Player } from './player.js';

/**
 * Players of one target as one: each play goes to the one that has least to do. When one of them is given up all are, because it would
 * answer at once and draw every play to itself.
 */
export function asOne(players: readonly [Player, ...Player[]]): Player {
  const seats = players.map((player) => ({ player, plays: 0 }));
  return {
    facts: players[0].facts,
    window: players.reduce((sum, { window }) => sum + window, 0),
    get stoppedBecause() {
      return players.find(({ stoppedBecause }) => stoppedBecause !== null)?.stoppedBecause ?? null;
    },
    play: async (item, how) => {
      const given = seats.find(({ player }) => player.stoppedBecause !== null);
      const seat = given ?? seats.reduce((least, one) => (one.plays < least.plays ? one : least));
      seat.plays += 1;
      return seat.player.play(item, how).finally(() => (seat.plays -= 1));
    },
    stop: async () => {
      await Promise.all(players.map((player) => player.stop()));
    },
    notes: () => players.flatMap((player) => player.notes()),
  };
}
