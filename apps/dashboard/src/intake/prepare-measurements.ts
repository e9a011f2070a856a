import type { MeasurementsQuery } from "../api/documents.generated.ts";
import { countText, numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Row = MeasurementsQuery["measurements"][number];
type Figure = Row["measures"][number]["mean"];

export interface MeasurementWords {
  venue: string;
  place: string;
  total: (measure: string) => string;
  mean: (measure: string, unit: string) => string;
  unit: (unit: Row["measures"][number]["measure"]["unit"]) => string;
  ratio: string;
  lastDay: string;
  tooFew: (days: number, needed: number) => string;
  day: (day: string) => string;
}

/** What was measured, one row a place: sums where they add up, means with their intervals and n, and how fresh it is. */
export function measurementTable(rows: readonly Row[], locale: Locale, words: MeasurementWords): TwinTable {
  const [first] = rows;
  const measures = first?.measures.map(({ measure }) => measure) ?? [];
  const told = measures.filter((_, at) => rows.some(({ measures: all }) => (all[at]?.mean.n ?? 0) > 0));
  const hasRatio = rows.some(({ ratio }) => ratio !== null && ratio.n > 0);
  return {
    columns: [
      { label: words.venue },
      { label: words.place },
      ...told.flatMap(({ name, unit, adds }) => [
        ...(adds ? [{ label: words.total(name), numeric: true }] : []),
        { label: words.mean(name, words.unit(unit)), numeric: true },
      ]),
      ...(hasRatio ? [{ label: words.ratio, numeric: true }] : []),
      { label: words.lastDay },
    ],
    rows: rows.map((row) => [
      row.venue.name,
      row.placeName,
      ...told.flatMap(({ code, adds }) => {
        const found = row.measures.find(({ measure }) => measure.code === code);
        const total = found?.total ?? null;
        return [
          ...(adds ? [total === null ? "–" : countText(Math.round(total), locale)] : []),
          found ? figureText(found.mean, 1, locale, words) : "–",
        ];
      }),
      ...(hasRatio ? [row.ratio ? figureText(row.ratio, 2, locale, words) : "–"] : []),
      words.day(row.lastDay),
    ]),
  };
}

/** "21.1 (20.5–21.6), n 5,075"; why there is none; or a dash where nothing was measured. */
function figureText(figure: Figure, digits: number, locale: Locale, words: MeasurementWords): string {
  const { status, value, interval, n, days, needed } = figure;
  if (status === "TOO_FEW") return words.tooFew(days, needed ?? 0);
  if (value === null || interval === null) return "–";
  const text = (number: number) => numberText(number, "SCALE", locale, digits);
  return `${text(value)} (${text(interval.low)}–${text(interval.high)}), n ${countText(n, locale)}`;
}
