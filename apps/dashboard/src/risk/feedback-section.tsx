import { useLocale, useTranslations } from "next-intl";
import type { RisksQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { CoverageList } from "./coverage-list.tsx";
import { Evidence } from "./evidence.tsx";
import { MethodNotes } from "./method-notes.tsx";
import { byValue, prepareRows } from "./prepare-rows.ts";
import { RiskRows } from "./risk-rows.tsx";
import styles from "./risks.module.css";
import { useRowWords } from "./use-row-words.ts";

type Feedback = RisksQuery["risks"]["feedback"];

interface Props {
  risk: Feedback;
  opened: ReadonlySet<string>;
}

/** Who and what is not heard, and what becomes of those who complain. */
export function FeedbackSections({ risk, opened }: Props) {
  return (
    <>
      <ResponseSection response={risk.response} opened={opened} />
      <CoverageSection coverage={risk.coverage} opened={opened} />
      <ClosedLoopSection loop={risk.closedLoop} opened={opened} />
    </>
  );
}

function ResponseSection({ response, opened }: Pick<Props, "opened"> & { response: Feedback["response"] }) {
  const t = useTranslations("risks");
  const locale = useLocale() as Locale;
  const words = useRowWords();
  const venues = byValue(
    response.byVenue.map(({ venue, rate }) => ({ key: venue.code, name: venue.name, figure: rate })),
    1,
  );
  const all = { key: "all", name: t("all"), figure: response.rate };
  const rates = prepareRows(venues.length > 1 ? [all, ...venues] : [all], locale, words);
  const state = frameState([response.rate]);
  return (
    <ChartFrame
      id="feedback"
      title={t("feedback.title")}
      definition={t("feedback.definition")}
      state={state.kind === "ready" ? state : { ...state, detail: response.sentence }}
      {...(state.kind === "ready" ? { basis: response.rate, table: rates.table } : {})}
    >
      <p className={styles.finding}>{response.sentence}</p>
      <RiskRows rows={rates} />
      {response.byDimension.map((dimension) => (
        <DimensionRows key={dimension.dimension} dimension={dimension} />
      ))}
      <MethodNotes id="feedback-method" opened={opened} report={response} />
    </ChartFrame>
  );
}

function DimensionRows({ dimension }: { dimension: Feedback["response"]["byDimension"][number] }) {
  const t = useTranslations("risks");
  const locale = useLocale() as Locale;
  const words = useRowWords("guests");
  const note = (represented: number) =>
    represented === 0 ? "" : t(represented < 0 ? "feedback.under" : "feedback.over");
  const rates = prepareRows(
    dimension.segments.map(({ code, name, rate, represented }) => ({
      key: code,
      name,
      figure: rate,
      note: note(represented),
    })),
    locale,
    words,
  );
  const indicator = prepareRows(
    [{ key: "r", name: t("feedback.representativity"), figure: dimension.representativity }],
    locale,
    words,
  );
  return (
    <>
      <h3 className={styles.subtitle}>{t("feedback.by", { name: dimension.name })}</h3>
      <RiskRows rows={rates} />
      <RiskRows rows={indicator} />
    </>
  );
}

function CoverageSection({ coverage, opened }: Pick<Props, "opened"> & { coverage: Feedback["coverage"] }) {
  const t = useTranslations("risks");
  const empty = coverage.from === null || coverage.to === null;
  return (
    <ChartFrame
      id="coverage"
      title={t("coverage.title")}
      definition={t("coverage.definition")}
      state={empty ? { kind: "tooFew", detail: coverage.sentence } : { kind: "ready" }}
    >
      <p className={styles.finding}>{coverage.sentence}</p>
      <CoverageList coverage={coverage} open={opened.has("coverage-venues")} />
    </ChartFrame>
  );
}

function ClosedLoopSection({ loop, opened }: Pick<Props, "opened"> & { loop: Feedback["closedLoop"] }) {
  const t = useTranslations("risks");
  const locale = useLocale() as Locale;
  const words = useRowWords("touchpoint");
  const figures = loop.closedWithin.map(({ figure }) => figure);
  const closed = prepareRows(
    loop.closedWithin.map(({ hours, figure }) => ({
      key: `${hours}`,
      name: t("closedLoop.within", { hours }),
      figure,
    })),
    locale,
    words,
  );
  const complaints = prepareRows(
    byValue(
      loop.complaints.map(({ touchpoint, rate }) => ({
        key: touchpoint.code,
        name: touchpoint.name,
        figure: rate,
      })),
    ),
    locale,
    words,
  );
  const state = frameState(figures);
  return (
    <ChartFrame
      id="closed-loop"
      title={t("closedLoop.title")}
      definition={t("closedLoop.definition")}
      state={state.kind === "ready" ? state : { ...state, detail: loop.sentence }}
      {...(state.kind === "ready" ? { basis: figures[0], n: figures[0]?.n, table: closed.table } : {})}
    >
      <p className={styles.finding}>{loop.sentence}</p>
      <RiskRows rows={closed} />
      <Evidence id="complaints" open={opened.has("complaints")} title={t("closedLoop.complaints")}>
        <RiskRows rows={complaints} />
      </Evidence>
      <MethodNotes id="closed-loop-method" opened={opened} report={loop} />
    </ChartFrame>
  );
}
