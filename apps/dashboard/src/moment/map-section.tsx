import { useLocale, useTranslations } from "next-intl";
import type { MomentsQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { MapChart } from "./map-chart.tsx";
import styles from "./moments-section.module.css";
import { prepareMap } from "./prepare-map.ts";

export function MapSection({ analysis, id }: { analysis: MomentsQuery["moments"]; id: string }) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const map = prepareMap(analysis.moments, locale, {
    quadrant: (quadrant) => t(`quadrant.${quadrant}`),
    hollow: t("moments.borderline"),
    clear: t("moments.clear"),
    columns: {
      touchpoint: t("moments.touchpoint"),
      importance: t("moments.importance"),
      performance: t("moments.performance"),
      low: t("compare.low"),
      high: t("compare.high"),
      quadrant: t("moments.quadrant"),
      status: t("compare.status"),
      n: t("moments.answers"),
    },
  });
  const shares = analysis.moments.map(({ importance }) => importance.share);
  return (
    <ChartFrame
      id={`${id}map`}
      title={t("moments.map")}
      definition={t("moments.mapDefinition")}
      state={frameState(shares)}
      basis={shares.find(({ status }) => status === "MEASURED")}
      n={answersRange(shares)}
      table={map?.table}
    >
      {map && (
        <>
          <p className={styles.note}>
            ● {t("moments.filled")} · ○ {t("moments.hollow")}
          </p>
          <MapChart map={map} label={t("moments.mapLabel", { count: map.points.length })} />
        </>
      )}
    </ChartFrame>
  );
}
