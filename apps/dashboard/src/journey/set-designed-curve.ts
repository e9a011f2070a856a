"use server";

import { refresh } from "next/cache";
import { ask } from "../api/ask.ts";
import { SetDesignedCurveDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { isLocale } from "../text/locale.ts";
import { readBeliefs } from "./read-beliefs.ts";

/** What became of a form that was sent. */
export type SentCurve =
  | { status: "saved"; revision: number }
  | { status: "conflict" | "unreachable" }
  | { status: "refused"; reason: string };

/** Records what a form says that management believes. */
export async function sendDesignedCurve(_: SentCurve | null, form: FormData): Promise<SentCurve> {
  const text = (name: string) => String(form.get(name) ?? "");
  try {
    const { setDesignedCurve } = await ask(SetDesignedCurveDocument, {
      journey: text("journey"),
      version: Number(text("version")),
      basedOn: Number(text("basedOn")),
      clientKey: text("clientKey"),
      who: text("who"),
      beliefs: readBeliefs(form),
    });
    refresh();
    return { status: "saved", revision: setDesignedCurve.revision };
  } catch (error) {
    if (error instanceof ApiUnreachable) return { status: "unreachable" };
    if (!(error instanceof ApiRefused)) throw error;
    if (error.has("CONFLICT")) return { status: "conflict" };
    const locale = text("locale");
    return { status: "refused", reason: error.reason(isLocale(locale) ? locale : "en") };
  }
}
