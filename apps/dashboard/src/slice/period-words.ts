import "server-only";
import { getTranslations } from "next-intl/server";

/** The words a period is written with, in the page's language. */
export async function periodWords() {
  const t = await getTranslations("slice");
  return { allYears: t("allYears"), ownPeriod: (from: string, to: string) => t("ownPeriod", { from, to }) };
}
