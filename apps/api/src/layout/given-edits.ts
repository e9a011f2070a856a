import type { LayoutEdit } from "@touchstone/core/layout/edit";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { readEdits, UnreadableEdits } from "@touchstone/core/layout/read-edits";
import { GraphQLError } from "graphql";
import type { JudgedEdits } from "../analysis/layout.ts";
import type { Context } from "../context.ts";
import { type ErrorCode, InputError } from "../error.ts";
import type { LayoutSubject } from "./subject.ts";

/** Edits that cannot be read or applied: all that is wrong stands in `extensions.problems`, in both languages. */
class EditError extends GraphQLError {
  constructor(problems: readonly PlanProblem[]) {
    const first = problems.find(({ severity }) => severity === "error");
    const text = first
      ? { en: `${first.path}: ${first.message.en}`, zh: `${first.path}：${first.message.zh}` }
      : { en: "The edits cannot be applied.", zh: "无法套用这些调整项。" };
    super(text.en, {
      extensions: { code: "BAD_USER_INPUT" satisfies ErrorCode, argument: ["edits"], text, problems },
    });
  }
}

/** Edits as somebody sent them, in JSON. @throws InputError, EditError */
export function editsOf(text: string): LayoutEdit[] {
  try {
    return readEdits(JSON.parse(text));
  } catch (error) {
    if (error instanceof UnreadableEdits) throw new EditError(error.problems);
    if (error instanceof SyntaxError)
      throw new InputError(["edits"], {
        en: `"edits" is not JSON: ${error.message}.`,
        zh: `调整项（edits）不是有效的 JSON：${error.message}。`,
      });
    throw error;
  }
}

/** What can be said of edits that a plan allows. @throws EditError where it does not */
export async function allowedEdits(
  context: Context,
  subject: LayoutSubject,
  further: readonly LayoutEdit[],
): Promise<JudgedEdits> {
  const judged = await context.layouts.edits(subject, further, context.signal);
  if (judged.problems.some(({ severity }) => severity === "error")) throw new EditError(judged.problems);
  return judged;
}
