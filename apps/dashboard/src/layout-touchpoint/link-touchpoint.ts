"use server";

import { refresh } from "next/cache";
import { ask } from "../api/ask.ts";
import { LayoutLinksDocument, SetLayoutTouchpointsDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { isLocale } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import { changedLinks, readLinkChange } from "./changed-links.ts";

/** What became of a link that was sent. */
export type SentLink =
  | { status: "linked" | "unlinked" | "incomplete" | "nameless" | "conflict" | "unreachable" }
  | { status: "refused"; reason: string };

/** Links a touchpoint to a unit or zone, or takes a link away, then shows the page again. Works as a plain form too. */
export async function linkTouchpoint(_: SentLink | null, form: FormData): Promise<SentLink> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [venue, who] = [text("venue"), text("who")];
  const change = readLinkChange(form);
  if (change === null) return { status: "incomplete" };
  if (who === "") return { status: "nameless" };
  try {
    const { venue: found } = await ask(LayoutLinksDocument, { venue });
    const setting = found?.layout?.touchpoints.find(({ journey }) => journey.code === change.journey);
    const links = (setting?.touchpoints ?? []).map(({ touchpoint, units, zones }) => ({
      touchpoint: touchpoint.code,
      units,
      zones,
    }));
    await ask(SetLayoutTouchpointsDocument, {
      venue,
      journey: change.journey,
      links: changedLinks(links, change),
      who,
      // What the reader saw: what somebody else has set since must not be written over unseen.
      basedOn: Number(text(`revision:${change.journey}`) || "0"),
      clientKey: text("clientKey"),
    });
  } catch (error) {
    if (error instanceof ApiUnreachable) {
      console.error(error.message, error.cause);
      return { status: "unreachable" };
    }
    if (!(error instanceof ApiRefused)) throw error;
    if (error.has("CONFLICT")) return { status: "conflict" };
    const locale = text("locale");
    return { status: "refused", reason: error.reason(isLocale(locale) ? locale : "en") };
  }
  await rememberWriter(who);
  refresh();
  return { status: change.how === "add" ? "linked" : "unlinked" };
}
