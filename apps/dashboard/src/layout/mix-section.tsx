import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { BarRows } from "./bar-rows.tsx";
import { functionOf } from "./function-mark.ts";
import type { Judged } from "./judged.ts";
import styles from "./layout.module.css";
import { useRests } from "./use-rests.ts";

/** Area by function beside the planner's benchmark. */
export function MixSection({ judged }: { judged: Judged }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const { mix } = judged.assessment;
  const share = (value: number | null) =>
    value === null ? t("none") : numberText(value, "SHARE", locale, 1);
  const all = mix.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const compared = mix.some(({ benchmark }) => benchmark !== null);
  const rows = mix
    .map((one) => ({ ...one, own: one.share ?? (all > 0 ? one.areaM2 / all : null) }))
    .filter(({ own, benchmark }) => (own ?? 0) > 0 || (benchmark ?? 0) > 0)
    .toSorted((a, b) => (b.own ?? 0) - (a.own ?? 0));
  const widest = Math.max(0.01, ...rows.flatMap(({ own, benchmark }) => [own ?? 0, benchmark ?? 0]));
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
          one.function.name,
          countText(Math.round(one.areaM2), locale),
          share(one.own),
          ...(compared ? [share(one.benchmark), gap(one.gapM2)] : []),
        ]),
      }}
    >
      <p className={styles.note}>{compared ? t("mixBar") : t("noBenchmark")}</p>
      <BarRows
        caption={t("mix")}
        head={[t("function"), t("share"), ...further]}
        rows={rows.map((one) => ({
          key: one.function.code,
          name: one.function.name,
          value: share(one.own),
          bar: one.own === null ? null : one.own / widest,
          mark: one.benchmark === null ? null : one.benchmark / widest,
          tone: functionOf(one.function.code),
          more: compared ? [share(one.benchmark), gap(one.gapM2)] : [],
        }))}
      />
    </ChartFrame>
  );
}
