import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ImportQualityQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { FigureTable } from "../chart/figure-table.tsx";
import { countText, dayText, valueText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./intake.module.css";
import { columnTable, driftCounts, driftTable, type Quality } from "./prepare-quality.ts";
import { RollBackForm } from "./roll-back-form.tsx";

type Import = NonNullable<ImportQualityQuery["import"]>;

/** What one file is like: counts that add up, its columns, guests and days, and how it differs from earlier ones. */
export function QualitySection({ quality: one, clientKey }: { quality: Import; clientKey: string }) {
  const t = useTranslations("data");
  const locale = useLocale() as Locale;
  const { file, quality } = one;
  const counts = {
    read: countText(one.read, locale),
    stored: countText(one.stored, locale),
    unchanged: countText(one.unchanged, locale),
    rejected: countText(one.rejected, locale),
  };
  return (
    <ChartFrame
      id="quality"
      title={t("qualityOf", { file })}
      definition={t("qualityDefinition")}
      state={{ kind: "ready" }}
      {...(quality && { table: columnTable(quality, t, locale) })}
    >
      <p>{t("identity", counts)}</p>
      {one.correction && <p>{t("identityCorrected", { corrected: countText(one.corrected, locale) })}</p>}
      {quality === null ? (
        <p>{t("noQuality")}</p>
      ) : (
        <Report quality={quality} locale={locale} correction={one.correction} visits={isOfVisits(one)} />
      )}
      {quality !== null && one.rejected > 0 && (
        <p>
          <a href={`/rejected-rows?import=${encodeURIComponent(one.id)}&locale=${locale}`} download>
            {t("downloadRejected")}
          </a>
          {quality.rejectedKept < one.rejected &&
            ` ${t("rejectedKept", { kept: countText(quality.rejectedKept, locale), rejected: counts.rejected })}`}
        </p>
      )}
      {one.status === "PUBLISHED" && <RollBackForm id={one.id} file={file} clientKey={clientKey} />}
    </ChartFrame>
  );
}

/** Whether the rows are visits, which alone can be late, shifted or of one guest. */
const isOfVisits = ({ survey: { kind } }: Import): boolean =>
  kind === "VISITS" || kind === "LONG" || kind === "REVIEWS";

interface ReportProps {
  quality: Quality;
  locale: Locale;
  correction: boolean;
  visits: boolean;
}

function Report({ quality, locale, correction, visits }: ReportProps) {
  const t = useTranslations("data");
  const { straightLiners, days, duplicateGuests, late, changes } = quality;
  const count = (n: number | null) => countText(n ?? 0, locale);
  const share = (value: number | null) => valueText(value ?? 0, "SHARE", locale);
  return (
    <>
      <p className={styles.note}>{quality.columnsFormula}</p>
      <dl className={styles.facts}>
        {quality.ragged !== null && <Fact term={t("ragged")}>{count(quality.ragged)}</Fact>}
        {quality.repeatedRows !== null && <Fact term={t("repeatedRows")}>{count(quality.repeatedRows)}</Fact>}
        {quality.repeatedKeys !== null && <Fact term={t("repeatedKeys")}>{count(quality.repeatedKeys)}</Fact>}
        {straightLiners && (
          <Fact term={t("straightLiners")} formula={straightLiners.formula}>
            {straightLiners.status === "MEASURED"
              ? t("straightLinersMeasured", {
                  n: count(straightLiners.n),
                  of: count(straightLiners.of),
                  share: share(straightLiners.share),
                  low: share(straightLiners.low),
                  high: share(straightLiners.high),
                })
              : t(straightLiners.status === "TOO_FEW" ? "straightLinersFew" : "straightLinersNotAsked")}
          </Fact>
        )}
        {days && (
          <>
            <Fact term={t("impossibleDays")} formula={days.impossibleFormula}>
              {days.impossible === 0
                ? t("none")
                : t("impossibleDaysText", {
                    n: days.impossible,
                    first: days.firstImpossible
                      .map((day) => t("atRow", day))
                      .join(locale === "zh" ? "、" : ", "),
                  })}
            </Fact>
            {days.future !== null && (
              <Fact term={t("futureDays")} formula={days.futureFormula}>
                {days.future === 0
                  ? t("none")
                  : t("futureDaysText", {
                      n: days.future,
                      last: days.lastFuture === null ? "" : dayText(days.lastFuture, locale),
                    })}
              </Fact>
            )}
          </>
        )}
        {visits && (
          <Fact term={t("duplicateGuests")} {...(duplicateGuests && { formula: duplicateGuests.formula })}>
            {duplicateGuests === null ? t("guestsUnknown") : <DuplicateGuests found={duplicateGuests} />}
          </Fact>
        )}
        {late && (
          <Fact term={t("late")} formula={late.formula}>
            {t("lateText", { n: count(late.n), of: count(late.of) })}
          </Fact>
        )}
        {changes && (
          <Fact term={t("changes")}>
            {changes
              .map(({ column, rows }) => t("changesText", { column, rows: count(rows) }))
              .join(locale === "zh" ? "；" : "; ")}
          </Fact>
        )}
        {visits && (
          <Fact term={t("drift")} formula={quality.driftFormula}>
            {correction ? t("driftCorrection") : <Shifts quality={quality} locale={locale} />}
          </Fact>
        )}
      </dl>
      {!visits && <p className={styles.note}>{t("visitsOnly")}</p>}
      {quality.drift.length > 0 && (
        <details>
          <summary>{t("driftTable")}</summary>
          <FigureTable caption={t("driftTable")} table={driftTable(quality, t, locale)} />
        </details>
      )}
    </>
  );
}

function DuplicateGuests({ found }: { found: NonNullable<Quality["duplicateGuests"]> }) {
  const t = useTranslations("data");
  const locale = useLocale() as Locale;
  const { guests, visits, of } = found;
  if (guests === 0) return t("none");
  return t("duplicateGuestsText", { guests, visits: countText(visits, locale), of: countText(of, locale) });
}

function Shifts({ quality, locale }: { quality: Quality; locale: Locale }) {
  const t = useTranslations("data");
  const { tested, shifted } = driftCounts(quality);
  if (quality.driftEarlier === null) return t("driftNone");
  const against = { tested, earlier: countText(quality.driftEarlier, locale) };
  return shifted === 0 ? t("driftNotClaimed", against) : t("driftClaimed", { ...against, count: shifted });
}

function Fact({ term, formula, children }: { term: string; formula?: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {children}
        {formula !== undefined && <p className={styles.note}>{formula}</p>}
      </dd>
    </>
  );
}
