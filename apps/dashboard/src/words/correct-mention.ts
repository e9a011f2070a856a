"use server";

import { refresh } from "next/cache";
import { ask } from "../api/ask.ts";
import { CorrectMentionDocument, type MentionVerdict } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { rememberWriter } from "../writing/writer.ts";

/** What became of a correction that was sent. */
export type SentCorrection = "saved" | "nameless" | "gone" | "refused" | "unreachable";

const verdicts: readonly string[] = ["GOOD", "NEUTRAL", "BAD", "NONE"] satisfies MentionVerdict[];
const isVerdict = (text: string): text is MentionVerdict => verdicts.includes(text);

/** Says what a mention counts as, then shows the page anew. */
export async function correctMention(_: SentCorrection | null, form: FormData): Promise<SentCorrection> {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const who = text("who");
  const verdict = text("verdict");
  if (who === "") return "nameless";
  if (!isVerdict(verdict)) return "refused";
  try {
    // One key for each thing that can be said, so that a second thought is a correction of its own.
    await ask(CorrectMentionDocument, {
      comment: text("comment"),
      touchpoint: text("touchpoint"),
      verdict,
      who,
      clientKey: `${text("clientKey")} ${text("touchpoint")} ${verdict}`,
    });
  } catch (error) {
    if (error instanceof ApiUnreachable) return "unreachable";
    if (!(error instanceof ApiRefused)) throw error;
    return error.has("NOT_FOUND") ? "gone" : "refused";
  }
  await rememberWriter(who);
  refresh();
  return "saved";
}
