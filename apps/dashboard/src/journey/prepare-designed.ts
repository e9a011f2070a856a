import type { CurveQuery } from "../api/documents.generated.ts";
import { type Axis, placeOn, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Designed = CurveQuery["curve"]["designed"];
type Point = Designed["points"][number];
export type Verdict = NonNullable<Point["verdict"]>;

export interface DesignedRow {
  code: string;
  name: string;
  believed: string;
  gap: string;
  mark: Mark | null;
  verdict: Verdict | null;
  /** Why there is no number; empty where there is one. */
  reason: string;
}

export interface DesignedGaps {
  axis: Axis | null;
  zero: number;
  /** Touchpoints with a belief, in the order of the journey. */
  rows: DesignedRow[];
  table: TwinTable;
}

export interface DesignedWords {
  verdict: (verdict: Verdict) => string;
  columns: Record<"touchpoint" | "believed" | "gap" | "low" | "high" | "n" | "q" | "verdict", string>;
}

/** Where guests feel better or worse than management believes, touchpoint by touchpoint. */
export function prepareDesigned({ points }: Designed, locale: Locale, words: DesignedWords): DesignedGaps {
  const held = points
    .filter(({ believed }) => believed !== null)
    .toSorted((a, b) => a.touchpoint.position - b.touchpoint.position);
  const axis = axisOfGaps(held, locale);
  return {
    axis,
    zero: axis === null ? 0 : placeOn(axis, 0),
    rows: held.map(({ touchpoint, believed, gap, verdict }) => ({
      code: touchpoint.code,
      name: touchpoint.name,
      believed: believed === null ? "" : valueText(believed, "POMP", locale),
      gap: gap?.value == null ? "–" : signed(gap.value, locale),
      mark: gap === null ? null : markOf(gap, axis),
      verdict,
      reason: gap === null || gap.value !== null ? "" : gap.text,
    })),
    table: tableOf(held, locale, words),
  };
}

function axisOfGaps(points: readonly Point[], locale: Locale): Axis | null {
  const ends = points.flatMap(({ gap }) => (gap?.interval ? [gap.interval.low, gap.interval.high] : []));
  if (ends.length === 0) return null;
  return roundAxis(Math.min(0, ...ends), Math.max(0, ...ends), "POINTS", locale);
}

function signed(value: number, locale: Locale): string {
  const text = valueText(value, "POINTS", locale);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function tableOf(points: readonly Point[], locale: Locale, { columns, verdict }: DesignedWords): TwinTable {
  const numeric = ["believed", "gap", "low", "high", "n", "q"] as const;
  return {
    columns: [
      { label: columns.touchpoint },
      ...numeric.map((key) => ({ label: columns[key], numeric: true })),
      { label: columns.verdict },
    ],
    rows: points.map((point) => [
      point.touchpoint.name,
      point.believed === null ? "" : valueText(point.believed, "POMP", locale),
      ...[point.gap?.value, point.gap?.interval?.low, point.gap?.interval?.high].map((value) =>
        value == null ? "" : signed(value, locale),
      ),
      String(point.gap?.n ?? 0),
      point.q === null ? "" : point.q < 0.001 ? "< 0.001" : point.q.toFixed(3),
      point.verdict === null ? (point.gap?.text ?? "") : verdict(point.verdict),
    ]),
  };
}
