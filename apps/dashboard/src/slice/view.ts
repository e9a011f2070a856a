import type { SegmentFilter, SliceInput, TraitWeights } from "../api/documents.generated.ts";
import { type Improvements, readImprovements, writeImprovements } from "../what-if/improvements.ts";
import { daysOf } from "./period.ts";

/** What a page shows: read from the URL and written to nowhere else. */
export interface View {
  /** Slug of the indicator; empty: the first that applies. */
  indicator: string;
  /** Code of the touchpoint, for indicators of touchpoints. */
  touchpoint: string;
  /** As {@link daysOf} reads it. */
  period: string;
  segments: SegmentFilter[];
  weighted: boolean;
  /** How much each trait counts, as shares of one; `null`: the API's own. */
  weights: TraitWeights | null;
  /** Which venues are compared: code of a venue group, or a kind of venue; empty: the first choice. */
  group: string;
  /** Venues as they are (empty), pulled toward the group, or with the same mix of guests. */
  as: "" | "shrunken" | "adjusted";
  /** Codes of the dimensions whose mix is made equal; empty: the first. */
  adjust: string[];
  /** What changes are measured from: a period, or `halves`; empty: the period before. */
  since: string;
  /** Code of the dimension that changes are split by; empty: the first; `none`: not split. */
  split: string;
  /** Code of the dimension by which segments are compared; empty: the first. */
  across: string;
  /** What a scenario improves, and how. */
  improvements: Improvements;
}

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads the view from the URL's search. What cannot be read counts as not given. */
export function readView(search: SearchParams): View {
  return {
    indicator: one(search.indicator),
    touchpoint: one(search.touchpoint),
    period: one(search.period),
    segments: readSegments(many(search.segment)),
    weighted: one(search.weighted) === "1",
    weights: readWeights(one(search.weights)),
    group: one(search.group),
    as: readAs(one(search.as)),
    adjust: [...new Set(many(search.adjust).filter((code) => code !== ""))].slice(0, 2),
    since: one(search.since),
    split: one(search.split),
    across: one(search.across),
    improvements: readImprovements(one(search.by), many(search.up)),
  };
}

/** Writes the view as the URL's search, without what stands at its default: `?period=2016&weighted=1`, or nothing. */
export function writeView(view: Partial<View>): string {
  const search = new URLSearchParams();
  if (view.group) search.set("group", view.group);
  if (view.indicator) search.set("indicator", view.indicator);
  if (view.touchpoint) search.set("touchpoint", view.touchpoint);
  if (view.period) search.set("period", view.period);
  for (const { dimension, anyOf } of view.segments ?? [])
    for (const value of anyOf) search.append("segment", `${dimension}:${value}`);
  if (view.weighted) search.set("weighted", "1");
  if (view.as) search.set("as", view.as);
  for (const code of view.adjust ?? []) search.append("adjust", code);
  if (view.weights)
    search.set(
      "weights",
      [view.weights.emotion, view.weights.decision, view.weights.longTerm]
        .map((w) => Math.round(w * 100))
        .join("-"),
    );
  if (view.since) search.set("since", view.since);
  if (view.split) search.set("split", view.split);
  if (view.across) search.set("across", view.across);
  for (const [name, value] of view.improvements ? writeImprovements(view.improvements) : [])
    search.append(name, value);
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** Which part of the data a view asks for, at a venue, a group or everywhere. */
export function sliceOf(
  view: View,
  place: Pick<SliceInput, "venues" | "group">,
  lastDay: string | null,
): SliceInput {
  const days = daysOf(view.period, lastDay);
  return {
    ...place,
    ...(days ?? {}),
    ...(view.segments.length > 0 ? { segments: view.segments } : {}),
  };
}

/** A plain value per key, for a link or a form. */
const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
const many = (value: string | string[] | undefined): string[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const readAs = (text: string): View["as"] => (text === "shrunken" || text === "adjusted" ? text : "");

/** `purpose:business` and `purpose:leisure` together ask for either; different dimensions must all match. */
function readSegments(texts: string[]): SegmentFilter[] {
  const byDimension = new Map<string, string[]>();
  for (const text of texts) {
    const [dimension, value] = text.split(":", 2);
    if (!dimension || !value) continue;
    const values = byDimension.get(dimension) ?? [];
    if (!values.includes(value)) byDimension.set(dimension, [...values, value]);
  }
  return [...byDimension].map(([dimension, anyOf]) => ({ dimension, anyOf }));
}

/** `50-25-25`: three whole numbers, shown as their shares of the sum. */
function readWeights(text: string): TraitWeights | null {
  const match = /^(\d{1,3})-(\d{1,3})-(\d{1,3})$/.exec(text);
  if (match === null) return null;
  const [emotion, decision, longTerm] = match.slice(1).map(Number) as [number, number, number];
  const sum = emotion + decision + longTerm;
  return sum === 0 ? null : { emotion: emotion / sum, decision: decision / sum, longTerm: longTerm / sum };
}
