"use server";

import { redirect } from "next/navigation";
import { ask } from "../api/ask.ts";
import {
  AcknowledgeAlertDocument,
  CommentAlertDocument,
  LinkAlertToCaseDocument,
} from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { rememberWriter } from "../writing/writer.ts";
import { type EntryState, readEntry } from "./read-entry.ts";

/**
 * Writes what somebody says of an alert, then shows the page again. Works as a plain form too: what could not be written
 * comes back with what was typed.
 */
export async function writeEntry(_: EntryState, form: FormData): Promise<EntryState> {
  const entry = readEntry(form);
  const { alert, who, text, reference, clientKey, kind, back } = entry;
  const failed = (problem: EntryState["problem"]): EntryState => ({ who, text, reference, problem });
  if (who === "") return failed("nameless");
  if (kind === "note" && text === "" && reference === "") return failed("empty");
  try {
    if (kind === "acknowledge")
      await ask(AcknowledgeAlertDocument, { alert, who, text: text || null, clientKey: `${clientKey}-a` });
    else if (text !== "") await ask(CommentAlertDocument, { alert, who, text, clientKey: `${clientKey}-c` });
    if (reference !== "")
      await ask(LinkAlertToCaseDocument, { alert, who, case: reference, clientKey: `${clientKey}-l` });
  } catch (error) {
    if (error instanceof ApiUnreachable) return failed("unreachable");
    if (!(error instanceof ApiRefused)) throw error;
    return failed(error.has("NOT_FOUND") ? "gone" : "refused");
  }
  await rememberWriter(who);
  redirect(back);
}
