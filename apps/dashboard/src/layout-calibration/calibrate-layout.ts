"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { writerCookie } from "../alert/writer.ts";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { AcceptLayoutCalibrationDocument, LayoutCalibrationDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { isLocale } from "../text/locale.ts";
import { readCountsForm } from "./read-counts-form.ts";
import type { SentCounts } from "./sent-counts.ts";

/** Large venues take minutes. */
const PATIENCE_MS = 600_000;
const A_YEAR = 365 * 24 * 60 * 60;

/** Fits a plan to the counts of a form, or accepts what was found, then shows the page again. Works as a plain form too. */
export async function calibrateLayout(_: SentCounts | null, form: FormData): Promise<SentCounts> {
  const given = await readCountsForm(form);
  if (typeof given === "string") return { status: given };
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [plan, who, locale] = [text("plan"), text("who"), text("locale")];
  const accepting = form.has("accept");
  const question = { plan, counts: given.counts, heldOut: given.heldOut || null };
  try {
    if (accepting && who !== "") {
      const { acceptLayoutCalibration } = await ask(
        AcceptLayoutCalibrationDocument,
        { ...question, who, clientKey: text("clientKey") },
        PATIENCE_MS,
      );
      const kept = { maxAge: A_YEAR, httpOnly: true, sameSite: "lax", path: "/" } as const;
      (await cookies()).set(writerCookie, who, kept);
      refresh();
      return { status: "accepted", version: acceptLayoutCalibration.version };
    }
    const { layoutCalibration } = await ask(
      LayoutCalibrationDocument,
      { locale: apiLocale(isLocale(locale) ? locale : "en"), ...question },
      PATIENCE_MS,
    );
    const { result: found, problems, rows, remarks } = layoutCalibration;
    if (found === null) return { status: "rejected", given, problems };
    return { status: "fitted", given, rows, remarks, found, nameless: accepting };
  } catch (error) {
    if (error instanceof ApiUnreachable) {
      console.error(error.message, error.cause);
      return { status: "unreachable" };
    }
    if (!(error instanceof ApiRefused)) throw error;
    return { status: "refused", reason: error.problems.map(({ message }) => message).join(" ") };
  }
}
