"use server";

import { refresh } from "next/cache";
import { ask } from "../api/ask.ts";
import {
  ReadCommentsAgainDocument,
  type Sector,
  SetTopicDictionaryDocument,
} from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { isLocale } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import { readWords } from "./read-words.ts";

/** What became of a dictionary that was sent; what was written stands in the form again unless it was saved. */
export type SentDictionary =
  | { status: "saved"; revision: number }
  | { status: "conflict" | "unreachable" | "nameless"; written: Record<string, string> }
  | { status: "refused"; reasons: string[]; written: Record<string, string> };

/** Sets the words of a kind of venue. */
export async function sendDictionary(_: SentDictionary | null, form: FormData): Promise<SentDictionary> {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const written = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const who = text("who");
  if (who === "") return { status: "nameless", written };
  try {
    const { setTopicDictionary } = await ask(SetTopicDictionaryDocument, {
      sector: text("sector") as Sector,
      basedOn: Number(text("basedOn")),
      clientKey: text("clientKey"),
      who,
      touchpoints: readWords(form),
    });
    await rememberWriter(who);
    refresh();
    return { status: "saved", revision: setTopicDictionary.revision };
  } catch (error) {
    if (error instanceof ApiUnreachable) return { status: "unreachable", written };
    if (!(error instanceof ApiRefused)) throw error;
    if (error.has("CONFLICT")) return { status: "conflict", written };
    const given = text("locale");
    const locale = isLocale(given) ? given : "en";
    return { status: "refused", reasons: [error.reason(locale), ...error.details(locale)], written };
  }
}

/** Reads the stored comments again that other words have read. @returns whether it could not be asked for */
export async function readAgain(_: boolean, form: FormData): Promise<boolean> {
  try {
    await ask(ReadCommentsAgainDocument, { clientKey: String(form.get("clientKey") ?? "") });
  } catch (error) {
    if (error instanceof ApiUnreachable || error instanceof ApiRefused) {
      console.error("comments could not be read again", error);
      return true;
    }
    throw error;
  }
  refresh();
  return false;
}
