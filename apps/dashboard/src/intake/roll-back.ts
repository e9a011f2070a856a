"use server";

import { redirect } from "next/navigation";
import { ask } from "../api/ask.ts";
import { RollBackImportDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";

/** Takes an import back, then shows the list of imports. @returns true when it could not be */
export async function rollBack(_: boolean, form: FormData): Promise<boolean> {
  const text = (name: string) => String(form.get(name) ?? "");
  try {
    await ask(RollBackImportDocument, { id: text("import"), clientKey: text("clientKey") });
  } catch (error) {
    if (error instanceof ApiUnreachable || error instanceof ApiRefused) {
      console.error("an import could not be taken back", error);
      return true;
    }
    throw error;
  }
  redirect(/^\/(en|zh)\/data$/.test(text("back")) ? text("back") : "/");
}
