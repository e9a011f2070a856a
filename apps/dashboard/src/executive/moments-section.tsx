import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ExecutiveMomentsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./executive.module.css";
import { type MomentRow, momentState, prepareMomentChoice, twinOf } from "./prepare-executive.ts";

interface Props {
  analysis: ExecutiveMomentsQuery["moments"];
  /** Address of the page that shows them all; `null` where these venues have none together. */
  address: string | null;
}

/** The moments to repair first and those to protect. */
export function MomentsSection({ analysis, address }: Props) {
  const t = useTranslations("executive");
  const locale = useLocale() as Locale;
  const { repair, protect } = prepareMomentChoice(analysis.moments);
  const rows = (kind: string, list: readonly MomentRow[]) =>
    list.map((row) => [kind, row.name, row.performance, row.share]);
  return (
    <ChartFrame
      id="moments"
      title={t("moments")}
      definition={t("momentsNote")}
      state={momentState(analysis)}
      basis={analysis.explained}
      n={analysis.visitsWithOutcome}
      table={twinOf(
        [t("kind"), t("touchpoint"), t("performance"), t("importance")],
        [...rows(t("repair"), repair), ...rows(t("protect"), protect)],
      )}
    >
      <div className={styles.pair}>
        <Choice title={t("repair")} rows={repair} none={t("repairNone")} />
        <Choice title={t("protect")} rows={protect} none={t("protectNone")} />
      </div>
      {address && (
        <p className={styles.more} data-screen-only>
          <Link href={`/${locale}${address}`} prefetch={false}>
            {t("toMoments")}
          </Link>
        </p>
      )}
    </ChartFrame>
  );
}

function Choice({ title, rows, none }: { title: string; rows: readonly MomentRow[]; none: string }) {
  const t = useTranslations("executive");
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className={styles.small}>{none}</p>
      ) : (
        <ol className={styles.list}>
          {rows.map((row) => (
            <li key={row.code}>
              <b>{row.name}</b>
              {row.isMoment && ` · ${t("isMoment")}`}
              <span className={styles.small}>
                {t("momentText", { performance: row.performance, share: row.share })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
