/** A row and the rows it lies inside, innermost first. */
export type Row = readonly [unknown, ...unknown[]];

/**
 * The value at a path of an answer, such as `venue.name`; `../name` reads the row around a row. `null` where anything on
 * the way is null.
 * @throws Error when the answer has no such field: the page asks for something else than it shows
 */
export function valueAt(row: Row, path: string): unknown {
  const up = path.match(/^(?:\.\.\/)*/)?.[0].length ?? 0;
  let value: unknown = row[up / 3];
  for (const name of path.slice(up).split(".")) {
    if (value === null) return null;
    value = (value as Record<string, unknown> | undefined)?.[name];
    if (value === undefined) throw new Error(`the answer has no ${name} on the way to ${path}`);
  }
  return value;
}

/** The rows at a path: every list on the way is opened, and what is null has none. */
export function rowsAt(data: unknown, path: string): Row[] {
  let rows: Row[] = [[data]];
  for (const name of path.split("."))
    rows = rows.flatMap(([inner, ...around]): Row[] => {
      const value = valueAt([inner], name);
      if (value === null) return [];
      // A list's items are rows inside the row that holds it; a plain field leads on without being a row.
      if (Array.isArray(value)) return value.map((item): Row => [item, inner, ...around]);
      return [[value, ...around]];
    });
  return rows;
}
