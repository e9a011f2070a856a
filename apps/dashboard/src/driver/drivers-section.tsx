import { useLocale, useTranslations } from "next-intl";
import type { DriversQuery } from "../api/documents.generated.ts";
import { answersRange } from "../chart/answers-range.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { type FrameState, frameState } from "../chart/frame-state.ts";
import { countText } from "../chart/number-text.ts";
import { LeftOut } from "../moment/left-out.tsx";
import { MapChart } from "../moment/map-chart.tsx";
import styles from "../moment/moments-section.module.css";
import { prepareMap } from "../moment/prepare-map.ts";
import { Sentence } from "../navigation/sentence.tsx";
import type { Locale } from "../text/locale.ts";
import { DriverList } from "./driver-list.tsx";
import { type DriverWords, prepareGroups, prepareShares, prepareToDo } from "./prepare-drivers.ts";

type Analysis = DriversQuery["drivers"]["analysis"];

const emptyKind = { NOT_ASKED: "notAsked", NO_VARIANCE: "withheld", TOO_FEW: "tooFew" } as const;

/** What drives an outcome as a page: sentence, basis, to-do list, groups, map, shares, what was left out. */
export function DriversSection({ analysis }: { analysis: Analysis }) {
  const t = useTranslations("drivers");
  const { status } = analysis;
  if (status === "NOT_ASKED" || status === "NO_VARIANCE" || status === "TOO_FEW") {
    const state: FrameState = { kind: emptyKind[status] };
    return (
      <>
        <Sentence>{analysis.sentence}</Sentence>
        <ChartFrame id="to-do" title={t("toDo")} definition={t("toDoDefinition")} state={state} />
        <LeftOut leftOut={analysis.leftOut} id="" />
      </>
    );
  }
  return (
    <>
      <Sentence>{analysis.sentence}</Sentence>
      <Basis analysis={analysis} />
      <Groups id="drivers" title={t("driversTitle")} groups={analysis.drivers} row={t("driver")} />
      <ToDo analysis={analysis} />
      <Groups id="stages" title={t("stagesTitle")} groups={analysis.stages} row={t("stage")} />
      <DriverMap analysis={analysis} />
      <Shares analysis={analysis} />
      <LeftOut leftOut={analysis.leftOut} id="" />
    </>
  );
}

/** What the analysis rests on, how it was estimated, and what to beware of. */
function Basis({ analysis }: { analysis: Analysis }) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const { visits, visitsWithOutcome, explained, warnings, largestDifference, thresholds } = analysis;
  const notable = largestDifference !== null && largestDifference > thresholds.notableDifference;
  return (
    <div className={styles.basis}>
      <div>
        <p>
          {t("drivers.basis", {
            visits: countText(visits, locale),
            outcome: countText(visitsWithOutcome, locale),
            explained: explained.text,
          })}
        </p>
        <p className={notable ? styles.notice : styles.note}>{analysis.methodNotice}</p>
        <p className={styles.note}>
          {analysis.fromCache
            ? t("moments.fromCache")
            : t("moments.computed", { ms: Math.round(analysis.computedInMilliseconds) })}
        </p>
      </div>
      {warnings.length > 0 && (
        <div role="note">
          <p className={styles.noticeTitle}>{t("moments.weakTitle")}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function useWords(row: string, figure: string): DriverWords {
  const t = useTranslations();
  return {
    row,
    figure,
    performance: t("drivers.performance"),
    low: t("compare.low"),
    high: t("compare.high"),
    n: t("moments.answers"),
    pairwise: (share) => t("drivers.pairwiseShare", { share }),
    conversion: t("drivers.conversion"),
    inverse: t("drivers.inverse"),
    inWords: t("drivers.inWords"),
  };
}

interface GroupsProps {
  id: string;
  title: string;
  groups: Analysis["drivers"] | Analysis["stages"];
  row: string;
}

function Groups({ id, title, groups, row }: GroupsProps) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const words = useWords(row, t("share"));
  const list = prepareGroups(groups, locale, words);
  const shares = groups.map(({ share }) => share);
  return (
    <ChartFrame
      id={id}
      title={title}
      definition={t("groupDefinition")}
      state={frameState(shares)}
      basis={shares.find(({ status }) => status === "MEASURED")}
      n={answersRange(shares)}
      table={list.table}
    >
      <DriverList list={list} words={words} sentences={false} />
    </ChartFrame>
  );
}

function ToDo({ analysis: { touchpoints, target } }: { analysis: Analysis }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const words = useWords(t("touchpoint"), t("worth"));
  const list = prepareToDo(touchpoints, locale, words);
  const priorities = touchpoints.map(({ priority }) => priority);
  return (
    <ChartFrame
      id="to-do"
      title={t("toDoTo", { target })}
      definition={t("toDoDefinition")}
      state={frameState(priorities)}
      basis={priorities.find(({ status }) => status === "MEASURED")}
      n={answersRange(priorities)}
      table={list.table}
    >
      <DriverList list={list} words={words} sentences />
    </ChartFrame>
  );
}

function DriverMap({ analysis: { touchpoints } }: { analysis: Analysis }) {
  const t = useTranslations();
  const locale = useLocale() as Locale;
  const map = prepareMap(touchpoints, locale, {
    quadrant: (quadrant) => t(`quadrant.${quadrant}`),
    hollow: t("moments.borderline"),
    clear: t("moments.clear"),
    columns: {
      touchpoint: t("moments.touchpoint"),
      importance: t("moments.importance"),
      performance: t("moments.performance"),
      low: t("compare.low"),
      high: t("compare.high"),
      quadrant: t("moments.quadrant"),
      status: t("compare.status"),
      n: t("moments.answers"),
    },
  });
  const shares = touchpoints.map(({ importance }) => importance.share);
  return (
    <ChartFrame
      id="map"
      title={t("moments.map")}
      definition={t("moments.mapDefinition")}
      state={frameState(shares)}
      basis={shares.find(({ status }) => status === "MEASURED")}
      n={answersRange(shares)}
      table={map?.table}
    >
      {map && (
        <>
          <p className={styles.note}>
            ● {t("moments.filled")} · ○ {t("moments.hollow")}
          </p>
          <MapChart map={map} label={t("moments.mapLabel", { count: map.points.length })} />
        </>
      )}
    </ChartFrame>
  );
}

function Shares({ analysis: { touchpoints, crosshair } }: { analysis: Analysis }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const words = useWords(t("touchpoint"), t("share"));
  const list = prepareShares(touchpoints, locale, words, crosshair?.importance ?? null);
  const shares = touchpoints.map(({ importance }) => importance.share);
  return (
    <ChartFrame
      id="shares"
      title={t("sharesTitle")}
      definition={t("sharesDefinition")}
      state={frameState(shares)}
      basis={shares.find(({ status }) => status === "MEASURED")}
      n={answersRange(shares)}
      table={list.table}
    >
      <DriverList list={list} words={words} sentences />
    </ChartFrame>
  );
}
