import { useLocale, useTranslations } from "next-intl";
import type { RisksQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { Evidence } from "./evidence.tsx";
import { MethodNotes } from "./method-notes.tsx";
import { byValue, prepareRows } from "./prepare-rows.ts";
import { RiskRows } from "./risk-rows.tsx";
import styles from "./risks.module.css";
import { StaffBands, StaffList } from "./staff.tsx";
import { useRowWords } from "./use-row-words.ts";

interface Props {
  risk: RisksQuery["risks"]["inconsistency"];
  opened: ReadonlySet<string>;
}

/** Does the experience depend on who serves? */
export function InconsistencySection({ risk, opened }: Props) {
  const t = useTranslations("risks");
  const locale = useLocale() as Locale;
  const words = useRowWords();
  const measured = risk.spread.status === "MEASURED";
  const venues = byValue(
    risk.byVenue.map(({ venue, spread, employees, q }) => ({
      key: venue.code,
      name: venue.name,
      figure: spread,
      note: [
        t("employees", { count: employees }),
        ...(q === null ? [] : [t(q <= 0.05 ? "clear" : "notClear")]),
      ].join(" · "),
    })),
  );
  const all = {
    key: "all",
    name: t("all"),
    figure: risk.spread,
    note: t("employees", { count: risk.employees }),
  };
  const spread = prepareRows(venues.length > 1 ? [all, ...venues] : [all], locale, words);
  const share = prepareRows([{ key: "share", name: t("share"), figure: risk.share }], locale, words);
  const state = frameState([risk.spread, risk.share]);
  return (
    <ChartFrame
      id="inconsistency"
      title={t("inconsistency.title")}
      definition={t("inconsistency.definition")}
      state={state.kind === "ready" ? state : { ...state, detail: risk.sentence }}
      {...(measured ? { basis: risk.spread, n: risk.spread.n, table: spread.table } : {})}
    >
      <p className={styles.finding}>{risk.sentence}</p>
      <h3 className={styles.subtitle}>{t("inconsistency.spread")}</h3>
      <RiskRows rows={spread} />
      <h3 className={styles.subtitle}>{t("inconsistency.share")}</h3>
      <RiskRows rows={share} />
      {risk.distribution.length > 0 && (
        <Evidence id="staff" open={opened.has("staff")} title={t("staff.title", { count: risk.staffToList })}>
          <p className={styles.note}>{t("staff.guard")}</p>
          <StaffBands bands={risk.distribution} />
          <StaffList staff={risk.staff} total={risk.staffToList} />
        </Evidence>
      )}
      <MethodNotes id="inconsistency-method" opened={opened} report={risk} />
    </ChartFrame>
  );
}
