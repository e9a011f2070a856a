"use server";

import { refresh } from "next/cache";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { AcceptLayoutCalibrationDocument, LayoutCalibrationDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { isLocale, type Locale } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import { pastedCounts, readCountsForm } from "./read-counts-form.ts";
import { type SentCounts, stateAfter } from "./sent-counts.ts";

/** Large venues take minutes. */
const PATIENCE_MS = 600_000;

/** Fits a plan to the counts of a form, or accepts what was found, then shows the page again. Works as a plain form too. */
export async function calibrateLayout(before: SentCounts | null, form: FormData): Promise<SentCounts> {
  const given = await readCountsForm(form);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [plan, who] = [text("plan"), text("who")];
  if (typeof given === "string")
    return stateAfter(before, { given: pastedCounts(form), who }, { status: given });
  const locale = isLocale(text("locale")) ? (text("locale") as Locale) : "en";
  const sent = { given, who };
  const accepting = form.has("accept");
  if (accepting && who === "") return stateAfter(before, sent, { status: "nameless" });
  const question = { plan, counts: given.counts, heldOut: given.heldOut || null };
  try {
    if (accepting) {
      const { acceptLayoutCalibration } = await ask(
        AcceptLayoutCalibrationDocument,
        { ...question, who, clientKey: text("clientKey") },
        PATIENCE_MS,
      );
      await rememberWriter(who);
      refresh();
      return stateAfter(before, sent, { status: "accepted", version: acceptLayoutCalibration.version });
    }
    const { layoutCalibration } = await ask(
      LayoutCalibrationDocument,
      { locale: apiLocale(locale), ...question },
      PATIENCE_MS,
    );
    const { result: found, problems, rows, remarks } = layoutCalibration;
    if (found === null) return stateAfter(before, sent, { status: "rejected", problems });
    return stateAfter(before, sent, { status: "fitted" }, { rows, remarks, found });
  } catch (error) {
    if (error instanceof ApiUnreachable) {
      console.error(error.message, error.cause);
      return stateAfter(before, sent, { status: "unreachable" });
    }
    if (!(error instanceof ApiRefused)) throw error;
    const reason = [error.reason(locale), ...error.details(locale)].join(" ");
    return stateAfter(before, sent, { status: "refused", reason });
  }
}
