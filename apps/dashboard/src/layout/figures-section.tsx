import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { FigureTable } from "../chart/figure-table.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import type { Judged } from "./judged.ts";
import styles from "./layout.module.css";
import { useRests } from "./use-rests.ts";

/** All indicators with their basis and source. */
export function FiguresSection({ judged, open }: { judged: Judged; open: boolean }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const directionText = (direction: "HIGHER" | "LOWER" | null) =>
    direction === null ? t("neither") : t(direction === "HIGHER" ? "higher" : "lower");
  const inputsText = (inputs: readonly { name: string; value: number | null }[]) =>
    inputs
      .map(({ name, value }) => `${name} = ${value === null ? t("none") : Number(value.toPrecision(4))}`)
      .join(", ");
  const table = {
    columns: [
      { label: t("figure") },
      { label: t("value"), numeric: true },
      { label: t("better") },
      { label: t("basedOn"), numeric: true },
      { label: t("assumedShare"), numeric: true },
      { label: t("meaning") },
      { label: t("formula") },
      { label: t("inputs") },
      { label: t("source") },
    ],
    rows: judged.assessment.indicators.map((one) => [
      one.title,
      one.text ?? t("none"),
      directionText(one.definition.direction),
      countText(Math.round(one.n), locale),
      numberText(one.assumedShare, "SHARE", locale, 0),
      one.definition.meaning,
      t("formulaOf", { ...one.definition.formula }),
      inputsText(one.inputs),
      one.definition.reference,
    ]),
  };
  return (
    <ChartFrame
      id="figures"
      title={t("figures")}
      definition={t("figuresDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
    >
      <details className={styles.open} open={open}>
        <summary>{t("figuresOpen", { count: table.rows.length })}</summary>
        <FigureTable caption={t("figures")} table={table} />
      </details>
    </ChartFrame>
  );
}
