"use server";

import { createHash } from "node:crypto";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { SaveScenarioDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { isLocale } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import type { SaveAnswer } from "./save-answer.ts";

const PATIENCE_MS = 60_000;

/** Saves the edits of a form as a scenario: a new one, or the next revision of one. */
export async function saveScenario(form: FormData): Promise<SaveAnswer> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [who, name] = [text("who"), text("name")];
  const locale = isLocale(text("locale")) ? (text("locale") as "en" | "zh") : "en";
  if (who === "" || name === "") return { status: "nameless" };
  const again = text("scenario") !== "" && text("as") === "revision";
  const variables = {
    locale: apiLocale(locale),
    base: text("base"),
    scenario: again ? Number(text("scenario")) : null,
    basedOn: again ? Number(text("basedOn")) : 0,
    name,
    edits: text("edits"),
    who,
    clientKey: keyOf(["clientKey", "scenario", "basedOn", "edits", "name", "who", "as"].map(text)),
  };
  try {
    const { saveLayoutScenario: saved } = await ask(SaveScenarioDocument, variables, PATIENCE_MS);
    await rememberWriter(who);
    const { id, scenario: number, revision } = saved;
    if (number === null) throw new Error(`the scenario ${id} was saved without a number`);
    return { status: "saved", id, scenario: { number, revision, name: saved.name } };
  } catch (error) {
    if (error instanceof ApiUnreachable) {
      console.error(error.message, error.cause);
      return { status: "unreachable" };
    }
    if (!(error instanceof ApiRefused)) throw error;
    if (error.has("CONFLICT")) return { status: "conflict" };
    return { status: "refused", reason: error.reason(locale), problems: error.details(locale) };
  }
}

/** The same saving has the same key, however often it is sent; going back to what was saved before is another one. */
const keyOf = (parts: string[]): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex");
