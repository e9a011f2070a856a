import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "../../text/locale.ts";
import type { Preview } from "./answers.ts";
import styles from "./bring.module.css";

interface Props {
  suggestion: NonNullable<Preview["suggestion"]>;
  locale: Locale;
  onUse: (renamed: { from: string; to: string }[], dropped: string[]) => void;
}

/**
 * A mapping that was saved before and suits this file, with everything in which the file differs. Of each column that it
 * reads and does not find under its name, it is chosen which one it is now, or that it is left out.
 */
export function SavedMapping({ suggestion, locale, onUse }: Props) {
  const t = useTranslations("bring");
  const { name, version, comparison } = suggestion;
  const { renamed, missing, added, changedScale } = comparison;
  const guessed = Object.fromEntries([
    ...renamed.map(({ from, to }) => [from, to] as const),
    ...missing.map((column) => [column, ""] as const),
  ]);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(guessed);
  const free = [...renamed.map(({ to }) => to), ...added];
  const use = () => {
    const entries = Object.entries({ ...guessed, ...chosen }).filter(([from]) => from in guessed);
    onUse(
      entries.flatMap(([from, to]) => (to === "" ? [] : [{ from, to }])),
      entries.flatMap(([from, to]) => (to === "" ? [from] : [])),
    );
  };
  return (
    <section aria-labelledby="bring-saved" className={styles.saved}>
      <h2 id="bring-saved">{t("saved", { name: name[locale], version })}</h2>
      <p>{t("savedCoverage", { share: Math.round(100 * comparison.coverage) })}</p>
      <ul className={styles.differences}>
        {Object.keys(guessed).map((from) => (
          <li key={from}>
            <label className={styles.field}>
              <span>{t(missing.includes(from) ? "missingColumn" : "renamedColumn", { column: from })}</span>
              <select
                value={chosen[from] ?? guessed[from]}
                onChange={(event) => setChosen((now) => ({ ...now, [from]: event.target.value }))}
              >
                <option value="">{t("leaveOut")}</option>
                {free
                  .filter((to) => to === (chosen[from] ?? "") || !Object.values(chosen).includes(to))
                  .map((to) => (
                    <option key={to} value={to}>
                      {to}
                    </option>
                  ))}
              </select>
            </label>
          </li>
        ))}
        {added.length > 0 && <li>{t("added", { columns: added.join(", ") })}</li>}
        {changedScale.map(({ column, was, now }) => (
          <li key={column}>{t("changedScale", { column, was, now })}</li>
        ))}
      </ul>
      <button type="button" onClick={use}>
        {t("useSaved")}
      </button>
    </section>
  );
}
