import type { ActionStatus } from "../api/documents.generated.ts";

/** Why an action was not written; `refused` comes with what the API says. */
export type ActionProblem = "nameless" | "incomplete" | "changed" | "refused" | "unreachable";

/** What was typed, and what became of it. */
export interface ActionState {
  fields: ActionFields;
  problem: ActionProblem | null;
  /** What the API says, in the language of the page. */
  reason: string;
}

/** The form of an action as texts, as they were typed. */
export interface ActionFields {
  title: string;
  owner: string;
  status: ActionStatus;
  target: string;
  start: string;
  due: string;
  effort: string;
  note: string;
  who: string;
}

export const statuses = [
  "PLANNED",
  "RUNNING",
  "DONE",
  "ABANDONED",
] as const satisfies readonly ActionStatus[];

/** Text of a field of a form; empty where it has none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

export function readFields(form: FormData): ActionFields {
  const status = textOf(form, "status");
  return {
    title: textOf(form, "title"),
    owner: textOf(form, "owner"),
    status: statuses.find((one) => one === status) ?? "PLANNED",
    target: textOf(form, "target"),
    start: textOf(form, "start"),
    due: textOf(form, "due"),
    effort: textOf(form, "effort"),
    note: textOf(form, "note"),
    who: textOf(form, "who"),
  };
}

/** The plan of the fields, as the API takes it; empty fields are nothing. Targets of shares are typed in percent. */
export function planOf(fields: ActionFields, share: boolean) {
  const number = (text: string): number | null => {
    const value = Number(text);
    return text === "" || !Number.isFinite(value) ? null : value;
  };
  const target = number(fields.target);
  return {
    title: fields.title,
    owner: fields.owner,
    status: fields.status,
    target: target === null ? null : share ? target / 100 : target,
    start: fields.start === "" ? null : fields.start,
    due: fields.due === "" ? null : fields.due,
    effort: number(fields.effort),
  };
}

/** What is missing of the fields; `null` where nothing is. */
export function missing({ title, owner, who }: ActionFields): ActionProblem | null {
  if (who === "") return "nameless";
  return title === "" || owner === "" ? "incomplete" : null;
}
