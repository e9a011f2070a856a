import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import type { Locale } from "../text/locale.ts";
import { answersOf } from "./answers-of.ts";
import { FigureRows } from "./figure-rows.tsx";
import { hoursText } from "./prepare-closing.ts";
import { type NamedFigure, prepareRows } from "./prepare-rows.ts";
import styles from "./recovery.module.css";
import type { Recovery } from "./recovery-section.tsx";
import { rowColumns } from "./row-columns.ts";

/** Nobody was asked about a touchpoint and nobody complained about it: there is nothing to tell. */
const isTold = ({ complaints, complaintShare }: Recovery["byTouchpoint"][number]) =>
  complaints > 0 || complaintShare.status !== "NOT_ASKED";

/** Rows shown at once; the others on demand. */
const SHOWN_AT_ONCE = 15;

/** Where complaints come from, and how well each venue recovers. A single venue has no table of venues. */
export function PlaceSection({ recovery: { byVenue, byTouchpoint } }: { recovery: Recovery }) {
  const t = useTranslations("recovery");
  const locale = useLocale() as Locale;
  const note = ({ complaints, medianHours }: { complaints: number; medianHours: number | null }) =>
    medianHours === null
      ? t("rowComplaints", { count: complaints })
      : t("rowComplaintsMedian", { count: complaints, hours: hoursText(medianHours, locale) });
  const most = <Row extends { complaints: number }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => b.complaints - a.complaints);
  return (
    <>
      <PlaceFrame
        id="touchpoints"
        title={t("touchpointsTitle")}
        definition={t("touchpointsDefinition")}
        rows={most(byTouchpoint.filter(isTold)).map((row) => ({
          key: row.touchpoint?.code ?? "",
          name: row.touchpoint?.name ?? t("noTouchpoint"),
          note: t("rowComplaints", { count: row.complaints }),
          figure: row.complaintShare,
        }))}
        label={t("touchpoint")}
      />
      {byVenue.length > 1 && (
        <PlaceFrame
          id="venues"
          title={t("venuesTitle")}
          definition={t("venuesDefinition")}
          rows={most(byVenue).map((row) => ({
            key: row.venue.code,
            name: row.venue.name,
            note: note(row),
            figure: row.rate,
          }))}
          label={t("venue")}
        />
      )}
    </>
  );
}

interface FrameProps {
  id: string;
  title: string;
  definition: string;
  rows: NamedFigure[];
  label: string;
}

function PlaceFrame({ rows, label, ...frame }: FrameProps) {
  const t = useTranslations("recovery");
  const content = prepareRows(rows, useLocale() as Locale, rowColumns(t, label));
  const figures = rows.map(({ figure }) => figure);
  const [first, rest] = [content.rows.slice(0, SHOWN_AT_ONCE), content.rows.slice(SHOWN_AT_ONCE)];
  return (
    <ChartFrame
      {...frame}
      state={frameState(figures)}
      basis={figures.find(({ status }) => status === "MEASURED") ?? figures[0]}
      n={answersOf(figures)}
      table={content.table}
    >
      <FigureRows content={{ ...content, rows: first }} label={label} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t("rest", { count: rest.length })}</summary>
          <FigureRows content={{ ...content, rows: rest }} label={label} />
        </details>
      )}
    </ChartFrame>
  );
}
