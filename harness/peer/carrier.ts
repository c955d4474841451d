/** What a link is made on: a socket, or TLS on one. */
export type Carrier = {
  on(event: 'data', listener: (chunk: Buffer) => void): Carrier;
  on(event: 'end' | 'close', listener: () => void): Carrier;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): Carrier;
  off(event: 'data', listener: (chunk: Buffer) => void): Carrier;
  off(event: 'end' | 'close', listener: () => void): Carrier;
  off(event: 'error', listener: (error: NodeJS.ErrnoException) => void): Carrier;
  readonly destroyed: boolean;
  write(octets: Buffer, done: (error?: Error | null) => void): unknown;
  /** Ends this direction after all that was written. */
  end(done: () => void): unknown;
  resetAndDestroy(): unknown;
  destroy(): unknown;
};
