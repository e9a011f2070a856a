import { useTranslations } from "next-intl";
import type { RowWords } from "./prepare-rows.ts";

/** Column heads of the tables beside the charts. */
export function useRowWords(name: "venue" | "touchpoint" | "figure" | "guests" = "venue"): RowWords {
  const t = useTranslations("risks");
  return {
    name: t(`column.${name}`),
    value: t("column.value"),
    low: t("column.low"),
    high: t("column.high"),
    n: t("column.n"),
    note: t("column.note"),
  };
}
