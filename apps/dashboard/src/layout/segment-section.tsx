import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { BarRows } from "./bar-rows.tsx";
import { functionOf } from "./function-mark.ts";
import type { Assessment, Judged } from "./judged.ts";
import styles from "./layout.module.css";
import { useRests } from "./use-rests.ts";

type Segment = Assessment["segments"][number];

/** How far each segment finds what it wants; every factor can be read off. */
export function SegmentSection({ judged, opened }: { judged: Judged; opened: ReadonlySet<string> }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const { segments } = judged.assessment;
  const share = (value: number | null) =>
    value === null ? t("none") : numberText(value, "SHARE", locale, 0);
  const head = [t("segment"), t("fit")] as const;
  const factors = [t("function"), t("contribution"), t("want"), t("access"), t("adequacy")] as const;
  const about = ({ share: own, toleranceM }: Segment) =>
    toleranceM === null ? share(own) : t("segmentShare", { share: share(own), metres: toleranceM });
  return (
    <ChartFrame
      id="segments"
      title={t("segments")}
      definition={t("segmentsDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={{
        columns: [t("segment"), ...factors].map((label, i) => ({ label, numeric: i > 1 })),
        rows: segments.flatMap(({ name, wants }) =>
          wants.map((one) => [
            name,
            one.function.name,
            share(one.contribution),
            share(one.want),
            share(one.access),
            share(one.adequacy),
          ]),
        ),
      }}
    >
      {segments.length === 0 && <p>{t("noSegments")}</p>}
      {segments.length > 0 && (
        <BarRows
          caption={t("segments")}
          head={head}
          rows={segments.map((one) => ({
            key: one.segment,
            name: one.name,
            note: about(one),
            value: share(one.fit),
            bar: one.fit,
          }))}
        />
      )}
      {segments.map(({ segment, name, wants }) => (
        <details key={segment} className={styles.open} open={opened.has(`segment-${segment}`)}>
          <summary>{t("factorsOf", { segment: name })}</summary>
          <BarRows
            caption={t("factorsOf", { segment: name })}
            head={factors}
            rows={wants.map((one) => ({
              key: one.function.code,
              name: one.function.name,
              value: share(one.contribution),
              bar: one.want === 0 || one.contribution === null ? null : one.contribution / one.want,
              tone: functionOf(one.function.code),
              more: [share(one.want), share(one.access), share(one.adequacy)],
            }))}
          />
        </details>
      ))}
    </ChartFrame>
  );
}
