/** The sending side of a connection. A write resolves once more may be written, and writes into a closed one are lost. */
export type Outlet = {
  readonly write: (octets: Buffer) => Promise<void> | undefined;
  readonly closed: () => boolean;
};
