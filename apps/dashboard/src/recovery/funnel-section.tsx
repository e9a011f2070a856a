import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import type { FrameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { Funnel } from "./funnel.tsx";
import { prepareFunnel } from "./prepare-funnel.ts";
import styles from "./recovery.module.css";
import type { Recovery } from "./recovery-section.tsx";

/** From complaint to recovery, with what is lost on the way. */
export function FunnelSection({ recovery: { funnel, rate } }: { recovery: Recovery }) {
  const t = useTranslations("recovery");
  const prepared = prepareFunnel(funnel, useLocale() as Locale, {
    names: {
      complaints: t("stepComplaints"),
      closed: t("stepClosed"),
      rated: t("stepRated"),
      recovered: t("stepRecovered"),
    },
    open: (count) => t("lostOpen", { count }),
    unknown: (count) => t("lostUnknown", { count }),
    notRecovered: (count) => t("lostNotRecovered", { count }),
    columns: { step: t("step"), count: t("count"), share: t("shareOfComplaints") },
  });
  const state: FrameState =
    funnel.complaints === 0 ? { kind: "tooFew", detail: t("noComplaints") } : { kind: "ready" };
  return (
    <ChartFrame
      id="funnel"
      title={t("funnelTitle")}
      definition={t("funnelDefinition")}
      state={state}
      basis={rate}
      n={funnel.complaints}
      table={prepared.table}
    >
      <Funnel funnel={prepared} />
      <p className={styles.after}>{t("rate", { rate: rate.text })}</p>
    </ChartFrame>
  );
}
