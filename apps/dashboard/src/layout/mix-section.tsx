import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { BarRows } from "./bar-rows.tsx";
import { functionOf } from "./function-mark.ts";
import type { Judged } from "./judged.ts";
import styles from "./layout.module.css";
import { prepareMix } from "./prepare-mix.ts";
import { useRests } from "./use-rests.ts";

/** Area by function beside the planner's benchmark. */
export function MixSection({ judged }: { judged: Judged }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const { mix } = judged.assessment;
  const share = (value: number | null) =>
    value === null ? t("none") : numberText(value, "SHARE", locale, 1);
  const { rows, compared } = prepareMix(mix);
  const gap = (value: number | null) => {
    if (value === null) return t("none");
    const area = countText(Math.abs(Math.round(value)), locale);
    return value >= 0 ? t("gapMore", { area }) : t("gapLess", { area });
  };
  const further = compared ? [t("benchmark"), t("gap")] : [];
  return (
    <ChartFrame
      id="mix"
      title={t("mix")}
      definition={t("mixDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={{
        columns: [t("function"), t("area"), t("share"), ...further].map((label, i) => ({
          label,
          numeric: i > 0,
        })),
        rows: rows.map((one) => [
          one.name,
          countText(Math.round(one.areaM2), locale),
          share(one.share),
          ...(compared ? [share(one.benchmark), gap(one.gapM2)] : []),
        ]),
      }}
    >
      <p className={styles.note}>{compared ? t("mixBar") : t("noBenchmark")}</p>
      <BarRows
        caption={t("mix")}
        head={[t("function"), t("share"), ...further]}
        rows={rows.map((one) => ({
          key: one.code,
          name: one.name,
          value: share(one.share),
          bar: one.bar,
          mark: one.mark,
          tone: functionOf(one.code),
          more: compared ? [share(one.benchmark), gap(one.gapM2)] : [],
        }))}
      />
    </ChartFrame>
  );
}
