import type { LocalisedText } from "../text/text.ts";
import type { Unit } from "../unit/unit.ts";
import type { Outcome } from "../visit/visit.ts";
import { RANKED_FROM } from "./figure.ts";

/** How a plain figure is made from a histogram: data, which `estimate.ts` carries out. */
export type Estimate =
  /** Mean rating: on percent of maximum possible, or on the source's own scale. */
  | { kind: "mean"; on: "pomp" | "scale" }
  /** Share of answers that count. */
  | { kind: "share"; of: Counted }
  /** Promoters minus detractors, on a 0–10 scale. */
  | { kind: "net-promoter" }
  /** Guests who met a touchpoint, of all who were asked about it. */
  | { kind: "reach" }
  /** Guests who met a touchpoint and gave no answer, of all who met it. */
  | { kind: "skipped" };

/** Which answers a share counts: a stretch of percent of maximum possible, boxes of the scale, or "yes". */
export type Counted =
  | { from: number }
  | { upTo: number }
  | { boxes: readonly ("low" | "high")[] }
  | { answer: "yes" };

/** The mean on 0–100. */
export const pompMean = { kind: "mean", on: "pomp" } as const satisfies Estimate;
/** The mean on the scale of the questionnaire. */
export const scaleMean = { kind: "mean", on: "scale" } as const satisfies Estimate;
export const promotersMinusDetractors = { kind: "net-promoter" } as const satisfies Estimate;
export const metOfAsked = { kind: "reach" } as const satisfies Estimate;
export const skippedOfMet = { kind: "skipped" } as const satisfies Estimate;
export const share = <const C extends Counted>(of: C) => ({ kind: "share", of }) as const satisfies Estimate;

/** What every indicator says of itself. Everything that lists, labels, explains or charts indicators reads this. */
interface Definition {
  /** Also the name of its file. */
  id: string;
  title: LocalisedText;
  /** One sentence a manager understands. */
  meaning: LocalisedText;
  unit: Unit;
  /** Which direction is good; `neither` for figures that describe without judging. */
  better: "higher" | "lower" | "neither";
  /** `touchpoint`: needs a touchpoint to be named. */
  appliesTo: "visit" | "touchpoint";
  /** How it is computed. A change of the formula is a new version, which every figure names. */
  formula: { text: LocalisedText; version: number };
  source: string;
  /** Answers from which it is ranked and compared; {@link RANKED_FROM} unless stated. */
  minimumN: number;
}

/** Made from one item's histogram alone. */
export interface PlainIndicator extends Definition {
  kind: "plain";
  /** The item it reads. */
  item: Outcome | "touchpoint";
  estimate: Estimate;
}

/** Made by an analysis of whole visits; listed so that its figures can be explained. */
export interface AnalysisIndicator extends Definition {
  kind: "analysis";
  estimate: null;
}

export type Indicator = PlainIndicator | AnalysisIndicator;

type Draft<I extends Indicator> = Omit<I, "kind" | "minimumN" | "appliesTo" | "estimate"> & {
  minimumN?: number;
};

/** Defines a plain indicator. What it applies to follows from the item it reads. */
export function defineIndicator<const D extends Draft<PlainIndicator> & { estimate: Estimate }>(
  definition: D,
) {
  return {
    kind: "plain",
    minimumN: RANKED_FROM as number,
    ...definition,
    appliesTo: (definition.item === "touchpoint" ? "touchpoint" : "visit") as PlainIndicator["appliesTo"],
  } as const satisfies PlainIndicator;
}

/** Defines a figure that an analysis produces. */
export function defineAnalysis<
  const D extends Draft<AnalysisIndicator> & Pick<AnalysisIndicator, "appliesTo">,
>(definition: D) {
  return {
    kind: "analysis",
    minimumN: RANKED_FROM as number,
    estimate: null,
    ...definition,
  } as const satisfies AnalysisIndicator;
}
