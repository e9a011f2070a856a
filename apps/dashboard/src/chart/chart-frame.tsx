import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FigurePartsFragment } from "../api/documents.generated.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./chart-frame.module.css";
import { csvAddress } from "./csv.ts";
import { FigureTable } from "./figure-table.tsx";
import type { FrameState } from "./frame-state.ts";
import { countText, instantText } from "./number-text.ts";
import type { TwinTable } from "./twin-table.ts";

interface Props {
  /** The frame's place on the page, for links to it. */
  id: string;
  title: string;
  /** What is shown, in one or two sentences. */
  definition: string;
  state: FrameState;
  /** The figure that stands for all: its formula, weighting and freshness are printed. */
  basis?: Pick<FigurePartsFragment, "formula" | "asOf" | "weighted"> | undefined;
  /** Answers that all figures together rest on, or the fewest and the most that one of them rests on. */
  n?: number | readonly [low: number, high: number] | undefined;
  /** What figures rest on that are computed from a plan and not from answers: facts in words, and the formulas. */
  rests?: { facts: readonly string[]; formulas: readonly string[] } | undefined;
  table?: TwinTable | undefined;
  /** What chooses what is shown; there whether or not there is a chart. */
  controls?: ReactNode;
  children?: ReactNode;
}

/**
 * The one frame around every chart: title, definition, chart or the reason there is none, number of answers, formula,
 * freshness, the same figures as a table, and their download.
 */
export function ChartFrame(props: Props) {
  const { id, title, definition, state, basis, n, rests, table, controls, children } = props;
  const t = useTranslations("frame");
  return (
    <section className={styles.frame} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className={styles.definition}>{definition}</p>
      {controls}
      {state.kind === "ready" ? children : <NoChart state={state} />}
      {basis && <Basis basis={basis} n={n} />}
      {rests && <Rests facts={rests.facts} formulas={rests.formulas} />}
      {table && table.rows.length > 0 && (
        <details className={styles.evidence}>
          <summary>{t("table")}</summary>
          <FigureTable caption={title} table={table} />
          <a href={csvAddress(table)} download={`${id}.csv`} data-screen-only>
            {t("download")}
          </a>
        </details>
      )}
    </section>
  );
}

const explanation = {
  notAsked: "notAskedText",
  tooFew: "tooFewText",
  withheld: "withheldText",
  failed: "failedText",
} as const;

/** One of the four reasons for an empty frame. */
function NoChart({ state }: { state: Exclude<FrameState, { kind: "ready" }> }) {
  const t = useTranslations("frame");
  return (
    <div className={styles.empty} data-state={state.kind} role="status">
      <p className={styles.reason}>{t(state.kind)}</p>
      <p>{t(explanation[state.kind])}</p>
      {state.detail && <p>{state.detail}</p>}
    </div>
  );
}

function Basis({
  basis: { formula, asOf, weighted },
  n,
}: Pick<Props, "n"> & { basis: NonNullable<Props["basis"]> }) {
  const t = useTranslations("frame");
  const locale = useLocale() as Locale;
  const answers = (count: NonNullable<Props["n"]>) =>
    typeof count === "number"
      ? t("answers", { n: countText(count, locale) })
      : t("answersEach", { low: countText(count[0], locale), high: countText(count[1], locale) });
  const facts = [
    ...(n === undefined ? [] : [answers(n)]),
    t(weighted ? "weighted" : "unweighted"),
    t("formula", { id: formula.id, version: formula.version }),
    asOf === null ? t("noData") : t("asOf", { date: instantText(asOf, locale) }),
  ];
  return <Rests facts={facts} formulas={[formula.text]} />;
}

function Rests({ facts, formulas }: NonNullable<Props["rests"]>) {
  const t = useTranslations("frame");
  return (
    <div className={styles.basis}>
      <p>{facts.join(" · ")}</p>
      {formulas.length > 0 && (
        <details>
          <summary>{t("definition")}</summary>
          {formulas.map((formula) => (
            <p key={formula}>{formula}</p>
          ))}
        </details>
      )}
    </div>
  );
}
