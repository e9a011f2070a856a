import { useTranslations } from "next-intl";
import type { Locale } from "../../text/locale.ts";
import type { Preview } from "./answers.ts";
import styles from "./bring.module.css";
import type { How } from "./use-bring.ts";

const encodings = ["utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "windows-1252", "utf-16le", "utf-16be"];
/** Rows that are shown. */
const SHOWN = 6;

interface Props {
  preview: Preview;
  locale: Locale;
  how: How;
  onHow: (how: How) => void;
}

/** The first rows of the file as they were read, and how; it can be read otherwise. */
export function FileTable({ preview, locale, how, onHow }: Props) {
  const t = useTranslations("bring");
  return (
    <section aria-labelledby="bring-rows">
      <h2 id="bring-rows">{t("rows")}</h2>
      <p className={styles.note}>{preview.readAs[locale]}</p>
      <label className={styles.field}>
        <span>{t("encoding")}</span>
        <select
          value={how.encoding ?? ""}
          onChange={(event) =>
            onHow(event.target.value === "" ? {} : { ...how, encoding: event.target.value })
          }
        >
          <option value="">{t("detected")}</option>
          {encodings.map((encoding) => (
            <option key={encoding}>{encoding}</option>
          ))}
        </select>
      </label>
      {preview.problems.map((problem) => (
        <p key={problem.en} className={styles.warning}>
          {problem[locale]}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t("rows")}>
        <table>
          <thead>
            <tr>
              {preview.header.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a header may name two columns alike
                <th key={at} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, SHOWN).map((row, at) => (
              <tr key={preview.lines[at]}>
                {row.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
                  <td key={place}>{cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
