import type { FigurePartsFragment, MemoryRival, PeakEndQuery } from "../api/documents.generated.ts";
import { type Axis, placeOn, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { numberText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type PeakEnd = PeakEndQuery["curve"]["peakEnd"];

/** One part of the journey: how far peak and end, and how far the average, explain the overall judgement. */
export interface PreparedPart {
  key: string;
  name: string;
  bars: { name: string; text: string; detail: string; mark: Mark | null }[];
  /** What best, worst, last and average rating explain, in words. */
  shares: string;
  sentence: string;
}

/** How often a touchpoint is the worst, to the left, and the best, to the right, of a visit. */
export interface PreparedExtreme {
  code: string;
  name: string;
  worst: { width: number; text: string; detail: string };
  best: { width: number; text: string; detail: string };
}

export interface PeakEndWords {
  visit: string;
  peakEnd: string;
  average: string;
  rival: (of: MemoryRival) => string;
  shares: (list: string) => string;
  separator: string;
  columns: Record<
    | "part"
    | "peakEnd"
    | "average"
    | "low"
    | "high"
    | "advantage"
    | "addition"
    | "q"
    | "n"
    | "touchpoint"
    | "worst"
    | "best",
    string
  >;
}

/** The test on the whole visit first, then on the stages that could be tested. */
export function preparePeakEnd(
  { results }: Pick<PeakEnd, "results">,
  locale: Locale,
  words: PeakEndWords,
): { axis: Axis; parts: PreparedPart[]; table: TwinTable } {
  const ends = results.flatMap(({ peakEnd, average }) =>
    [peakEnd, average].flatMap(({ interval }) => (interval === null ? [] : [interval.high])),
  );
  const axis = roundAxis(0, Math.max(0.2, ...ends), "SHARE", locale, { most: 1, wantedTicks: 5 });
  return {
    axis,
    parts: results.map(({ stage, peakEnd, average, parts, sentence }): PreparedPart => {
      const bar = (name: string, figure: FigurePartsFragment) => ({
        name,
        text: figure.value === null ? "–" : numberText(figure.value, "SHARE", locale, 0),
        detail: figure.text,
        mark: markOf(figure, axis),
      });
      return {
        key: stage?.code ?? "",
        name: stage?.name ?? words.visit,
        bars: [bar(words.peakEnd, peakEnd), bar(words.average, average)],
        shares: sharesText(parts, locale, words),
        sentence,
      };
    }),
    table: testTable(results, locale, words),
  };
}

function sharesText(parts: PeakEnd["results"][number]["parts"], locale: Locale, words: PeakEndWords): string {
  const list = parts.flatMap(({ of, share }) =>
    share.value === null ? [] : [`${words.rival(of)} ${numberText(share.value, "SHARE", locale, 0)}`],
  );
  return list.length === 0 ? "" : words.shares(list.join(words.separator));
}

function testTable(results: PeakEnd["results"], locale: Locale, { visit, columns }: PeakEndWords): TwinTable {
  const cells = ({ value, interval, unit }: FigurePartsFragment): string[] =>
    [value, interval?.low, interval?.high].map((number) =>
      number == null ? "" : valueText(number, unit, locale),
    );
  const ranged = ["peakEnd", "average", "advantage", "addition"] as const;
  return {
    columns: [
      { label: columns.part },
      ...ranged.flatMap((key) => [
        { label: columns[key], numeric: true },
        { label: `${columns[key]}: ${columns.low}`, numeric: true },
        { label: `${columns[key]}: ${columns.high}`, numeric: true },
      ]),
      { label: columns.q, numeric: true },
      { label: columns.n, numeric: true },
    ],
    rows: results.map(({ stage, peakEnd, average, advantage, addition, q, visits }) => [
      stage?.name ?? visit,
      ...[peakEnd, average, advantage, addition].flatMap(cells),
      q === null ? "" : q < 0.001 ? "< 0.001" : q.toFixed(3),
      String(visits),
    ]),
  };
}

/** Touchpoints by how often they are the worst of a visit; those never measured are left to the table. */
export function prepareExtremes(
  { extremes }: Pick<PeakEnd, "extremes">,
  locale: Locale,
  words: PeakEndWords,
): { axis: Axis; rows: PreparedExtreme[]; table: TwinTable } {
  const measured = extremes.filter(({ best, worst }) => best.value !== null && worst.value !== null);
  const tops = measured.flatMap(({ best, worst }) => [best.value ?? 0, worst.value ?? 0]);
  const axis = roundAxis(0, Math.max(0.05, ...tops), "SHARE", locale, { most: 1, wantedTicks: 4 });
  const bar = (figure: FigurePartsFragment): PreparedExtreme["best"] => ({
    width: placeOn(axis, figure.value ?? 0),
    text: numberText(figure.value ?? 0, "SHARE", locale, 0),
    detail: figure.text,
  });
  const { columns } = words;
  const cell = ({ value, unit }: FigurePartsFragment): string =>
    value === null ? "" : valueText(value, unit, locale);
  return {
    axis,
    rows: measured
      .toSorted((a, b) => (b.worst.value ?? 0) - (a.worst.value ?? 0))
      .map(({ touchpoint, best, worst }) => ({
        code: touchpoint.code,
        name: touchpoint.name,
        worst: bar(worst),
        best: bar(best),
      })),
    table: {
      columns: [
        { label: columns.touchpoint },
        { label: columns.worst, numeric: true },
        { label: columns.best, numeric: true },
        { label: columns.n, numeric: true },
      ],
      rows: extremes.map(({ touchpoint, best, worst }) => [
        touchpoint.name,
        cell(worst),
        cell(best),
        String(best.n),
      ]),
    },
  };
}
