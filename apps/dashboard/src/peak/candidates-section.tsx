import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import styles from "../action/actions.module.css";
import type { PeakDesignQuery, PeakIdeaKind } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { numberText, valueText } from "../chart/number-text.ts";
import { WideTable } from "../chart/wide-table.tsx";
import type { Locale } from "../text/locale.ts";
import { ideaAddress, MOST_POINTS, type PeakView } from "./peak-view.ts";
import own from "./peaks.module.css";

type Candidate = PeakDesignQuery["peakDesign"]["candidates"][number];

/** A shape for each kind, so that colour is not needed to tell them apart. */
export const kindMarks: Record<PeakIdeaKind, string> = {
  TURN_ROUND: "▼",
  CREATE: "△",
  REPAIR: "↑",
  PROTECT: "▲",
};

interface Props {
  candidates: readonly Candidate[];
  source: PeakDesignQuery["peakDesign"]["curve"]["source"];
  view: PeakView;
  path: string;
  /** What is shown, without the raise. */
  search: string;
}

/** The steps there is a reason to touch: why, on what evidence, and what raising them would be expected to go with. */
export function CandidatesSection({ candidates, source, view, path, search }: Props) {
  const t = useTranslations("peaks");
  const kind = useTranslations("peakKind");
  const locale = useLocale() as Locale;
  const levels = candidates.map(({ level }) => level);
  const shown = new URLSearchParams(search);
  const columns = [
    t("touchpoint"),
    t("kind"),
    t("level"),
    t("designed"),
    t("importance"),
    t("liftOverall"),
    t("liftRecommend"),
  ];
  const cells = (candidate: Candidate): [text: string, more: string][] => {
    const { kind: suggested, level, rankLow, rankHigh, designed, adjustedP, importance } = candidate;
    const rank = rankLow === rankHigh ? `${rankLow}` : `${rankLow}–${rankHigh}`;
    const p =
      adjustedP === null
        ? ""
        : adjustedP < 0.001
          ? "p < 0.001"
          : `p = ${numberText(adjustedP, "SCALE", locale, 3)}`;
    return [
      [suggested === null ? "" : `${kindMarks[suggested]} ${kind(suggested)}`, ""],
      [level.text, rankLow === null ? "" : t("rankOf", { rank })],
      [designed === null ? "–" : valueText(designed, "POMP", locale), p],
      [importance?.text ?? "–", ""],
      ...candidate.lifts.map(({ lift, sentence }): [string, string] =>
        lift ? [lift.total.text, ""] : ["–", sentence],
      ),
    ];
  };
  return (
    <ChartFrame
      id="candidates"
      title={t("candidates")}
      definition={t(source === "VALENCE" ? "candidatesNoteFelt" : "candidatesNote")}
      state={frameState(levels)}
      basis={levels.find(({ status }) => status === "MEASURED")}
      n={answersRange(levels)}
      table={{
        columns: [...columns, t("why")].map((label) => ({ label })),
        rows: candidates.map((candidate) => [
          candidate.touchpoint.name,
          ...cells(candidate).map((parts) => parts.filter((part) => part !== "").join("; ")),
          candidate.why,
        ]),
      }}
      controls={
        <form className={styles.choose} action={path} aria-label={t("raise")} data-screen-only>
          {[...shown].map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <label>
            <span>{t("raise")}</span>
            <select name="raise" defaultValue={view.raise} key={view.raise}>
              <option value="points">{t("byPoints", { most: MOST_POINTS })}</option>
              <option value="target">{t("toTarget")}</option>
            </select>
          </label>
          <label>
            <span>{t("amount")}</span>
            <input
              className={own.amount}
              name="amount"
              type="number"
              min="0.5"
              max="100"
              step="any"
              key={view.amount}
              defaultValue={view.amount}
            />
          </label>
          <button type="submit">{t("show")}</button>
        </form>
      }
    >
      <WideTable label={t("evidence")}>
        <table className={`${styles.list} ${own.candidates}`}>
          <thead>
            <tr>
              {columns.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates.map((candidate) => {
              const { touchpoint, kind: suggested } = candidate;
              return (
                <tr key={touchpoint.code}>
                  <th scope="row">
                    {touchpoint.name}
                    <Link
                      className={styles.make}
                      href={ideaAddress(path, search, {
                        touchpoint: touchpoint.code,
                        ...(suggested && { kind: suggested }),
                      })}
                      prefetch={false}
                      aria-label={t("addFor", { touchpoint: touchpoint.name })}
                      data-screen-only
                    >
                      {t("add")}
                    </Link>
                    <small>{candidate.why}</small>
                  </th>
                  {cells(candidate).map(([text, more], place) => (
                    <td key={columns[place + 1]}>
                      {text}
                      {more !== "" && <small>{more}</small>}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
      <p className={styles.note}>{t("liftNote")}</p>
    </ChartFrame>
  );
}
