import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChangesQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { statusKey } from "../indicator/status-word.ts";
import type { Locale } from "../text/locale.ts";
import { ChangeList } from "./change-list.tsx";
import styles from "./changes.module.css";
import { prepareChanges } from "./prepare-changes.ts";

/** More rows than this are counted instead of named. */
const MOST_NAMED = 12;

interface Props {
  id: string;
  title: string;
  changes: ChangesQuery["changes"];
  before: string;
  after: string;
  rows: "venue" | "touchpoint";
  /** The form that chooses the periods. */
  form?: ReactNode;
}

/** What changed between two periods: the sentence, the rows with their two parts, then how it was tested. */
export function ChangesSection({ id, title, changes, before, after, rows, form }: Props) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const list = prepareChanges(changes, locale, {
    all: t("compare.all"),
    yes: t("change.yes"),
    no: t("change.no"),
    status: (figure) => t(`figureStatus.${statusKey(figure)}`),
    columns: {
      name: t(`change.${rows}`),
      before,
      after,
      nBefore: t("change.answersIn", { period: before }),
      nAfter: t("change.answersIn", { period: after }),
      change: t("change.change"),
      low: t("compare.low"),
      high: t("compare.high"),
      p: t("change.p"),
      q: t("change.q"),
      significant: t("change.significant"),
      performance: t("change.performance"),
      mix: t("change.mix"),
      order: t("change.order"),
      status: t("compare.status"),
    },
  });
  const all = [...changes.rows, ...(changes.together ? [changes.together] : [])];
  const differences = all.map(({ difference }) => difference);
  const told = list.rows.filter(({ measured }) => measured);
  return (
    <ChartFrame
      id={id}
      title={title}
      definition={
        changes.splitBy ? t("change.definitionSplit", { by: changes.splitBy }) : t("change.definition")
      }
      state={frameState(differences)}
      basis={differences.find(({ status }) => status === "MEASURED")}
      n={answersRange(differences)}
      table={list.table}
      controls={form}
    >
      <p className={styles.conclusion}>{changes.sentence}</p>
      {list.together && <p className={styles.together}>{list.together.text}</p>}
      <ChangeList list={list} rowName={t(`change.${rows}`)} before={before} after={after} />
      <div className={styles.notes}>
        {list.notAsked.length > 0 && (
          <p>
            {list.notAsked.length > MOST_NAMED
              ? t("change.notAskedMany", { count: list.notAsked.length })
              : t("change.notAsked", { rows: list.notAsked.join(t("change.comma")) })}
          </p>
        )}
        <p>{t("change.legend", { tests: changes.tests })}</p>
        {list.warnings.map(({ text, rows: names }) => (
          <p key={text}>{t("change.warning", { warning: text, rows: names.join(t("change.comma")) })}</p>
        ))}
        <details>
          <summary>{t("change.inWords")}</summary>
          <ul>
            {told.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </details>
        <details>
          <summary>{t("change.method")}</summary>
          <p>{changes.method}</p>
        </details>
      </div>
    </ChartFrame>
  );
}
