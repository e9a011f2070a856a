import type { useTranslations } from "next-intl";
import type { RowColumns } from "./prepare-rows.ts";

/** The column names of a table of figures; the first says what its rows are. */
export function rowColumns(t: ReturnType<typeof useTranslations<"recovery">>, name: string): RowColumns {
  return { name, value: t("value"), low: t("low"), high: t("high"), n: t("n") };
}
