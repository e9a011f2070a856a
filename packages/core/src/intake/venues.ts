import { cellProblem } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { Lookup } from "./lookup.ts";
import type { Survey } from "./survey.ts";

/** Reads the code of the venue; without a venue column it is the survey's only venue. */
export function venueReader(
  { venue, venues }: Pick<Survey, "venue" | "venues">,
  places: Places,
): CellReader<string> {
  const only = venues[0]?.code ?? "";
  const { column } = venue;
  if (column === undefined) return () => only;
  const at = placeOf(places, column);
  const known = new Lookup(Object.entries(venue.values));
  const expected = Object.keys(venue.values).join(" | ");
  return (row, line, problems) => {
    const raw = row[at] as string;
    const code = known.get(raw) ?? known.get(raw.trim());
    if (code === undefined) problems.push(cellProblem(line, column, raw, expected));
    return code ?? "";
  };
}
