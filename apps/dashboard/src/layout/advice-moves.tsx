import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { FigureTable } from "../chart/figure-table.tsx";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./advice.module.css";
import { type Accepting, acceptedSearch } from "./advice-question.ts";
import {
  type Advice,
  type AdvisedMove,
  moneyText,
  relief,
  reliefText,
  shownChanges,
} from "./prepare-advice.ts";

interface Props {
  advice: Advice;
  accepting: Accepting;
  /** Address of the what-if page without its search. */
  scenarioPath: string;
}

/** Up to three moves, each with its reason, gains, costs and what was kept; each can be accepted with those before it. */
export function AdviceMoves({ advice, accepting, scenarioPath }: Props) {
  const t = useTranslations("layoutAdvice");
  return (
    <ol className={styles.moves}>
      {advice.moves.map((move, index) => {
        const edits = advice.moves.slice(0, index + 1).map(({ edit }) => JSON.parse(edit) as unknown);
        return (
          <li key={move.edit}>
            <Move move={move} base={advice.base} place={index + 1} />
            <p data-screen-only>
              <Link
                className={styles.accept}
                href={`${scenarioPath}${acceptedSearch(accepting, JSON.stringify(edits))}`}
                prefetch={false}
              >
                {index === 0 ? t("accept") : t("acceptAll", { count: index + 1 })}
              </Link>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function Move({ move, base, place }: { move: AdvisedMove; base: Advice["base"]; place: number }) {
  const t = useTranslations("layoutAdvice");
  const kindName = useTranslations("layoutMoveKind");
  const locale = useLocale() as Locale;
  const { title, reason, kind, before, after, cost, costSoFar, score } = move;
  const own = reliefText(relief(before, after), locale);
  const all = reliefText(relief(base, after), locale);
  const total = (value: number | null) =>
    value === null ? t("none") : numberText(value, "COUNT", locale, 1);
  const wait = (value: number | null) => (value === null ? t("none") : numberText(value, "COUNT", locale, 1));
  return (
    <>
      <p className={styles.kind}>{kindName(kind)}</p>
      <h3>{title}</h3>
      <p className={styles.reason}>{reason}</p>
      <dl className={styles.gains}>
        <div>
          <dt>{t("relief")}</dt>
          <dd>{own}</dd>
          {place > 1 && <dd className={styles.sofar}>{t("soFar", { value: all })}</dd>}
        </div>
        <div>
          <dt>{t("cost")}</dt>
          <dd>{moneyText(cost, locale)}</dd>
          {place > 1 && (
            <dd className={styles.sofar}>{t("soFar", { value: moneyText(costSoFar, locale) })}</dd>
          )}
        </div>
        <div>
          <dt>{t("wait")}</dt>
          <dd>{t("fromTo", { before: wait(before.meanWaitMin), after: wait(after.meanWaitMin) })}</dd>
        </div>
        <div>
          <dt>{t("score")}</dt>
          <dd>{t("fromTo", { before: total(score.before), after: total(score.after) })}</dd>
        </div>
      </dl>
      <Changes move={move} />
      <Kept move={move} />
    </>
  );
}

function Changes({ move }: { move: AdvisedMove }) {
  const t = useTranslations("layoutAdvice");
  const changes = shownChanges(move.indicators, t("none"));
  const table = {
    columns: [
      { label: t("figure") },
      { label: t("before"), numeric: true },
      { label: t("after"), numeric: true },
      { label: t("verdict") },
    ],
    rows: changes.map(({ title, before, after, better }) => [
      title,
      before,
      after,
      better === null ? t("neither") : better ? t("better") : t("worse"),
    ]),
  };
  return (
    <details>
      <summary>{t("changes", { count: changes.length })}</summary>
      <FigureTable caption={t("changesOf", { title: move.title })} table={table} />
    </details>
  );
}

function Kept({ move }: { move: AdvisedMove }) {
  const t = useTranslations("layoutAdvice");
  const { constraints } = move;
  const table = {
    columns: [
      { label: t("constraint") },
      { label: t("atFirst"), numeric: true },
      { label: t("after"), numeric: true },
      { label: t("limit"), numeric: true },
    ],
    rows: constraints.map(({ title, beforeText, afterText, limitText }) => [
      title,
      beforeText ?? t("none"),
      afterText ?? t("none"),
      limitText ?? t("none"),
    ]),
  };
  return (
    <details>
      <summary>
        {t("kept", { held: constraints.filter(({ holds }) => holds).length, count: constraints.length })}
      </summary>
      <FigureTable caption={t("keptOf", { title: move.title })} table={table} />
    </details>
  );
}
