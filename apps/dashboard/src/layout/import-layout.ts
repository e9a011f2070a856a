"use server";

import { refresh } from "next/cache";
import { apiUrl } from "../api/environment.ts";
import { isLocale } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import { readImportAnswer, type SentPlan } from "./import-answer.ts";
import { LARGEST_PLAN } from "./largest-plan.ts";

const PATIENCE_MS = 120_000;

/** What became of a plan, and the name that need not be typed again. */
export interface SentImport {
  answer: SentPlan;
  who: string;
}

/** Sends a plan of a form to the API, then shows the page again. Works as a plain form too. */
export async function importLayout(_: SentImport | null, form: FormData): Promise<SentImport> {
  const who = String(form.get("who") ?? "").trim();
  return { answer: await answerTo(form, who), who };
}

async function answerTo(form: FormData, who: string): Promise<SentPlan> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [venue, locale] = [text("venue"), text("locale")];
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return { status: "empty" };
  if (who === "") return { status: "nameless" };
  if (file.size > LARGEST_PLAN) return { status: "large" };
  const address = new URL("/layouts", apiUrl);
  const from = text("from") === "osm" ? "osm" : "plan";
  address.search = new URLSearchParams({ venue, by: who, from }).toString();
  let status: number;
  let body: unknown;
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: {
        "content-type": from === "osm" ? "application/octet-stream" : "application/geo+json",
        "apollo-require-preflight": "true",
        "x-file-name": encodeURIComponent(file.name),
      },
      body: await file.arrayBuffer(),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    status = response.status;
    body = await response.json();
  } catch (error) {
    console.error(`no answer from ${address}`, error);
    return { status: "unreachable" };
  }
  const answer = readImportAnswer(status, body, isLocale(locale) ? locale : "en");
  if (answer.status === "imported") {
    await rememberWriter(who);
    refresh();
  }
  return answer;
}
