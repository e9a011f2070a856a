"use server";

import { refresh } from "next/cache";
import { ask } from "../api/ask.ts";
import {
  AddLatentResourceDocument,
  AnswerDigitalItemDocument,
  ChangeLatentResourceDocument,
  type DigitalAnswer,
  ScoreLatentResourceDocument,
} from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { isLocale } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import { lacking, ratingOf, type SentDemand, textOf, writtenOf } from "./read-demand.ts";

/** Sends what somebody wrote on the demand page, then shows the page again. */
export async function sendDemand(_: SentDemand | null, form: FormData): Promise<SentDemand> {
  const missing = lacking(form);
  if (missing !== null) return { status: missing };
  try {
    await write(form);
    await rememberWriter(textOf(form, "who"));
  } catch (error) {
    if (error instanceof ApiUnreachable) return { status: "unreachable" };
    if (!(error instanceof ApiRefused)) throw error;
    if (error.has("CONFLICT")) return { status: "changed" };
    const locale = textOf(form, "locale");
    return { status: "refused", reason: error.reason(isLocale(locale) ? locale : "en") };
  }
  refresh();
  return { status: "saved" };
}

async function write(form: FormData): Promise<void> {
  const writer = { who: textOf(form, "who"), clientKey: textOf(form, "clientKey") };
  const venue = textOf(form, "venue");
  const id = textOf(form, "id");
  const basedOn = Number(textOf(form, "basedOn"));
  const texts = () => ({ name: writtenOf(form, "name"), note: writtenOf(form, "note") });
  switch (textOf(form, "kind")) {
    case "answer":
      await ask(AnswerDigitalItemDocument, {
        venue,
        item: textOf(form, "item"),
        answer: textOf(form, "answer") as DigitalAnswer,
        evidence: writtenOf(form, "evidence"),
        basedOn,
        ...writer,
      });
      return;
    case "add":
      await ask(AddLatentResourceDocument, { venue, ...texts(), ...writer });
      return;
    case "change":
      await ask(ChangeLatentResourceDocument, {
        id,
        ...texts(),
        kept: textOf(form, "kept") !== "no",
        basedOn,
        ...writer,
      });
      return;
    default:
      await ask(ScoreLatentResourceDocument, {
        id,
        uniqueness: ratingOf(form, "uniqueness") ?? Number.NaN,
        feasibility: ratingOf(form, "feasibility") ?? Number.NaN,
        demand: ratingOf(form, "demand") ?? Number.NaN,
        ...writer,
      });
  }
}
