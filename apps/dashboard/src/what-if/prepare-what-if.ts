import type {
  FigurePartsFragment,
  LeverPartsFragment,
  LiftOutcome,
  OutcomeLiftPartsFragment,
} from "../api/documents.generated.ts";
import { type Axis, placeOn, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { countText, numberText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

/** One outcome of the scenario. */
export interface PreparedOutcome {
  outcome: LiftOutcome;
  name: string;
  /** Where it stands and would be expected to stand. */
  from: string;
  to: string | null;
  lift: string;
  interval: string;
  /** The whole figure, or why there is none. */
  detail: string;
  mark: Mark | null;
  /** Where the optimistic bound stands on the axis. */
  bound: number | null;
  boundText: string;
}

/** A touchpoint that can be improved. */
export interface PreparedLever {
  code: string;
  name: string;
  stage: string;
  /** Kind of touchpoint, where it says something. */
  kind: string;
  reach: string;
  /** Lift of the usual improvement, with its interval; and its bound. */
  text: string;
  detail: string;
  mark: Mark | null;
  bound: number | null;
  state: LeverPartsFragment["state"];
  /** Why improving it says nothing; empty where it does. */
  reason: string;
  canImprove: boolean;
}

export interface WhatIfWords {
  outcome: (outcome: LiftOutcome) => string;
  kind: (kind: NonNullable<LeverPartsFragment["class"]>) => string;
  reach: (share: string) => string;
  state: (state: LeverPartsFragment["state"]) => string;
  columns: Record<
    | "outcome"
    | "now"
    | "expected"
    | "lift"
    | "low"
    | "high"
    | "bound"
    | "touchpoint"
    | "stage"
    | "reach"
    | "n"
    | "state",
    string
  >;
}

const signed = (figure: Pick<FigurePartsFragment, "value" | "unit">, locale: Locale): string => {
  if (figure.value === null) return "–";
  const text = valueText(figure.value, figure.unit, locale);
  return figure.value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

const intervalText = ({ interval, unit }: FigurePartsFragment, locale: Locale): string =>
  interval === null
    ? ""
    : [interval.low, interval.high].map((end) => valueText(end, unit, locale)).join(" … ");

/** One axis for several lifts and their bounds, always with zero on it. */
function axisWith(
  figures: readonly FigurePartsFragment[],
  bounds: readonly FigurePartsFragment[],
  locale: Locale,
): Axis {
  const ends = figures.flatMap(({ interval }) => (interval === null ? [] : [interval.low, interval.high]));
  const tops = bounds.flatMap(({ value }) => (value === null ? [] : [value]));
  return roundAxis(Math.min(0, ...ends), Math.max(1, ...ends, ...tops), "POINTS", locale, { wantedTicks: 5 });
}

/** What the scenario goes with, outcome by outcome. */
export function prepareOutcomes(
  outcomes: readonly OutcomeLiftPartsFragment[],
  locale: Locale,
  words: WhatIfWords,
): { axis: Axis; zero: number; outcomes: PreparedOutcome[]; table: TwinTable } {
  const axis = axisWith(
    outcomes.map(({ total }) => total),
    outcomes.map(({ optimistic }) => optimistic),
    locale,
  );
  return {
    axis,
    zero: placeOn(axis, 0),
    outcomes: outcomes.map(
      ({ outcome, current, expected, total, optimistic }): PreparedOutcome => ({
        outcome,
        name: words.outcome(outcome),
        from: current.value === null ? "–" : valueText(current.value, current.unit, locale),
        to: expected === null ? null : valueText(expected, current.unit, locale),
        lift: signed(total, locale),
        interval: intervalText(total, locale),
        detail: total.text,
        mark: markOf(total, axis),
        bound: boundOn(axis, total, optimistic),
        boundText: optimistic.value === null ? "" : signed(optimistic, locale),
      }),
    ),
    table: outcomeTable(outcomes, locale, words),
  };
}

/** A bound is drawn where it lies beyond the lift itself. */
function boundOn(axis: Axis, lift: FigurePartsFragment, bound: FigurePartsFragment): number | null {
  if (bound.value === null || bound.value <= (lift.value ?? 0)) return null;
  return placeOn(axis, bound.value);
}

function outcomeTable(
  outcomes: readonly OutcomeLiftPartsFragment[],
  locale: Locale,
  { outcome: name, columns }: WhatIfWords,
): TwinTable {
  const number = (value: number | null | undefined, unit: FigurePartsFragment["unit"]): string =>
    value == null ? "" : valueText(value, unit, locale);
  const numeric = ["now", "expected", "lift", "low", "high", "bound", "n"] as const;
  return {
    columns: [
      { label: columns.outcome },
      ...numeric.map((key) => ({ label: columns[key], numeric: true })),
      { label: columns.state },
    ],
    rows: outcomes.map(({ outcome, current, expected, total, optimistic, visits }) => [
      name(outcome),
      number(current.value, current.unit),
      number(expected, current.unit),
      number(total.value, total.unit),
      number(total.interval?.low, total.unit),
      number(total.interval?.high, total.unit),
      number(optimistic.value, optimistic.unit),
      countText(visits, locale),
      total.value === null ? total.text : "",
    ]),
  };
}

/** What can be improved, in the API's order: what the usual improvement lifts most comes first. */
export function prepareLevers(
  each: readonly LeverPartsFragment[],
  locale: Locale,
  words: WhatIfWords,
): { axis: Axis; zero: number; levers: PreparedLever[]; table: TwinTable } {
  const axis = axisWith(
    each.map(({ lift }) => lift),
    each.map(({ optimistic }) => optimistic),
    locale,
  );
  return {
    axis,
    zero: placeOn(axis, 0),
    levers: each.map(
      ({ touchpoint, state, class: kind, reach, lift, optimistic }): PreparedLever => ({
        code: touchpoint.code,
        name: touchpoint.name,
        stage: touchpoint.stage.name,
        kind: kind === "BASIC" || kind === "EXCITEMENT" ? words.kind(kind) : "",
        reach: reach === null ? "" : words.reach(numberText(reach, "SHARE", locale, 0)),
        text: signed(lift, locale),
        detail: lift.text,
        mark: markOf(lift, axis),
        bound: boundOn(axis, lift, optimistic),
        state,
        reason: state === "EXPECTED" ? "" : words.state(state),
        canImprove: lift.value !== null && state !== "AT_MAXIMUM",
      }),
    ),
    table: leverTable(each, locale, words),
  };
}

function leverTable(
  each: readonly LeverPartsFragment[],
  locale: Locale,
  { columns, state: stateText }: WhatIfWords,
): TwinTable {
  const number = (value: number | null | undefined, unit: FigurePartsFragment["unit"]): string =>
    value == null ? "" : valueText(value, unit, locale);
  const numeric = ["lift", "low", "high", "bound", "reach", "n"] as const;
  return {
    columns: [
      { label: columns.touchpoint },
      { label: columns.stage },
      ...numeric.map((key) => ({ label: columns[key], numeric: true })),
      { label: columns.state },
    ],
    rows: each.map(({ touchpoint, state, reach, rated, lift, optimistic }) => [
      touchpoint.name,
      touchpoint.stage.name,
      number(lift.value, lift.unit),
      number(lift.interval?.low, lift.unit),
      number(lift.interval?.high, lift.unit),
      number(optimistic.value, optimistic.unit),
      reach === null ? "" : numberText(reach, "SHARE", locale, 0),
      countText(rated, locale),
      stateText(state),
    ]),
  };
}

/** Lift of each improved touchpoint alone on one outcome, by its code. */
export function ownLifts(
  outcomes: readonly OutcomeLiftPartsFragment[],
  locale: Locale,
): ReadonlyMap<string, string> {
  const overall = outcomes.find(({ outcome }) => outcome === "OVERALL");
  return new Map(overall?.touchpoints.map(({ touchpoint, lift }) => [touchpoint.code, signed(lift, locale)]));
}

/** The touchpoint that the page improves where nothing was chosen yet: the largest lift that is clear of chance. */
export function firstChoice(each: readonly LeverPartsFragment[]): string | null {
  return each.find(({ state }) => state === "EXPECTED")?.touchpoint.code ?? null;
}
