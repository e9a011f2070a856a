import { useLocale, useTranslations } from "next-intl";
import type { AlertsQuery } from "../api/documents.generated.ts";
import { instantText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./alerts.module.css";
import { caseAddress } from "./case-address.ts";

type Entry = AlertsQuery["alerts"]["unmatched"][number];

/** What people wrote, the oldest first. */
export function Entries({
  entries,
  withSentence = false,
}: {
  entries: readonly Entry[];
  withSentence?: boolean;
}) {
  const t = useTranslations("alerts");
  const kind = useTranslations("alertEntryKind");
  const locale = useLocale() as Locale;
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={`${entry.when} ${entry.kind} ${entry.text ?? entry.case}`}>
          <p className={styles.facts}>
            {kind(entry.kind)} · {entry.who} · {instantText(entry.when, locale)}
          </p>
          {withSentence && <p className={styles.facts}>{t("about", { sentence: entry.said })}</p>}
          {entry.text !== null && <p className={styles.words}>{entry.text}</p>}
          {entry.case !== null && <CaseLink reference={entry.case} />}
        </li>
      ))}
    </ul>
  );
}

/** A case by its address as a link, by its number as text. */
function CaseLink({ reference }: { reference: string }) {
  const address = caseAddress(reference);
  return (
    <p className={styles.words}>
      {address === null ? (
        reference
      ) : (
        <a href={address} rel="noreferrer noopener nofollow">
          {reference}
        </a>
      )}
    </p>
  );
}
