import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ExecutiveAlertsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import styles from "./executive.module.css";
import { twinOf } from "./prepare-executive.ts";

/** The alerts that are going on, or that all is as usual, or that nothing is watched yet. */
export function AlertsSection({ board }: { board: ExecutiveAlertsQuery["alerts"] }) {
  const t = useTranslations("executive");
  const locale = useLocale();
  const watched = board.watched > 0;
  return (
    <ChartFrame
      id="alerts"
      title={t("alerts")}
      definition={board.sentence}
      state={watched ? { kind: "ready" } : { kind: "tooFew", detail: t("learning", { n: board.learning }) }}
      rests={{ facts: [t("watched", { watched: board.watched, learning: board.learning })], formulas: [] }}
      table={twinOf(
        [t("alerts")],
        board.alerts.map(({ sentence }) => [sentence]),
      )}
    >
      <ul className={styles.list}>
        {board.alerts.map(({ id, ongoing, sentence }) => (
          <li key={id}>
            {sentence}
            <span className={styles.small}>{t(ongoing ? "ongoing" : "over")}</span>
          </li>
        ))}
      </ul>
      <p className={styles.more} data-screen-only>
        <Link href={`/${locale}/alerts`} prefetch={false}>
          {t("toAlerts", { n: board.total })}
        </Link>
      </p>
    </ChartFrame>
  );
}
