import type { PlanDrawing } from "./drawing.ts";
import { functionOf } from "./function-mark.ts";
import type { Layer, LayoutView } from "./layout-view.ts";
import { blank, evenBreaks, type Paint, type Toned, toneOf } from "./paint.ts";
import { type LosGrade, paintCrowding } from "./paint-crowding.ts";
import { paintFormats } from "./paint-formats.ts";
import { classes, paintValues } from "./paint-values.ts";
import { spotOf } from "./plane.ts";
import { type Readings, slotOf } from "./readings.ts";

export interface LayerWords {
  entry: (name: string, count: number) => string;
  grade: (grade: LosGrade) => string;
  nobody: string;
  noRating: string;
  noRevenue: string;
  range: (
    unit: "people" | "functions" | "culture" | "revenue",
    from: number | null,
    to: number | null,
  ) => string;
  within: (metres: number) => string;
  beyond: (metres: number) => string;
  ring: (metres: number) => string;
  facility: string;
}

/** Square metres per person at the fullest moment, from plenty to crowded: the grades of standing room in between. */
const ROOM = [10, 5, 3.3, 2, 1] as const;
const DIVERSITY = [1.5, 2.5, 3.5, 4.5, 5.5] as const;
const CULTURE = [0.2, 0.35, 0.5, 0.65, 0.8] as const;

/** How the chosen layer colours a plan. */
export function paintLayer(
  view: Pick<LayoutView, "facility"> & { layer: Exclude<Layer, "touchpoints">; minute: number },
  plan: PlanDrawing,
  readings: Readings,
  words: LayerWords,
): Paint {
  switch (view.layer) {
    case "formats":
      return paintFormats(plan, words);
    case "zones":
      return paintZones(readings, assumedOf(plan.zones, "walkableM2"), words);
    case "crowding":
      return paintCrowding(
        new Map(readings.edges.map(({ id, los }) => [id, los])),
        assumedOf(plan.edges, "widthM"),
        slotOf(readings.slots, view.minute),
        words,
      );
    case "diversity":
      return paintDiversity(readings, words);
    case "coverage":
      return paintCoverage(view.facility, plan, readings, words);
    case "culture": {
      const assumed = assumedOf(plan.units, "culture");
      const values = readings.units.map(({ id, culture }) => ({
        id,
        value: culture,
        assumed: assumed.has(id),
      }));
      return paintValues(values, CULTURE, {
        range: (from, to) => words.range("culture", from, to),
        unknown: words.noRating,
      });
    }
    case "revenue": {
      const assumed = assumedOf(plan.units, "revenuePerDay");
      const values = readings.units.map(({ id, revenuePerM2 }) => ({
        id,
        value: revenuePerM2,
        assumed: assumed.has(id),
      }));
      const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
      return paintValues(values, evenBreaks(known, 6), {
        range: (from, to) => words.range("revenue", from, to),
        unknown: words.noRevenue,
      });
    }
  }
}

/** Ids of the things of which a value is a default. */
function assumedOf(all: readonly { id: string; assumed: readonly string[] }[], value: string): Set<string> {
  return new Set(all.filter(({ assumed }) => assumed.includes(value)).map(({ id }) => id));
}

/** Less room per person is a darker zone: the ramp runs from plenty to crowded. */
function paintZones({ zones }: Readings, assumed: ReadonlySet<string>, words: LayerWords): Paint {
  const densities = ROOM.map((m2) => 1 / m2);
  const tones = zones.flatMap(({ id, m2PerPersonAtPeak }): [string, Toned][] =>
    m2PerPersonAtPeak === null
      ? []
      : [[id, { tone: toneOf(1 / m2PerPersonAtPeak, densities), hatched: assumed.has(id) }]],
  );
  const legend = classes([...ROOM], "ring", (from, to) => words.range("people", to, from)).map((entry) => ({
    ...entry,
    as: "path" as const,
  }));
  return { ...blank, zones: new Map(tones), legend };
}

function paintDiversity({ diversity }: Readings, words: LayerWords): Paint {
  return {
    ...blank,
    dots: diversity.map(({ node, at, value }) => ({
      id: node,
      at: spotOf(at),
      tone: toneOf(value, DIVERSITY),
    })),
    legend: classes([...DIVERSITY], "dot", (from, to) => words.range("functions", from, to)),
  };
}

/** Nodes from which the facility is a longer walk than the radius stand out; rings are as the crow flies. */
function paintCoverage(
  facility: string,
  plan: PlanDrawing,
  { coverage }: Readings,
  words: LayerWords,
): Paint {
  const own = coverage.find((one) => one.facility === facility);
  if (own === undefined) return blank;
  const { radiusM } = own;
  const facilities = new Set(own.units);
  const units = plan.units.filter(({ id }) => facilities.has(id));
  const code = functionOf(facility.split(".")[0] ?? "");
  return {
    ...blank,
    units: new Map(units.map(({ id }): [string, Toned] => [id, { tone: code }])),
    rings: units.map(({ id, at }) => ({ id, at: spotOf(at), radius: radiusM })),
    dots: own.nodes.map(({ node, at, distanceM }) => ({
      id: node,
      at: spotOf(at),
      tone: distanceM !== null && distanceM <= radiusM ? ("r1" as const) : ("r5" as const),
    })),
    legend: [
      { tone: code, as: "mark", label: words.facility },
      { tone: "r1", as: "dot", label: words.within(radiusM) },
      { tone: "r5", as: "dot", label: words.beyond(radiusM) },
      { tone: "quiet", as: "ring", label: words.ring(radiusM) },
    ],
  };
}
