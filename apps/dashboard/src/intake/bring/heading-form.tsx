import { useTranslations } from "next-intl";
import type { Locale } from "../../text/locale.ts";
import type { Heading, Preview } from "./answers.ts";
import styles from "./bring.module.css";

/** No shipped journey: one is made of the columns. */
const NEW = "new";

interface Props {
  preview: Preview;
  heading: Heading;
  locale: Locale;
  onSay: (change: Partial<Heading>) => void;
}

/** What the file cannot say itself: what the survey is called, where it was made, and on which journey it lies. */
export function HeadingForm({ preview, heading, locale, onSay }: Props) {
  const t = useTranslations("bring");
  const monthly = preview.columns.some(({ warnings }) =>
    warnings.some(({ en }) => en.includes("day of the month only")),
  );
  return (
    <section aria-labelledby="bring-heading">
      <h2 id="bring-heading">{t("survey")}</h2>
      {preview.warnings.map((warning) => (
        <p key={warning.en} className={styles.warning}>
          {warning[locale]}
        </p>
      ))}
      <div className={styles.form}>
        <label className={styles.field}>
          <span>{t("name")}</span>
          <input
            value={heading.name[locale]}
            maxLength={120}
            onChange={(event) => onSay({ name: { en: event.target.value, zh: event.target.value } })}
          />
        </label>
        <label className={styles.field}>
          <span>{t("code")}</span>
          <input
            value={heading.code}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxLength={60}
            onChange={(event) => onSay({ code: event.target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>{t("sector")}</span>
          <select
            value={heading.sector}
            onChange={(event) => onSay({ sector: event.target.value, template: NEW })}
          >
            {preview.sectors.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[locale]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <span>{t("journey")}</span>
          <select
            value={heading.template ?? NEW}
            onChange={(event) => onSay({ template: event.target.value })}
          >
            <option value={NEW}>{t("newJourney")}</option>
            {preview.journeys.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[locale]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <span>{t("timeZone")}</span>
          <select value={heading.timeZone} onChange={(event) => onSay({ timeZone: event.target.value })}>
            {[...new Set([heading.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])].map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </label>
        {monthly && (
          <label className={styles.field}>
            <span>{t("month")}</span>
            <input
              type="month"
              value={heading.month ?? ""}
              onChange={(event) => onSay({ month: event.target.value })}
            />
          </label>
        )}
      </div>
    </section>
  );
}
