import { getTranslations } from "next-intl/server";
import type {
  ExecutiveAlertsQuery,
  ExecutiveMomentsQuery,
  ExecutiveQuery,
} from "../api/documents.generated.ts";
import { axisOf } from "../chart/axis.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";
import { markOf } from "../chart/mark.ts";
import { countText, dayText, instantText, roundCountText } from "../chart/number-text.ts";
import {
  type LoadRow,
  type MomentRow,
  momentState,
  prepareMomentChoice,
  prepareSince,
} from "../executive/prepare-executive.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./wall.module.css";

/** More venues than this are not readable from afar. */
const VENUES = 8;

/** One sentence, and the answers it rests on. */
export async function SentencePanel({ told, n }: { told: string; n: string }) {
  const t = await getTranslations("executive");
  return (
    <>
      <p className={styles.sentence}>{told}</p>
      <p className={styles.small}>{t("answers", { n })}</p>
    </>
  );
}

/** The venues with their intervals, in the order of the comparison. */
export async function VenuesPanel({ data, locale }: { data: ExecutiveQuery; locale: Locale }) {
  const t = await getTranslations();
  const { rows, indicator } = data.executive.comparison;
  const shown = rows.slice(0, VENUES);
  const axis = axisOf(
    shown.map(({ figure }) => figure),
    locale,
  );
  return (
    <>
      <p className={styles.small}>{indicator.meaning}</p>
      <ul className={styles.rows}>
        {shown.map(({ venue, figure }) => (
          <li key={venue.code} className={styles.row}>
            <b>{venue.fictional ? `${venue.name} (${t("site.fictional")})` : venue.name}</b>
            <IntervalBar mark={markOf(figure, axis)} ticks={[]} />
            <span>
              <strong>{figure.text}</strong>{" "}
              <span className={styles.small}>
                {t("executive.answers", { n: countText(figure.n, locale) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {rows.length > VENUES && (
        <p className={styles.small}>{t("wall.furtherVenues", { n: rows.length - VENUES })}</p>
      )}
    </>
  );
}

/** The moments to repair first and those to protect. */
export async function MomentsPanel({ analysis }: { analysis: ExecutiveMomentsQuery["moments"] }) {
  const t = await getTranslations("executive");
  if (momentState(analysis).kind !== "ready") return <p className={styles.sentence}>{t("momentsUnknown")}</p>;
  const { repair, protect } = prepareMomentChoice(analysis.moments);
  const list = (title: string, rows: readonly MomentRow[], none: string) => (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 && <p className={styles.small}>{none}</p>}
      <ol>
        {rows.map(({ code, name, performance, share }) => (
          <li key={code}>
            <b>{name}</b>
            <span className={styles.small}>{t("momentText", { performance, share })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
  return (
    <>
      <div className={styles.pair}>
        {list(t("repair"), repair, t("repairNone"))}
        {list(t("protect"), protect, t("protectNone"))}
      </div>
      <p className={styles.small}>{t("answers", { n: analysis.visitsWithOutcome })}</p>
    </>
  );
}

/** The alerts that go on, or that nothing does. */
export async function AlertsPanel({ board }: { board: ExecutiveAlertsQuery["alerts"] }) {
  const t = await getTranslations("executive");
  return (
    <>
      <p className={styles.sentence}>{board.sentence}</p>
      <ul className={styles.told}>
        {board.alerts.map(({ id, ongoing, sentence }) => (
          <li key={id} className={styles.small}>
            {sentence} ({t(ongoing ? "ongoing" : "over")})
          </li>
        ))}
      </ul>
      <p className={styles.small}>{t("watched", { watched: board.watched, learning: board.learning })}</p>
    </>
  );
}

/** How full the venues are at their busiest, beside the 80 % line. */
export async function LoadPanel({ rows }: { rows: readonly LoadRow[] }) {
  const t = await getTranslations("executive");
  const known = rows.filter(({ load }) => load !== null);
  if (known.length === 0) return <p className={styles.sentence}>{t("loadNone")}</p>;
  return (
    <>
      <ul className={styles.rows}>
        {known.map((row) => (
          <li key={row.code} className={styles.row}>
            <b>{row.fictional ? `${row.name} (${t("fictional")})` : row.name}</b>
            <strong>{row.text}</strong>
            <span className={styles.small}>{t(row.over ? "overLimit" : "underLimit")}</span>
          </li>
        ))}
      </ul>
      <p className={styles.small}>{t("loadNote")}</p>
      <p className={styles.small}>{t("loadBasis")}</p>
    </>
  );
}

/** How much data there is, how new it is, and what it did since. */
export async function FreshnessPanel({
  data,
  lastDay,
  renderedAt,
  locale,
}: {
  data: ExecutiveQuery;
  lastDay: string | null;
  renderedAt: string;
  locale: Locale;
}) {
  const t = await getTranslations("executive");
  const { total, indicator } = data.executive.comparison;
  const labels = { previous: t("previous"), yearAgo: t("yearAgo"), holiday: t("holiday") };
  const since = prepareSince(data, indicator.better, labels, locale);
  return (
    <ul className={styles.told}>
      <li>
        <b>{`${indicator.title} ${total.text}`}</b>
        <span className={styles.small}>{t("answers", { n: roundCountText(total.n, locale) })}</span>
      </li>
      {since.map(({ key, label, reference, text, range, verdict }) => (
        <li key={key}>
          <b>{`${label}: ${text}`}</b>
          <span className={styles.small}>
            {[reference, range, verdict && t(verdict === "same" ? "withinChance" : "beyondChance")]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
      {since.length === 0 && <li className={styles.small}>{t("sinceUndated")}</li>}
      <li>
        <b>{lastDay && t("dataTo", { day: dayText(lastDay, locale) })}</b>
        <span className={styles.small}>
          {data.data.asOf && `${t("changedAt", { at: instantText(data.data.asOf, locale) })} · `}
          {t("computedAt", { at: instantText(renderedAt, locale) })}
        </span>
      </li>
    </ul>
  );
}
