import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import styles from "./executive.module.css";
import { LOAD_LIMIT, type LoadRow, twinOf } from "./prepare-executive.ts";

/** How full the venues are at their busiest, beside the 80 % line; that it is not known, where no venue has a plan. */
export function LoadSection({ rows }: { rows: readonly LoadRow[] }) {
  const t = useTranslations("executive");
  const locale = useLocale();
  const known = rows.filter(({ load }) => load !== null);
  // The axis ends at full, or at the fullest.
  const most = Math.max(1, ...known.map(({ load }) => load ?? 0));
  const at = (load: number) => `${(100 * load) / most}%`;
  return (
    <ChartFrame
      id="load"
      title={t("load")}
      definition={t("loadNote")}
      state={{ kind: "ready" }}
      {...(known.length > 0 && { rests: { facts: [t("loadBasis")], formulas: [t("loadFormula")] } })}
      table={twinOf(
        [t("venue"), t("plan"), t("load")],
        known.map(({ name, plan, text }) => [name, plan, text ?? ""]),
      )}
    >
      {known.length === 0 && <p className={styles.unknown}>{t("loadNone")}</p>}
      <div className={styles.load}>
        {known.map((row) => (
          <div key={row.code}>
            <Link href={`/${locale}/venues/${encodeURIComponent(row.code)}/layout`} prefetch={false}>
              {row.name}
              {row.fictional && ` (${t("fictional")})`}
            </Link>
            <span className={styles.track} data-over={row.over} aria-hidden="true">
              <span className={styles.filled} style={{ width: at(row.load ?? 0) }} />
              <span className={styles.limit} style={{ left: at(LOAD_LIMIT) }} />
            </span>
            <span>
              {row.text}
              <span className={styles.small}>{t(row.over ? "overLimit" : "underLimit")}</span>
            </span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
