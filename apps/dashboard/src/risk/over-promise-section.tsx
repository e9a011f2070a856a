import { useLocale, useTranslations } from "next-intl";
import type { RisksQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { MethodNotes } from "./method-notes.tsx";
import { byValue, prepareRows } from "./prepare-rows.ts";
import { RiskRows } from "./risk-rows.tsx";
import styles from "./risks.module.css";
import { useRowWords } from "./use-row-words.ts";

interface Props {
  risk: RisksQuery["risks"]["overPromise"];
  opened: ReadonlySet<string>;
}

/** Do guests get what they expect, and what goes with it when they do not? Widest shortfall first. */
export function OverPromiseSection({ risk, opened }: Props) {
  const t = useTranslations("risks");
  const locale = useLocale() as Locale;
  const words = useRowWords();
  const venues = byValue(
    risk.byVenue.map(({ venue, gap }) => ({ key: venue.code, name: venue.name, figure: gap })),
    1,
  );
  const all = { key: "all", name: t("all"), figure: risk.gap };
  const gaps = prepareRows(venues.length > 1 ? [all, ...venues] : [all], locale, words, { signed: true });
  const share = prepareRows(
    [{ key: "disappointed", name: t("overPromise.disappointed"), figure: risk.disappointed }],
    locale,
    words,
  );
  const ratio = prepareRows(
    [{ key: "ratio", name: t("overPromise.ratio"), figure: risk.lossRatio }],
    locale,
    words,
  );
  const state = frameState([risk.gap]);
  return (
    <ChartFrame
      id="over-promise"
      title={t("overPromise.title")}
      definition={t("overPromise.definition")}
      state={state.kind === "ready" ? state : { ...state, detail: risk.sentence }}
      {...(state.kind === "ready" ? { basis: risk.gap, n: risk.gap.n, table: gaps.table } : {})}
    >
      <p className={styles.finding}>{risk.sentence}</p>
      <h3 className={styles.subtitle}>{t("overPromise.gap")}</h3>
      <RiskRows rows={gaps} />
      <h3 className={styles.subtitle}>{t("overPromise.more")}</h3>
      <RiskRows rows={share} />
      <RiskRows rows={ratio} />
      <MethodNotes id="over-promise-method" opened={opened} report={risk} />
    </ChartFrame>
  );
}
