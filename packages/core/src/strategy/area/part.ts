import type { Figure } from "../../indicator/figure.ts";
import { noteText } from "../../indicator/note.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { Unit } from "../../unit/unit.ts";
import type { Scaling } from "./scaling.ts";

export const areaCodes = ["layout", "product", "service", "marketing"] as const;
/** The four areas of strategy. @see mission.md F11, S04–S07 */
export type AreaCode = (typeof areaCodes)[number];

/** One thing that an area is judged by. */
export interface PartDefinition {
  code: string;
  name: LocalisedText;
  /** What the raw figure counts in. */
  unit: Unit;
  /** Which raw figures are good. */
  better: "higher" | "lower";
  /** How the raw figure is computed, and by which indicator. */
  formula: LocalisedText;
  scaling: Scaling;
  /** Weight unless somebody chooses another; only proportions matter. */
  weight: number;
}

/** What is known of a part at one venue. */
export type PartReading =
  | {
      status: "measured";
      /** In the part's unit. */
      value: number;
      /** 95 % interval of chance; `null` where the figure is no sample, and then `remark` says so. */
      interval: { low: number; high: number } | null;
      /** Answers behind it; `null` where it does not rest on answers. */
      n: number | null;
      /** On fewer than 30 answers: shown, never ranked. */
      indicative: boolean;
      remark: LocalisedText | null;
    }
  | { status: "not-measured"; n: number | null; reason: LocalisedText };

/** A part without a figure, and why. */
export const unmeasured = (reason: LocalisedText, n: number | null = null): PartReading => ({
  status: "not-measured",
  n,
  reason,
});

/** A figure as the reading of a part. */
export function readingOf(figure: Figure): PartReading {
  if (figure.status === "measured") {
    const { value, n, indicative, interval } = figure;
    return {
      status: "measured",
      value,
      interval: { low: interval.low, high: interval.high },
      n,
      indicative,
      remark: null,
    };
  }
  return unmeasured(reasonOf(figure), figure.n);
}

/** A reading with something to keep in mind, where there is a figure. */
export const remarked = (reading: PartReading, remark: LocalisedText): PartReading =>
  reading.status === "measured" ? { ...reading, remark } : reading;

function reasonOf(figure: Exclude<Figure, { status: "measured" }>): LocalisedText {
  if (figure.status === "not-asked") return { en: "the surveys did not ask it", zh: "问卷未设此题" };
  if (figure.status === "too-few")
    return {
      en: `too few answers (${figure.n} of ${figure.needed})`,
      zh: `答卷不足（${figure.n} 份，需 ${figure.needed} 份）`,
    };
  return noteText(figure.reason) ?? { en: figure.reason, zh: figure.reason };
}
