import { useLocale, useTranslations } from "next-intl";
import type { ActionQuery, ChartMarksQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { chartMarks, without } from "../chart/chart-marks.ts";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./actions.module.css";
import { EffectChart } from "./effect-chart.tsx";
import { prepareEffect } from "./prepare-effect.ts";

type Action = NonNullable<ActionQuery["action"]>;

interface Props {
  action: Action;
  effect: NonNullable<Action["effect"]>;
  /** Actions at the venue, and holidays, as they were asked for the days that are drawn. */
  marks: ChartMarksQuery | null;
}

/** The venue against its peers, the checks that the verdict passed, and how it was judged. */
export function EffectSection({ action, effect, marks }: Props) {
  const t = useTranslations("actions");
  const locale = useLocale() as Locale;
  const chart = prepareEffect(effect, action.start, action.indicator.unit, locale, {
    period: t(effect.byWeek ? "week" : "month"),
    own: action.venue.name,
    expected: t("expected"),
    low: t("low"),
    high: t("high"),
    n: t("answers"),
    gap: t("difference"),
  });
  const n = (count: number) => countText(count, locale);
  const expected = t(effect.peers.length > 0 ? "expectedByPeers" : "expected");
  return (
    <ChartFrame
      id="effect"
      title={t("effect")}
      definition={t("effectNote")}
      state={chart === null ? { kind: "tooFew", detail: effect.sentence } : { kind: "ready" }}
      table={chart?.table}
      rests={{
        facts: [
          t("restsOn", {
            before: n(effect.before),
            after: n(effect.after),
            peers: n(effect.peerAnswers),
            names: effect.peers.map(({ name }) => name).join(t("and")) || t("nobody"),
          }),
        ],
        formulas: [`${effect.formula.id} v${effect.formula.version}`],
      }}
    >
      {chart && (
        <EffectChart
          chart={chart}
          marks={marks === null ? [] : without(chartMarks(marks, chart.days), action)}
          label={effect.sentence}
          words={{ own: action.venue.name, expected, start: t("began") }}
        />
      )}
      <Checks effect={effect} />
    </ChartFrame>
  );
}

function Checks({ effect }: { effect: NonNullable<Action["effect"]> }) {
  const t = useTranslations("actions");
  const trend = useTranslations("preTrend");
  const locale = useLocale() as Locale;
  const { preTrend, withoutOnePeer, placebos } = effect;
  const number = (value: number | undefined) => numberText(value ?? 0, "SCALE", locale, 1);
  return (
    <div className={styles.checks}>
      {preTrend && (
        <p>
          {trend(preTrend.status)}{" "}
          {t("drift", {
            value: number(preTrend.drift),
            low: number(preTrend.low),
            high: number(preTrend.high),
          })}
        </p>
      )}
      {withoutOnePeer && (
        <p>{t("withoutOne", { low: number(withoutOnePeer[0]), high: number(withoutOnePeer[1]) })}</p>
      )}
      {placebos.length > 0 && (
        <p>
          {t("placebos", {
            list: placebos.map(({ venue, value }) => `${venue.name} ${number(value)}`).join(t("and")),
          })}
        </p>
      )}
      <details>
        <summary>{t("method")}</summary>
        <p>{effect.method}</p>
        <p>{effect.formula.text}</p>
      </details>
    </div>
  );
}
