import type { MomentPartsFragment } from "../api/documents.generated.ts";
import { type Axis, axisOf, placeOn } from "../chart/axis.ts";
import { valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";
import { placeLabels } from "./place-labels.ts";

type Quadrant = NonNullable<MomentPartsFragment["quadrant"]>;

export interface MapPoint {
  code: string;
  name: string;
  performance: number;
  importance: number;
  performanceError: [number, number];
  importanceError: [number, number];
  /** Could fall in a neighbouring field: drawn hollow. */
  hollow: boolean;
  quadrant: Quadrant | null;
  /** On which side its name stands on the map; `null`: there is no room, the table names it. */
  label: "left" | "right" | null;
  performanceText: string;
  importanceText: string;
}

export interface ImportanceMap {
  across: Axis;
  up: Axis;
  /** Where the fields meet; `null` where the analysis gives none. */
  cross: { performance: number; importance: number };
  points: MapPoint[];
  table: TwinTable;
}

export interface MapWords {
  quadrant: (quadrant: Quadrant) => string;
  hollow: string;
  clear: string;
  columns: Record<
    "touchpoint" | "importance" | "performance" | "low" | "high" | "quadrant" | "status" | "n",
    string
  >;
}

/** What the map needs of a touchpoint. */
type Placed = Pick<MomentPartsFragment, "touchpoint" | "performance" | "quadrant" | "borderline"> & {
  importance: Pick<MomentPartsFragment["importance"], "share">;
};

/** Importance against performance, with the cross-hair at an equal share and at the mean of the touchpoints. */
export function prepareMap(
  moments: readonly Placed[],
  locale: Locale,
  words: MapWords,
): ImportanceMap | null {
  const shown = moments.filter(
    ({ performance, importance }) => performance.value !== null && importance.share.value !== null,
  );
  const across = axisOf(
    shown.map(({ performance }) => performance),
    locale,
    5,
  );
  const up = axisOf(
    shown.map(({ importance }) => importance.share),
    locale,
    5,
  );
  if (across === null || up === null) return null;
  const sides = placeLabels(
    shown
      .toSorted((a, b) => (b.importance.share.value ?? 0) - (a.importance.share.value ?? 0))
      .map(({ touchpoint, performance, importance }) => ({
        code: touchpoint.code,
        text: touchpoint.name,
        x: placeOn(across, performance.value ?? 0),
        y: placeOn(up, importance.share.value ?? 0),
      })),
  );
  return {
    across,
    up,
    cross: crossHair(shown),
    points: shown.map((moment) => pointOf(moment, sides)),
    table: tableOf(shown, locale, words),
  };
}

/** The convention of the map: every touchpoint's equal share, and the mean of the touchpoint means. */
function crossHair(shown: readonly Placed[]): ImportanceMap["cross"] {
  const performances = shown.map(({ performance }) => performance.value ?? 0);
  return {
    importance: 1 / shown.length,
    performance: performances.reduce((sum, value) => sum + value, 0) / shown.length,
  };
}

function pointOf(
  { touchpoint, performance, importance, ...moment }: Placed,
  sides: ReadonlyMap<string, "left" | "right">,
): MapPoint {
  const { share } = importance;
  return {
    code: touchpoint.code,
    name: touchpoint.name,
    performance: performance.value ?? 0,
    importance: share.value ?? 0,
    performanceError: reach(performance),
    importanceError: reach(share),
    hollow: moment.borderline === true,
    quadrant: moment.quadrant,
    label: sides.get(touchpoint.code) ?? null,
    performanceText: performance.text,
    importanceText: share.text,
  };
}

/** How far an interval reaches below and above its value. */
function reach({ value, interval }: MomentPartsFragment["performance"]): [number, number] {
  return value === null || interval === null ? [0, 0] : [value - interval.low, interval.high - value];
}

function tableOf(shown: readonly Placed[], locale: Locale, words: MapWords): TwinTable {
  const { columns } = words;
  const cells = ({ value, interval, unit }: MomentPartsFragment["performance"]) =>
    [value, interval?.low, interval?.high].map((number) =>
      number == null ? "" : valueText(number, unit, locale),
    );
  const range = (name: string) =>
    [columns.low, columns.high].map((end) => ({ label: `${name}: ${end}`, numeric: true }));
  return {
    columns: [
      { label: columns.touchpoint },
      { label: columns.importance, numeric: true },
      ...range(columns.importance),
      { label: columns.performance, numeric: true },
      ...range(columns.performance),
      { label: columns.n, numeric: true },
      { label: columns.quadrant },
      { label: columns.status },
    ],
    rows: shown.map(({ touchpoint, importance, performance, quadrant, borderline }) => [
      touchpoint.name,
      ...cells(importance.share),
      ...cells(performance),
      String(performance.n),
      quadrant === null ? "" : words.quadrant(quadrant),
      quadrant === null ? "" : borderline ? words.hollow : words.clear,
    ]),
  };
}
