import type { Journey } from "@touchstone/core/journey";
import type { EmotionCurve } from "@touchstone/core/journey/curve";
import type { MomentAnalysis, Traits } from "@touchstone/core/moment";
import type { ItemScales } from "@touchstone/core/visit";
import type { VisitBlock } from "@touchstone/core/visit/block";

/** What the main thread tells the worker. `visits` names a collection of visits that the worker holds. */
export type Order =
  | { kind: "collect"; visits: string; journey: Journey; scales: ItemScales }
  | { kind: "block"; visits: string; block: VisitBlock }
  | { kind: "forget"; visits: string }
  | {
      kind: "moments";
      task: number;
      visits: string;
      options: AnalysisOptions & { weights: Traits<number> | null };
    }
  | { kind: "curve"; task: number; visits: string; options: AnalysisOptions };

export interface AnalysisOptions {
  /** When the data last changed (ISO instant). */
  asOf: string | null;
}

/** What the worker answers to `moments` and `curve`. */
export type Answer =
  | { task: number; result: MomentAnalysis | EmotionCurve; milliseconds: number }
  | { task: number; error: string };
