import type { FigurePartsFragment, SegmentDifferencesQuery } from "../api/documents.generated.ts";
import { type Axis, placeOn, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { numberText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Found = SegmentDifferencesQuery["segmentDifferences"];

/** A touchpoint's slope: one for all guests, or one per segment where the test tells them apart. */
export interface PreparedSlopes {
  code: string;
  name: string;
  differs: boolean;
  bars: { key: string; name: string; text: string; detail: string; mark: Mark | null }[];
  sentence: string;
}

export interface SegmentWords {
  all: string;
  differs: string;
  columns: Record<
    "touchpoint" | "common" | "low" | "high" | "q" | "i2" | "verdict" | "own" | "mean" | "n",
    string
  >;
}

/** Those that differ first, then by the common slope. */
export function prepareSegmentDifferences(
  { touchpoints }: Found,
  locale: Locale,
  words: SegmentWords,
): { axis: Axis; zero: number; rows: PreparedSlopes[]; table: TwinTable } {
  const shown = touchpoints.flatMap(({ differs, common, slopes }) =>
    differs ? slopes.map((slope) => slope.shown) : [common],
  );
  const ends = shown.flatMap(({ interval }) => (interval === null ? [] : [interval.low, interval.high]));
  const axis = roundAxis(Math.min(0, ...ends), Math.max(0.1, ...ends), "SCALE", locale, { wantedTicks: 5 });
  const height = ({ common }: Found["touchpoints"][number]): number =>
    common.value ?? Number.NEGATIVE_INFINITY;
  const ordered = touchpoints.toSorted(
    (a, b) => Number(b.differs) - Number(a.differs) || height(b) - height(a),
  );
  const bar = (key: string, name: string, figure: FigurePartsFragment) => ({
    key,
    name,
    text: figure.value === null ? "–" : valueText(figure.value, figure.unit, locale),
    detail: figure.text,
    mark: markOf(figure, axis),
  });
  return {
    axis,
    zero: placeOn(axis, 0),
    rows: ordered.map(({ touchpoint, differs, common, slopes, sentence }) => ({
      code: touchpoint.code,
      name: touchpoint.name,
      differs,
      bars: differs
        ? slopes.map(({ segment, shown: figure }) => bar(segment.code, segment.name, figure))
        : [bar("", words.all, common)],
      sentence,
    })),
    table: tableOf(ordered, locale, words),
  };
}

function tableOf(rows: Found["touchpoints"], locale: Locale, { differs, columns }: SegmentWords): TwinTable {
  const number = (value: number | null | undefined, unit: FigurePartsFragment["unit"]): string =>
    value == null ? "" : valueText(value, unit, locale);
  const segments = rows[0]?.slopes.map(({ segment }) => segment.name) ?? [];
  const perSegment = (label: string) =>
    segments.map((name) => ({ label: `${name}: ${label}`, numeric: true }));
  return {
    columns: [
      { label: columns.touchpoint },
      ...(["common", "low", "high", "q", "i2"] as const).map((key) => ({
        label: columns[key],
        numeric: true,
      })),
      { label: columns.verdict },
      ...perSegment(columns.own),
      ...perSegment(columns.mean),
      ...perSegment(columns.n),
    ],
    rows: rows.map((row) => [
      row.touchpoint.name,
      number(row.common.value, row.common.unit),
      number(row.common.interval?.low, row.common.unit),
      number(row.common.interval?.high, row.common.unit),
      row.q === null ? "" : row.q < 0.001 ? "< 0.001" : row.q.toFixed(3),
      row.i2 === null ? "" : numberText(row.i2, "SHARE", locale, 0),
      row.differs ? differs : "",
      ...row.slopes.map(({ own }) => number(own.value, own.unit)),
      ...row.slopes.map(({ mean }) => number(mean.value, mean.unit)),
      ...row.slopes.map(({ own }) => String(own.n)),
    ]),
  };
}
