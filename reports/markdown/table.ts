/** A table of ready cells: the first row is the head. A bar ends a cell even within code, so each one is escaped here. */
export function table(rows: readonly (readonly string[])[], right: (column: number) => boolean): readonly string[] {
  const [head = [], ...body] = rows;
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [row(head), row(head.map((_, column) => (right(column) ? '--:' : '---'))), ...body.map(row)];
}
