import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { apiUrl } from "../api/environment.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import type { Locale } from "../text/locale.ts";
import { ChartFrame } from "./chart-frame.tsx";

/** Draws one part of a page; when the API fails on it, its frame says so and the rest of the page stands. */
export async function framed(
  frame: { id: string; title: string; definition: string },
  draw: () => Promise<ReactNode>,
): Promise<ReactNode> {
  try {
    return await draw();
  } catch (error) {
    if (!(error instanceof ApiUnreachable || error instanceof ApiRefused)) throw error;
    console.error(error.message, error.cause);
    return <ChartFrame {...frame} state={{ kind: "failed", detail: await detailOf(error) }} />;
  }
}

/** What failed, in the language of the page. */
async function detailOf(error: ApiUnreachable | ApiRefused): Promise<string> {
  if (error instanceof ApiRefused) return error.reason((await getLocale()) as Locale);
  const t = await getTranslations("failure");
  return t("unreachable", { url: apiUrl });
}
