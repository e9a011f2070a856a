import type { PeakIdeaKind } from "../api/documents.generated.ts";
import { kinds } from "./peak-view.ts";

/** Why an idea was not written; `refused` comes with what the API says. */
export type IdeaProblem =
  | "nameless"
  | "untitled"
  | "ownerless"
  | "reasonless"
  | "changed"
  | "refused"
  | "unreachable";

/** What was typed, and what became of it. */
export interface IdeaFormState {
  fields: IdeaFields;
  problem: IdeaProblem | null;
  /** What the API says, in the language of the page. */
  reason: string;
}

/** The forms of an idea as texts, as they were typed. */
export interface IdeaFields {
  kind: PeakIdeaKind;
  titleEn: string;
  titleZh: string;
  textEn: string;
  textZh: string;
  owner: string;
  target: string;
  due: string;
  reason: string;
  who: string;
}

/** Text of a field of a form; empty where it has none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

export function readIdeaFields(form: FormData): IdeaFields {
  const kind = textOf(form, "kind");
  return {
    kind: kinds.find((known) => known === kind) ?? "CREATE",
    titleEn: textOf(form, "titleEn"),
    titleZh: textOf(form, "titleZh"),
    textEn: textOf(form, "textEn"),
    textZh: textOf(form, "textZh"),
    owner: textOf(form, "owner"),
    target: textOf(form, "target"),
    due: textOf(form, "due"),
    reason: textOf(form, "reason"),
    who: textOf(form, "who"),
  };
}

/** The texts of an idea as the API takes them; an empty one is none. */
export const textsOf = ({ kind, titleEn, titleZh, textEn, textZh }: IdeaFields) => ({
  kind,
  titleEn: titleEn || null,
  titleZh: titleZh || null,
  textEn: textEn || null,
  textZh: textZh || null,
});

/** What is missing of the fields for what is asked; `null` where nothing is. */
export function missing(fields: IdeaFields, asked: "text" | "action" | "reason"): IdeaProblem | null {
  if (fields.who === "") return "nameless";
  if (asked === "text" && fields.titleEn === "" && fields.titleZh === "") return "untitled";
  if (asked === "action" && fields.owner === "") return "ownerless";
  return asked === "reason" && fields.reason === "" ? "reasonless" : null;
}
