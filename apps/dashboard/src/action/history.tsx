import { useLocale, useTranslations } from "next-intl";
import type { ActionQuery } from "../api/documents.generated.ts";
import { instantText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./actions.module.css";

/** Who changed what and when, the newest first. */
export function History({ history }: { history: NonNullable<ActionQuery["action"]>["history"] }) {
  const t = useTranslations("actions");
  const locale = useLocale() as Locale;
  return (
    <section aria-labelledby="history-title" className={styles.history}>
      <h2 id="history-title">{t("history")}</h2>
      <ol>
        {history.map(({ revision, who, when, note, changes }) => (
          <li key={revision}>
            <p className={styles.facts}>
              {who} · <time dateTime={when}>{instantText(when, locale)}</time>
            </p>
            {changes.length > 0 && <p>{changes.join(" · ")}</p>}
            {note !== null && <p className={styles.words}>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
