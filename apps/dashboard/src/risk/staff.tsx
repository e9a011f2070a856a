import { useLocale, useTranslations } from "next-intl";
import type { RisksQuery } from "../api/documents.generated.ts";
import { FigureTable } from "../chart/figure-table.tsx";
import { countText, valueText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { prepareBands } from "./prepare-bands.ts";
import styles from "./risks.module.css";

type Inconsistency = RisksQuery["risks"]["inconsistency"];

/** How many employees have a mean rating within each band: a picture of all, of nobody in particular. */
export function StaffBands({ bands }: { bands: Inconsistency["distribution"] }) {
  const t = useTranslations("risks");
  const prepared = prepareBands(bands);
  return (
    <figure>
      <figcaption className={styles.note}>{t("staff.bands")}</figcaption>
      <ul className={styles.bands}>
        {prepared.map(({ from, to, employees, height }) => (
          <li key={from}>
            <span className="visually-hidden">{t("staff.band", { from, to, employees })}</span>
            {employees > 0 && <span aria-hidden="true">{employees}</span>}
            <i style={{ height: `${0.8 * height}%` }} aria-hidden="true" />
          </li>
        ))}
      </ul>
      <p className={styles.edges} aria-hidden="true">
        <span>{prepared[0]?.from}</span>
        <span>{prepared.at(-1)?.to}</span>
      </p>
    </figure>
  );
}

/** Employees under their pseudonyms, by venue and pseudonym: a list to look one up in, no ranking. */
export function StaffList({ staff, total }: { staff: Inconsistency["staff"]; total: number }) {
  const t = useTranslations("risks");
  const locale = useLocale() as Locale;
  const table = {
    columns: [
      { label: t("staff.pseudonym") },
      { label: t("column.venue") },
      ...[t("column.value"), t("column.low"), t("column.high"), t("column.n")].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: staff.map(({ pseudonym, venue, figure }) => [
      pseudonym,
      venue.name,
      figure.value === null ? figure.text : valueText(figure.value, figure.unit, locale),
      figure.interval ? valueText(figure.interval.low, figure.unit, locale) : "",
      figure.interval ? valueText(figure.interval.high, figure.unit, locale) : "",
      countText(figure.n, locale),
    ]),
  };
  return (
    <details>
      <summary>{t("staff.list")}</summary>
      {staff.length < total && (
        <p className={styles.note}>{t("staff.part", { shown: staff.length, count: total })}</p>
      )}
      <FigureTable caption={t("staff.list")} table={table} />
    </details>
  );
}
