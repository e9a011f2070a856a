import type { FunctionCode } from "../../format/catalogue.ts";
import { hillNumber, similarityHillNumber } from "../../statistics/hill-number.ts";
import { standards } from "../standards.ts";
import type { PlacedUnit } from "./walkable-plan.ts";

/** Effective numbers of orders 0, 1 and 2. */
export type HillProfile = readonly [q0: number, q1: number, q2: number];

/** How mixed units are by one measure of how much of each there is. */
export interface Diversity {
  /** Amount by function, of the functions that occur. */
  byFunction: Readonly<Partial<Record<FunctionCode, number>>>;
  functions: HillProfile;
  formats: HillProfile;
  /** Of formats, of which those of one function are half alike. */
  similarity: HillProfile;
  shannon: number;
  giniSimpson: number;
  /** (¹D − 1)/(S − 1), 0–1; `null` for a single function. */
  evenness: number | null;
}

/** Ways to measure how much of a format there is: number of units, m², money a day. */
const diversityMeasures = ["count", "area", "revenue"] as const;
export type DiversityMeasure = (typeof diversityMeasures)[number];

const amountOf: Readonly<Record<DiversityMeasure, (unit: PlacedUnit["unit"]) => number>> = {
  count: () => 1,
  area: ({ areaM2 }) => areaM2,
  revenue: ({ revenuePerDay }) => revenuePerDay ?? 0,
};

/** Amount by some label of the units. */
export function amounts(
  units: readonly PlacedUnit[],
  label: (placed: PlacedUnit) => string,
  measure: DiversityMeasure,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const placed of units)
    sums.set(label(placed), (sums.get(label(placed)) ?? 0) + amountOf[measure](placed.unit));
  return sums;
}

/** Effective numbers of a list of amounts. */
export function hillProfile(list: Iterable<number>): HillProfile {
  const all = Float64Array.from(list);
  return [hillNumber(all, 0), hillNumber(all, 1), hillNumber(all, 2)];
}

/** Diversity of units (those in the mix); `null` where there is none, or nothing of what is measured. */
export function diversity(units: readonly PlacedUnit[], measure: DiversityMeasure): Diversity | null {
  const byFunction = amounts(units, (placed) => placed.function.code, measure);
  const byFormat = amounts(units, ({ unit }) => unit.format, measure);
  const functions = hillProfile(byFunction.values());
  if (functions[0] === 0) return null;
  const codes = [...byFormat.keys()];
  const { sameFormat, sameLevel1, other } = standards.similarity;
  const alike = (i: number, j: number) =>
    i === j ? sameFormat : functionOfFormat(codes[i]) === functionOfFormat(codes[j]) ? sameLevel1 : other;
  const formatAmounts = Float64Array.from(byFormat.values());
  return {
    byFunction: Object.fromEntries(byFunction),
    functions,
    formats: hillProfile(formatAmounts),
    similarity: [0, 1, 2].map((order) =>
      similarityHillNumber(formatAmounts, alike, order),
    ) as unknown as HillProfile,
    shannon: Math.log(functions[1]),
    giniSimpson: 1 - 1 / functions[2],
    evenness: functions[0] > 1 ? (functions[1] - 1) / (functions[0] - 1) : null,
  };
}

const functionOfFormat = (code: string | undefined) => code?.slice(0, code.indexOf("."));
