/** The same figures as a chart, as a table: for screen readers, for checking, and for the download. */
export interface TwinTable {
  columns: { label: string; numeric?: boolean }[];
  /** One text per column; the first names the row. */
  rows: string[][];
}
