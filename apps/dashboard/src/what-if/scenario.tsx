"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SliceInput, WhatIfQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { countText } from "../chart/number-text.ts";
import { Sentence } from "../navigation/sentence.tsx";
import { ReportLinks } from "../report/report-links.tsx";
import type { Locale } from "../text/locale.ts";
import { type Improvements, improvementInputs, ranges } from "./improvements.ts";
import { KindChoice } from "./kind-choice.tsx";
import { LeverList } from "./lever-list.tsx";
import { OutcomeList } from "./outcome-list.tsx";
import { ownLifts, prepareLevers, prepareOutcomes } from "./prepare-what-if.ts";
import { useScenario } from "./use-scenario.ts";
import { useWhatIfWords } from "./use-words.ts";
import styles from "./what-if.module.css";

interface Props {
  slice: SliceInput;
  found: WhatIfQuery["whatIf"];
  improvements: Improvements;
}

/** The sentence, what the scenario goes with, and the levers to move. */
export function Scenario({ slice, found, improvements }: Props) {
  const t = useTranslations("whatIf");
  const locale = useLocale() as Locale;
  const words = useWhatIfWords();
  const scenario = useScenario({ slice, locale, improvements, outcomes: found.outcomes });
  const { by } = improvements;
  const outcomes = prepareOutcomes(scenario.outcomes, locale, words);
  const levers = prepareLevers(found.each, locale, words);
  const totals = scenario.outcomes.map(({ total }) => total);
  const lifts = found.each.map(({ lift }) => lift);
  const [overall] = scenario.outcomes;
  const state = frameState(lifts);
  return (
    <>
      <ReportLinks
        page="what-if"
        variables={{
          slice,
          improvements: improvementInputs({ by, amounts: scenario.amounts }),
          ...(by === "share" ? { share: ranges.share.usual / 100 } : { points: ranges.points.usual }),
        }}
      />
      <div aria-live="polite">
        <Sentence>{overall?.sentence ?? ""}</Sentence>
        {scenario.failed && (
          <p role="alert" className={styles.failed}>
            {t("failed")}
          </p>
        )}
      </div>
      {overall && state.kind === "ready" && (
        <p className={styles.note}>
          {t("basis", {
            visits: countText(found.visits, locale),
            all: countText(overall.visits, locale),
            venues: overall.venues,
            method: t(`method.${overall.method}`),
          })}
        </p>
      )}
      <ChartFrame
        id="lift"
        title={t("lift")}
        definition={t("liftDefinition")}
        state={state}
        basis={totals.find(({ status }) => status === "MEASURED")}
        n={answersRange(totals)}
        table={outcomes.table}
      >
        {scenario.amounts.size === 0 ? (
          <p>{t("nothingChosen")}</p>
        ) : (
          <OutcomeList prepared={outcomes} sentences={scenario.outcomes} />
        )}
      </ChartFrame>
      <ChartFrame
        id="levers"
        title={t(by === "share" ? "leversShare" : "levers")}
        definition={t(by === "share" ? "leversDefinitionShare" : "leversDefinition")}
        state={state}
        basis={lifts.find(({ status }) => status === "MEASURED")}
        n={answersRange(lifts)}
        table={levers.table}
      >
        <KindChoice by={by} choose={scenario.choose} clear={scenario.clear} chosen={scenario.amounts.size} />
        <LeverList
          prepared={levers}
          by={by}
          amounts={scenario.amounts}
          own={ownLifts(scenario.outcomes, locale)}
          set={scenario.set}
        />
        <p className={styles.note}>{t("caution")}</p>
      </ChartFrame>
    </>
  );
}
