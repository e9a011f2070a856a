import { cellProblem } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { Lookup } from "./lookup.ts";
import type { Survey } from "./survey.ts";

type Segment = Survey["segments"][string];

/** Reads the segment values of a visit; a dimension without an answer is absent. */
export function segmentReader(
  survey: Pick<Survey, "segments">,
  places: Places,
): CellReader<Record<string, string>> {
  const dimensions = Object.entries(survey.segments).map(([code, segment]) => ({
    code,
    column: segment.column,
    at: placeOf(places, segment.column),
    known: knownValues(segment),
    other: segment.other,
    expected: expectedValues(segment),
  }));
  return (row, line, problems) => {
    const values: Record<string, string> = {};
    for (const { code, column, at, known, other, expected } of dimensions) {
      const raw = row[at] as string;
      let value = known.get(raw);
      if (value === undefined) value = known.get(raw.trim()) ?? other;
      if (value === undefined) problems.push(cellProblem(line, column, raw, expected));
      else if (value !== "") values[code] = value;
    }
    return values;
  };
}

/** The file's value → segment code; the empty code stands for no answer. */
function knownValues({ values, blank }: Segment): Lookup<string> {
  return new Lookup<string>([
    ...blank.map((raw) => [raw, ""] as const),
    ...Object.entries(values).flatMap(([code, { raw }]) => raw.map((value) => [value, code] as const)),
  ]);
}

const expectedValues = ({ values, blank }: Segment): string =>
  [...Object.values(values).flatMap(({ raw }) => raw), ...blank]
    .map((raw) => (raw === "" ? '""' : raw))
    .join(" | ");
