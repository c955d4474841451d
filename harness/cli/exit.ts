/** Exit statuses. Where several apply the order is: bad usage, then a failed start, then unexpected verdicts. */
export const EXIT = { ok: 0, unexpected: 1, usage: 2, start: 3, interrupted: 130 } as const;
