import type { LocalisedText } from "../../text/text.ts";
import type { FlowResult } from "../flow/flow-result.ts";
import type { LayoutIndicator, LayoutIndicatorDefinition } from "../indicator.ts";
import type { Plan } from "../plan.ts";
import type { Basis } from "./assumed-share.ts";
import type { LayoutStatics } from "./statics.ts";
import type { StructureAndFlow } from "./structure-and-flow.ts";

/** What indicators are computed from. */
export interface Known {
  plan: Plan;
  statics: LayoutStatics;
  flow: FlowResult;
  structure: StructureAndFlow;
}

/** A definition with how its figure is found. */
export interface LayoutIndicatorRule extends Omit<LayoutIndicatorDefinition, "caveat"> {
  /** See the definition; absent where there is none. */
  caveat?: LocalisedText;
  /** The values of a plan it rests on; some may be defaults. */
  restsOn: readonly Basis[];
  measure(known: Known): Pick<LayoutIndicator, "value" | "n" | "inputs">;
}

/** Says what of an indicator is a convention of ours. */
export const ours = (en: string, zh: string): LocalisedText => ({
  en: `${en}: a convention of ours, editable.`,
  zh: `${zh}为本平台约定，可调整。`,
});

/** Said of every figure that rests on the model of the day. */
export const uncalibrated: LocalisedText = {
  en: "From a simulated day: absolute values are unproven until calibrated with counts of your own.",
  zh: "来自模拟日：在用自有客流计数校准之前，绝对数值未经验证。",
};

/** One caveat after the other. */
export const both = (first: LocalisedText | null, second: LocalisedText): LocalisedText =>
  first ? { en: `${first.en} ${second.en}`, zh: first.zh + second.zh } : second;

/** A figure with what it was computed on and from. */
export function figure(
  value: number | null | undefined,
  n: number,
  inputs: LayoutIndicator["inputs"] = {},
): Pick<LayoutIndicator, "value" | "n" | "inputs"> {
  return { value: value ?? null, n, inputs };
}

/** The formula of an indicator that has only one version so far. */
export function formula(id: string, text: string): LayoutIndicatorDefinition["formula"] {
  return { id, version: 1, text };
}
