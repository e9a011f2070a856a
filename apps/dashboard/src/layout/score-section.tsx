import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";
import bars from "./bars.module.css";
import type { Judged } from "./judged.ts";
import type { ItemRow, PreparedScore, SubRow } from "./prepare-score.ts";
import { prepareScore } from "./prepare-score.ts";
import styles from "./score.module.css";
import { ScoreItems } from "./score-items.tsx";
import { useLayoutNumber } from "./use-layout-number.ts";
import { useRests } from "./use-rests.ts";

/** The total with its band and caps, what would raise it, and the six parts that open to their items. */
export function ScoreSection({ judged, opened }: { judged: Judged; opened: ReadonlySet<string> }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const { score } = judged.assessment;
  const prepared = prepareScore(score, locale, {
    text: useLayoutNumber(),
    none: t("none"),
    point: (x, y) => t("corner", { x, y }),
  });
  return (
    <ChartFrame
      id="score"
      title={t("score")}
      definition={t("scoreDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={scoreTable(prepared, [
        t("sub"),
        t("item"),
        t("value"),
        t("worth"),
        t("weight"),
        t("contribution"),
      ])}
    >
      <p className={styles.total}>
        <strong>{prepared.total}</strong>
        <span>{t("ofHundred")}</span>
        <span>
          {t("band", {
            low: numberText(score.sensitivity.low, "COUNT", locale, 0),
            high: numberText(score.sensitivity.high, "COUNT", locale, 0),
            draws: numberText(score.sensitivity.draws, "COUNT", locale, 0),
          })}
        </span>
        {score.caps.length > 0 && <span>{t("uncapped", { total: prepared.uncapped })}</span>}
      </p>
      {score.caps.length > 0 && (
        <ul className={styles.caps}>
          {score.caps.map(({ code, cap, reason }) => (
            <li key={code}>{t("capAt", { cap, reason })}</li>
          ))}
        </ul>
      )}
      <Hints hints={prepared.hints} capped={score.caps.length > 0} />
      {prepared.subs.map((sub) => (
        <Sub key={sub.code} sub={sub} open={opened.has(sub.code)} />
      ))}
    </ChartFrame>
  );
}

function Hints({ hints, capped }: { hints: PreparedScore["hints"]; capped: boolean }) {
  const t = useTranslations("layout");
  if (hints.length === 0) return null;
  return (
    <>
      <h3>{t("raises")}</h3>
      {capped && <p className={styles.note}>{t("raiseCapped")}</p>}
      <ol className={styles.raises}>
        {hints.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </>
  );
}

function Sub({ sub, open }: { sub: SubRow; open: boolean }) {
  const t = useTranslations("layout");
  return (
    <details className={styles.sub} id={`score-${sub.code}`} open={open}>
      <summary>
        <span>{sub.title}</span>
        <span className={bars.bar} aria-hidden="true">
          {sub.score !== null && <i style={{ width: `${sub.score}%` }} />}
        </span>
        <strong>{sub.scoreText}</strong>
        <small>{t("subWeight", { weight: sub.weight, points: sub.contribution })}</small>
      </summary>
      <ScoreItems items={sub.items} />
    </details>
  );
}

function scoreTable({ subs }: PreparedScore, head: readonly string[]): TwinTable {
  const cells = (sub: SubRow, { title, x, value, weight, contribution }: ItemRow) => [
    sub.title,
    title,
    x,
    value,
    weight,
    contribution,
  ];
  return {
    columns: head.map((label, i) => ({ label, numeric: i > 1 })),
    rows: subs.flatMap((sub) => sub.items.map((item) => cells(sub, item))),
  };
}
