import { useLocale, useTranslations } from "next-intl";
import type { FigurePartsFragment, RisksQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { Evidence } from "./evidence.tsx";
import { MethodNotes } from "./method-notes.tsx";
import { byValue, prepareRows } from "./prepare-rows.ts";
import { RiskRows } from "./risk-rows.tsx";
import styles from "./risks.module.css";
import { useRowWords } from "./use-row-words.ts";

type Technology = RisksQuery["risks"]["technology"];
type TouchpointFigure = Exclude<keyof Technology["touchpoints"][number], "touchpoint">;

interface Props {
  risk: Technology;
  opened: ReadonlySet<string>;
}

/** Does the experience rely on technology that creates little feeling? */
export function TechnologySection({ risk, opened }: Props) {
  const t = useTranslations("risks.technology");
  const locale = useLocale() as Locale;
  const words = useRowWords("figure");
  const rowsOf = (names: readonly ("importance" | "delight" | "upset" | "dependence")[], signed = false) =>
    prepareRows(
      names.map((name) => ({ key: name, name: t(name), figure: risk[name] })),
      locale,
      words,
      { signed },
    );
  const warmth = prepareRows(
    (["warmth", "warmthAgainstPeople"] as const).map((name) => ({
      key: name,
      name: t(name),
      figure: risk[name],
    })),
    locale,
    words,
    { signed: true },
  );
  const shares = rowsOf(["importance", "delight", "upset"]);
  const state = frameState([risk.dependence]);
  return (
    <ChartFrame
      id="technology"
      title={t("title")}
      definition={t("definition")}
      state={state.kind === "ready" ? state : { ...state, detail: risk.sentence }}
      {...(state.kind === "ready"
        ? { basis: risk.dependence, n: risk.dependence.n, table: shares.table }
        : {})}
    >
      <p className={styles.finding}>{risk.sentence}</p>
      <h3 className={styles.subtitle}>{t("gap")}</h3>
      <RiskRows rows={rowsOf(["dependence"], true)} />
      <h3 className={styles.subtitle}>{t("shares")}</h3>
      <RiskRows rows={shares} />
      <h3 className={styles.subtitle}>{t("warmthTitle")}</h3>
      <RiskRows rows={warmth} />
      <TouchpointEvidence risk={risk} opened={opened} />
      <MethodNotes id="technology-method" opened={opened} report={risk} />
    </ChartFrame>
  );
}

/** Each technology touchpoint: what it weighs, what a low score goes with, where guests give up. */
function TouchpointEvidence({ risk, opened }: Props) {
  const t = useTranslations("risks.technology");
  const locale = useLocale() as Locale;
  const words = useRowWords("touchpoint");
  const rows = (name: TouchpointFigure, direction: 1 | -1) =>
    prepareRows(
      byValue(
        risk.touchpoints.map((row) => ({
          key: row.touchpoint.code,
          name: row.touchpoint.name,
          figure: row[name] as FigurePartsFragment,
        })),
        direction,
      ),
      locale,
      words,
      { signed: name === "penalty" },
    );
  return (
    <Evidence
      id="technology-touchpoints"
      open={opened.has("technology-touchpoints")}
      title={t("touchpoints")}
    >
      <h3 className={styles.subtitle}>{t("byImportance")}</h3>
      <RiskRows rows={rows("importance", -1)} />
      <h3 className={styles.subtitle}>{t("penalty")}</h3>
      <RiskRows rows={rows("penalty", 1)} />
      <h3 className={styles.subtitle}>{t("dropOff")}</h3>
      <RiskRows rows={rows("dropOff", -1)} />
    </Evidence>
  );
}
