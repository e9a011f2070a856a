/** What an idea is to do with its touchpoint. */
export const ideaKinds = ["create", "turn-round", "repair", "protect"] as const;
export type IdeaKind = (typeof ideaKinds)[number];

/** Where an idea stands: written down, made into an action, or dropped with a reason. */
export const ideaStates = ["idea", "chosen", "dropped"] as const;
export type IdeaState = (typeof ideaStates)[number];

/** What may change of an idea. */
export interface IdeaText {
  kind: IdeaKind;
  /** In one language at least. */
  titleEn: string | null;
  titleZh: string | null;
  textEn: string | null;
  textZh: string | null;
}

/** The title in a language, or in the other one where it was not written in this. */
export function ideaTitle({ titleEn, titleZh }: IdeaText, locale: "en" | "zh"): string {
  const [own, other] = locale === "zh" ? [titleZh, titleEn] : [titleEn, titleZh];
  return own ?? other ?? "";
}

/** The text in a language, or in the other one; `null` where none was written. */
export function ideaText({ textEn, textZh }: IdeaText, locale: "en" | "zh"): string | null {
  return locale === "zh" ? (textZh ?? textEn) : (textEn ?? textZh);
}
