/** Where in the matrix the reader is: it is there again when he comes back. */
export const place: { top: number; left: number; at: { readonly row: number; readonly column: number } } = {
  top: 0,
  left: 0,
  at: { row: -1, column: 0 },
};
