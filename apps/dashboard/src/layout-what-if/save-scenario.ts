"use server";

import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { writerCookie } from "../alert/writer.ts";
import { apiLocale } from "../api/catalogue.ts";
import { SaveScenarioDocument } from "../api/documents.generated.ts";
import { apiUrl } from "../api/environment.ts";
import { isLocale } from "../text/locale.ts";
import { readSaveAnswer, type SaveAnswer } from "./save-answer.ts";

const PATIENCE_MS = 60_000;
const A_YEAR = 365 * 24 * 60 * 60;

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
  let body: unknown;
  try {
    const response = await fetch(apiUrl, {
      method: "POST",
      headers: { "content-type": "application/json", "apollo-require-preflight": "true" },
      body: JSON.stringify({ query: SaveScenarioDocument.toString(), variables }),
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    body = await response.json();
  } catch (error) {
    console.error(`no answer from ${apiUrl}`, error);
    return { status: "unreachable" };
  }
  const answer = readSaveAnswer(body, locale);
  if (answer.status === "saved") {
    const kept = { maxAge: A_YEAR, httpOnly: true, sameSite: "lax", path: "/" } as const;
    (await cookies()).set(writerCookie, who, kept);
  }
  return answer;
}

/** The same saving has the same key, however often it is sent; going back to what was saved before is another one. */
const keyOf = (parts: string[]): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex");
