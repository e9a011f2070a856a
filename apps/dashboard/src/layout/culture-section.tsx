import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { BarRows } from "./bar-rows.tsx";
import { functionOf } from "./function-mark.ts";
import { type Judged, scoreItem } from "./judged.ts";
import styles from "./layout.module.css";
import { unitName } from "./prepare-plan.ts";
import { useRests } from "./use-rests.ts";

/** Culture function by function, and how much of it visitors meet. */
export function CultureSection({ judged }: { judged: Judged }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const { assessment } = judged;
  const share = (value: number) => numberText(value, "SHARE", locale, 0);
  const rated = assessment.mix
    .flatMap(({ function: own, culture, units }) => (culture === null ? [] : [{ own, culture, units }]))
    .toSorted((a, b) => b.culture - a.culture);
  const exposure = scoreItem(assessment, "cultureExposure");
  const reach = scoreItem(assessment, "touchLengthShare");
  const head = [t("function"), t("culture"), t("tableUnits")] as const;
  const rows = rated.map(({ own, culture, units }) => ({
    key: own.code,
    name: own.name,
    value: share(culture),
    bar: culture,
    tone: functionOf(own.code),
    more: [numberText(units, "COUNT", locale, 0)],
  }));
  return (
    <ChartFrame
      id="culture"
      title={t("culture")}
      definition={t("cultureDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={{
        columns: head.map((label, i) => ({ label, numeric: i > 0 })),
        rows: rows.map(({ name, value, more }) => [name, value, ...more]),
      }}
    >
      {rows.length === 0 ? (
        <p>{t("noCulture")}</p>
      ) : (
        <>
          {exposure !== null && reach !== null && (
            <p className={styles.finding}>
              {t("cultureExposure", { share: share(exposure), reach: share(reach) })}
            </p>
          )}
          <BarRows caption={t("culture")} head={head} rows={rows} />
          <Raters judged={judged} />
        </>
      )}
      <Rubric rules={assessment.cultureRubric} />
    </ChartFrame>
  );
}

/** How many units with raters far apart are named. */
const NAMED = 10;

/** How far raters agree, and on which units they do least. */
function Raters({ judged: { plan, assessment } }: { judged: Judged }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const share = (value: number) => numberText(value, "SHARE", locale, 0);
  const { cultureAgreement, cultureGapOfUnits, cultureOfUnits } = assessment;
  if (cultureAgreement === null) return <p className={styles.note}>{t("oneRater")}</p>;
  const apart = plan.drawing.units
    .flatMap((unit, i) => {
      const gap = cultureGapOfUnits[i] ?? null;
      return gap === null || gap === 0 ? [] : [{ unit, gap, score: cultureOfUnits[i] ?? null }];
    })
    .toSorted((a, b) => b.gap - a.gap);
  return (
    <>
      <h3 className={styles.subtitle}>{t("raters")}</h3>
      <p>{cultureAgreement.sentence}</p>
      {apart.length > 0 && (
        <BarRows
          caption={t("ratersApart")}
          head={[t("ratersApart"), t("ratersGap"), t("culture")]}
          rows={apart.slice(0, NAMED).map(({ unit, gap, score }) => ({
            key: unit.id,
            name: unitName(unit.name, unit.format),
            note: unit.id,
            value: share(gap),
            bar: gap,
            more: [score === null ? t("none") : share(score)],
          }))}
        />
      )}
    </>
  );
}

/** By what units are rated, and what each rating stands for. */
function Rubric({ rules }: { rules: Judged["assessment"]["cultureRubric"] }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  return (
    <details>
      <summary>{t("rubric")}</summary>
      {rules.map(({ criterion, title, weight, anchors }) => (
        <section key={criterion}>
          <h3 className={styles.subtitle}>
            {t("rubricCriterion", { title, weight: numberText(weight, "SHARE", locale, 0) })}
          </h3>
          <ol start={0}>
            {anchors.map((anchor) => (
              <li key={anchor}>{anchor}</li>
            ))}
          </ol>
        </section>
      ))}
    </details>
  );
}
