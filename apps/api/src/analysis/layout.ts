import { applyEdit, applyEdits } from "@touchstone/core/layout/apply-edits";
import { assessLayout, type LayoutAssessment } from "@touchstone/core/layout/assess";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { editProblems } from "@touchstone/core/layout/edit-problems";
import { editSentence } from "@touchstone/core/layout/edit-sentence";
import { FlowCheckError } from "@touchstone/core/layout/flow/flow-checks";
import type { FlowResult } from "@touchstone/core/layout/flow/flow-result";
import { simulateDay } from "@touchstone/core/layout/flow/simulate";
import type { Plan } from "@touchstone/core/layout/plan";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { readPlan } from "@touchstone/core/layout/read-plan";
import type { LayoutScore } from "@touchstone/core/layout/score/score";
import { type ScoreRanks, scoreRanks } from "@touchstone/core/layout/score/score-ranks";
import type { LocalisedText } from "@touchstone/core/text";
import { type PlanFiles, type PlanSource, readPlanFiles, type SourceFile } from "../import/plan-source.ts";
import { resultText } from "../layout/result-text.ts";

/** What files say, without the document where it is the file's own, which the sender has. */
export interface FilesRead extends Omit<PlanFiles, "document"> {
  /** The document that was made of another source. */
  made: string | null;
}

/** Reads files of some source as a plan to be stored: with all its problems, or with what lists show of it. */
export function layoutFiles({
  files,
  source,
  id,
}: {
  files: readonly SourceFile[];
  source: PlanSource;
  id: string;
}): FilesRead {
  const { document, ...read } = readPlanFiles(files, source, id);
  return { made: source === "plan" ? null : document, ...read };
}

/** A stored plan with edits. */
export interface EditedPlan {
  /** GeoJSON of the base plan. */
  document: string;
  edits: readonly LayoutEdit[];
}

/** The value of a stored plan, after its edits. */
export function layoutPlan({ document, edits }: EditedPlan): Plan {
  const { plan } = readPlan(document);
  if (!plan) throw new Error("a stored plan has errors");
  return applyEdits(plan, edits);
}

/** What can be said of edits before they are applied. */
export interface JudgedEdits {
  /** What stands against them; errors and warnings, all at once. */
  problems: PlanProblem[];
  /** Each in a sentence; none where there are errors. */
  sentences: LocalisedText[];
}

/** Judges edits of a stored plan, after others that it has already. */
export function layoutEdits({
  further,
  ...before
}: EditedPlan & { further: readonly LayoutEdit[] }): JudgedEdits {
  let plan = layoutPlan(before);
  const problems = editProblems(plan, further);
  if (problems.some(({ severity }) => severity === "error")) return { problems, sentences: [] };
  const sentences = further.map((edit) => {
    const sentence = editSentence(plan, edit);
    plan = applyEdit(plan, edit);
    return sentence;
  });
  return { problems, sentences };
}

/** What can be said of a plan, before and after people walk in it. */
export interface Assessment extends LayoutAssessment {
  flow: FlowResult;
}

/** A simulated day that broke a law it must keep. */
export interface FailedDay {
  failed: Pick<FlowCheckError, "message" | "code" | "slot" | "unit">;
}

/** A plan that was judged, and the same as a text to be kept, where it was asked for. */
export interface JudgedPlan {
  assessment: Assessment;
  text: string | null;
}

/** Judges a stored plan, after its edits. */
export function layoutAssessment({
  asText,
  ...edited
}: EditedPlan & { asText: boolean }): JudgedPlan | FailedDay {
  const plan = layoutPlan(edited);
  return orFailed(() => {
    const flow = simulateDay(plan, { feeders: true });
    const assessment = { flow, ...assessLayout(plan, flow) };
    return { assessment, text: asText ? resultText(assessment) : null };
  });
}

/** What is made of simulated days, or which law one of them broke. */
export function orFailed<T>(make: () => T): T | FailedDay {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof FlowCheckError)) throw error;
    const { message, code, slot, unit } = error;
    return { failed: { message, code, slot, unit } };
  }
}

/** How firm the order of plans is. */
export function layoutRanks(scores: readonly { id: string; score: LayoutScore }[]): ScoreRanks {
  return scoreRanks(scores);
}
