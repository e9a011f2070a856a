import { useTranslations } from "next-intl";
import type { TooltipContentProps } from "recharts";
import styles from "./curve.module.css";
import type { CurvePoint } from "./prepare-curve.ts";

/** What a point says when it is pointed at or reached with the arrow keys. */
export function CurveTooltip({ active, payload }: Pick<TooltipContentProps, "active" | "payload">) {
  const t = useTranslations();
  const point = payload?.[0]?.payload as CurvePoint | undefined;
  if (!active || point === undefined) return null;
  return (
    <div className={styles.tooltip}>
      <strong>
        {point.place}. {point.name}
      </strong>
      <span>{point.text}</span>
      {point.value !== null && <span>{t("frame.answers", { n: point.n })}</span>}
      {point.believed !== null && (
        <span>{t("designed.believes", { value: Math.round(point.believed) })}</span>
      )}
      {point.peak && (
        <span>{t(point.peak === "positive" ? "journey.positivePeak" : "journey.negativePeak")}</span>
      )}
    </div>
  );
}
