import { useLocale, useTranslations } from "next-intl";
import type { RisksQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { MethodNotes } from "./method-notes.tsx";
import { prepareRows } from "./prepare-rows.ts";
import { RiskRows } from "./risk-rows.tsx";
import styles from "./risks.module.css";
import { useRowWords } from "./use-row-words.ts";

interface Props {
  risk: RisksQuery["risks"]["channels"];
  opened: ReadonlySet<string>;
}

const verdictOrder = ["DIFFERENT", "INCONCLUSIVE", "CONSISTENT"] as const;

/** Do guests of all channels find the same? What differs first. */
export function ChannelsSection({ risk, opened }: Props) {
  const t = useTranslations("risks");
  const tVerdict = useTranslations("channelVerdict");
  const locale = useLocale() as Locale;
  const words = useRowWords("touchpoint");
  const entries = risk.pairs
    .toSorted(
      (a, b) =>
        verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
        Math.abs(b.difference.value ?? 0) - Math.abs(a.difference.value ?? 0),
    )
    .map(({ touchpoint, a, b, aName, bName, difference, verdict }) => ({
      key: `${touchpoint.code} ${a} ${b}`,
      name: touchpoint.name,
      figure: difference,
      note: `${t("channels.pair", { a: aName, b: bName })} · ${tVerdict(verdict)}`,
    }));
  const rows = prepareRows(entries, locale, words, { signed: true, margin: risk.margin });
  const figures = risk.pairs.map(({ difference }) => difference);
  const state = frameState(figures);
  const first = figures.find(({ status }) => status === "MEASURED");
  return (
    <ChartFrame
      id="channels"
      title={t("channels.title")}
      definition={t("channels.definition", { margin: risk.margin })}
      state={state.kind === "ready" ? state : { ...state, detail: risk.sentence }}
      basis={first}
      n={answersRange(figures)}
      {...(first ? { table: rows.table } : {})}
    >
      <p className={styles.finding}>{risk.sentence}</p>
      <RiskRows rows={rows} />
      <p className={styles.note}>{t("channels.band", { margin: risk.margin })}</p>
      <MethodNotes id="channels-method" opened={opened} report={risk} />
    </ChartFrame>
  );
}
