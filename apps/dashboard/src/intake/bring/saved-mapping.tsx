import { useTranslations } from "next-intl";
import type { Locale } from "../../text/locale.ts";
import type { Preview } from "./answers.ts";
import styles from "./bring.module.css";

interface Props {
  suggestion: NonNullable<Preview["suggestion"]>;
  locale: Locale;
  onUse: () => void;
}

/** A mapping that was saved before and suits this file, with everything in which the file differs. */
export function SavedMapping({ suggestion, locale, onUse }: Props) {
  const t = useTranslations("bring");
  const { name, version, comparison } = suggestion;
  const { renamed, missing, added, changedScale } = comparison;
  return (
    <section aria-labelledby="bring-saved" className={styles.saved}>
      <h2 id="bring-saved">{t("saved", { name: name[locale], version })}</h2>
      <p>{t("savedCoverage", { share: Math.round(100 * comparison.coverage) })}</p>
      <ul>
        {renamed.map(({ from, to }) => (
          <li key={from}>{t("renamed", { from, to })}</li>
        ))}
        {missing.length > 0 && <li>{t("missing", { columns: missing.join(", ") })}</li>}
        {added.length > 0 && <li>{t("added", { columns: added.join(", ") })}</li>}
        {changedScale.map(({ column, was, now }) => (
          <li key={column}>{t("changedScale", { column, was, now })}</li>
        ))}
      </ul>
      <button type="button" onClick={onUse} disabled={missing.length > 0}>
        {t("useSaved")}
      </button>
      {missing.length > 0 && <p className={styles.note}>{t("savedLacks")}</p>}
    </section>
  );
}
