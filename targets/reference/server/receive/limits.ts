/** What the server is willing to read of one request, in octets unless the name says otherwise. */
export const limits = {
  requestLine: 65_536,
  fieldSection: 65_536,
  fieldLines: 200,
  emptyLines: 16,
  method: 32,
  chunkExtensions: 4_096,
  chunkSizeDigits: 256,
} as const;
