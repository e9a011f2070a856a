import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { AdvicePricesDocument, LayoutAdviceDocument } from "../api/documents.generated.ts";
import { framed } from "../chart/framed.tsx";
import { numberText } from "../chart/number-text.ts";
import { AnalysisDone, ProgressWatch } from "../moment/analysis-watch.tsx";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import styles from "./advice.module.css";
import { AdviceAlternatives } from "./advice-alternatives.tsx";
import { AdviceForm } from "./advice-form.tsx";
import { AdviceMoves } from "./advice-moves.tsx";
import {
  type AdviceQuestion,
  type AdviceVariables,
  adviceRequest,
  editCount,
  progressAddress,
} from "./advice-question.ts";
import { relief } from "./prepare-advice.ts";

/** A plan of some hundred units takes a minute, on a busy machine more; nothing waits longer than connections last. */
const PATIENCE_MS = 290_000;

interface Props {
  locale: Locale;
  question: AdviceQuestion;
  /** The imported plan and all its edits. */
  judged: Pick<AdviceVariables, "plan" | "edits">;
  /** Addresses without their search: of this page and of the what-if page. */
  path: string;
  scenarioPath: string;
}

/** What to do to a layout: the question, and when it is asked, the answer as soon as it is there. */
export async function AdviceSection({ locale, question, judged, path, scenarioPath }: Props) {
  const t = await getTranslations("layoutAdvice");
  const { layoutAdvicePrices } = await ask(AdvicePricesDocument, { locale: apiLocale(locale) });
  const names = layoutAdvicePrices.map(({ name }) => name);
  const variables: AdviceVariables = {
    ...judged,
    request: adviceRequest(question, names),
  };
  const address = progressAddress(variables);
  const begun = editCount(judged.edits) ?? 0;
  return (
    <>
      <p className={styles.note}>{t("about")}</p>
      {begun > 0 && <p className={styles.note}>{t("begun", { count: begun })}</p>}
      <AdviceForm path={path} question={question} prices={layoutAdvicePrices} />
      {question.asked && (
        <ProgressWatch key={address} address={address} words={{ title: t("working"), wait: t("waiting") }}>
          <Suspense fallback={<div className={styles.waiting} />}>
            <Answer locale={locale} variables={variables} question={question} scenarioPath={scenarioPath} />
            <AnalysisDone />
          </Suspense>
        </ProgressWatch>
      )}
    </>
  );
}

type AnswerProps = Pick<Props, "locale" | "question" | "scenarioPath"> & { variables: AdviceVariables };

async function Answer({ locale, variables, question, scenarioPath }: AnswerProps) {
  const t = await getTranslations("layoutAdvice");
  return framed({ id: "advice", title: t("answer"), definition: t("about") }, async () => {
    const { layoutAdvice: advice } = await ask(
      LayoutAdviceDocument,
      { locale: apiLocale(locale), ...variables },
      PATIENCE_MS,
    );
    const last = advice.moves.at(-1);
    if (!last) return <Sentence>{advice.base.pressure === null ? t("nobody") : t("nothing")}</Sentence>;
    const share = numberText(relief(advice.base, last.after) ?? 0, "SHARE", locale, 1);
    const given = { plan: question.plan, edits: variables.edits };
    return (
      <>
        <Sentence>{t("found", { count: advice.moves.length, share })}</Sentence>
        <AdviceMoves advice={advice} accepting={given} scenarioPath={scenarioPath} />
        <AdviceAlternatives advice={advice} accepting={given} scenarioPath={scenarioPath} />
        <p className={styles.note}>{t("effort", { proposals: advice.proposals, days: advice.days })}</p>
        <p className={styles.note}>{t("limits")}</p>
      </>
    );
  });
}
