import type { RisksQuery } from "../api/documents.generated.ts";

type Band = RisksQuery["risks"]["inconsistency"]["distribution"][number];

/** All bands from the lowest to the highest that somebody is in, empty ones too, each with its height in percent. */
export function prepareBands(bands: readonly Band[]): (Band & { height: number })[] {
  const [first, last] = [bands[0], bands.at(-1)];
  if (!first || !last) return [];
  const width = first.to - first.from;
  const most = Math.max(...bands.map(({ employees }) => employees));
  const known = new Map(bands.map((band) => [band.from, band.employees]));
  return Array.from({ length: Math.round((last.to - first.from) / width) }, (_, place) => {
    const from = first.from + place * width;
    const employees = known.get(from) ?? 0;
    return { from, to: from + width, employees, height: (100 * employees) / most };
  });
}
