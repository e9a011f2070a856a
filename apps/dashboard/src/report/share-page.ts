"use server";

import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { RevokeShareLinkDocument, SharePageDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import type { Locale } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";

/** What became of the form: a link's path, or why there is none. */
export interface ShareState {
  who: string;
  path: string | null;
  problem: "nameless" | "unreachable" | null;
  /** What the API says is wrong, in the page's language. */
  refused: string | null;
}

const A_DAY = 24 * 60 * 60 * 1_000;

/** Makes a link to a page's report. */
export async function sharePage(_: ShareState, form: FormData): Promise<ShareState> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const who = text("who");
  const locale: Locale = text("locale") === "zh" ? "zh" : "en";
  const failed = (problem: ShareState["problem"], refused: string | null = null): ShareState => ({
    who,
    path: null,
    problem,
    refused,
  });
  if (who === "") return failed("nameless");
  try {
    const { sharePage: made } = await ask(SharePageDocument, {
      page: text("page"),
      variables: text("variables"),
      locale: apiLocale(locale),
      frozen: text("frozen") === "yes",
      expires: new Date(Date.now() + Number(text("days")) * A_DAY).toISOString(),
      who,
      clientKey: text("clientKey"),
    });
    await rememberWriter(who);
    revalidatePath(`/${locale}/share`);
    return { who, path: made.path, problem: null, refused: null };
  } catch (error) {
    if (error instanceof ApiUnreachable) return failed("unreachable");
    if (error instanceof ApiRefused) return failed(null, error.reason(locale));
    throw error;
  }
}

/** Revokes a link. @returns true when it could not be */
export async function revokeLink(_: boolean, form: FormData): Promise<boolean> {
  const who = String(form.get("who") ?? "").trim();
  if (who === "") return true;
  try {
    await ask(RevokeShareLinkDocument, { id: String(form.get("id") ?? ""), who, clientKey: randomUUID() });
  } catch (error) {
    if (!(error instanceof ApiUnreachable || error instanceof ApiRefused)) throw error;
    console.error("a share link could not be revoked", error);
    return true;
  }
  await rememberWriter(who);
  revalidatePath("/[locale]/share", "page");
  return false;
}
