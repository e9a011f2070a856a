import { applyEdit } from "@touchstone/core/layout/apply-edits";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { editProblems } from "@touchstone/core/layout/edit-problems";
import { editSentence } from "@touchstone/core/layout/edit-sentence";
import { FlowCheckError } from "@touchstone/core/layout/flow/flow-checks";
import { LayoutSession } from "@touchstone/core/layout/flow/layout-session";
import type { Plan } from "@touchstone/core/layout/plan";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { readEdits, UnreadableEdits } from "@touchstone/core/layout/read-edits";
import { readPlan } from "@touchstone/core/layout/read-plan";
import type { LocalisedText } from "@touchstone/core/text";
import type { Locale } from "../text/locale.ts";
import { catalogueOf } from "./catalogue.worker.ts";
import { figuresOf } from "./figures.worker.ts";
import { changeOf, outlineOf } from "./outline.worker.ts";
import type { Failure, FormatGroup, Judged, PlanOutline } from "./protocol.ts";

/** Minutes of a slot while something is dragged, the shortest first; the first that the day can be divided by. */
const COARSE_MIN = [15, 20, 30];

/** One plan, and what becomes of it under edits. Each length of slots keeps its own session, so that neither undoes the other's work. */
export class Engine {
  readonly outline: PlanOutline;
  readonly catalogue: FormatGroup[];
  readonly #base: Plan;
  readonly #locale: Locale;
  readonly #sessions = new Map<number, LayoutSession>();
  /** Lengths of slots for which the plan without edits has been answered. */
  readonly #told = new Set<number>();

  /** @throws {Refusal} with all problems of a plan that cannot be read */
  constructor(document: string, locale: Locale) {
    const { plan, problems } = readPlan(document);
    if (plan === null) throw new Refusal(problems);
    this.#base = plan;
    this.#locale = locale;
    this.outline = outlineOf(plan);
    this.catalogue = catalogueOf(plan, locale);
  }

  /**
   * The plan with the edits, beside the plan without them until that was answered once for this length of slots: a run
   * that fails answers nothing.
   * @throws {Refusal} with all problems of edits that cannot be read or applied; {@link FlowCheckError}
   */
  run(value: unknown, coarse: boolean): Omit<Judged, "kind" | "id"> {
    const edits = readEdits(value);
    const problems = editProblems(this.#base, edits);
    const told = sentences(this.#base, edits);
    if (problems.some(({ severity }) => severity === "error")) throw new Refusal(problems, told);
    const slotMin = coarse ? coarseSlot(this.#base.day) : this.#base.day.slotMin;
    const session = this.#sessionOf(slotMin);
    const before = this.#told.has(slotMin)
      ? null
      : figuresOf(this.#base, session.run([], { slotMin }).flow, this.#locale);
    const { plan, flow } = session.run(edits, { slotMin });
    const after = figuresOf(plan, flow, this.#locale);
    const change = changeOf(this.#base, plan, this.#locale);
    this.#told.add(slotMin);
    return { coarse: slotMin !== this.#base.day.slotMin, before, after, change, told, warnings: problems };
  }

  #sessionOf(slotMin: number): LayoutSession {
    const session = this.#sessions.get(slotMin) ?? new LayoutSession(this.#base);
    this.#sessions.set(slotMin, session);
    return session;
  }
}

/** A plan or edits that the engine will not work on. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly problems: PlanProblem[];
  readonly told: LocalisedText[];

  constructor(problems: readonly PlanProblem[], told: LocalisedText[] = []) {
    super(problems.map(({ path, message }) => `${path}: ${message.en}`).join("\n"));
    this.problems = [...problems];
    this.told = told;
  }
}

/** What went wrong, as data. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return { kind: "problems", problems: error.problems, told: error.told };
  if (error instanceof UnreadableEdits) return { kind: "problems", problems: [...error.problems], told: [] };
  if (error instanceof FlowCheckError) {
    const { code, slot, unit, message } = error;
    return { kind: "law", law: code, slot, unit, message };
  }
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}

/** Each edit told of the plan it is applied to; one that cannot be applied changes nothing. */
function sentences(base: Plan, edits: readonly LayoutEdit[]): LocalisedText[] {
  let plan = base;
  return edits.map((edit) => {
    const sentence = editSentence(plan, edit);
    if (editProblems(plan, [edit]).every(({ severity }) => severity === "warning"))
      plan = applyEdit(plan, edit);
    return sentence;
  });
}

function coarseSlot({ openMin, closeMin, slotMin }: Plan["day"]): number {
  return COARSE_MIN.find((each) => each > slotMin && (closeMin - openMin) % each === 0) ?? slotMin;
}
