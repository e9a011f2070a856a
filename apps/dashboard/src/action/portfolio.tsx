import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ActionsQuery, PortfolioPlace } from "../api/documents.generated.ts";
import { dayText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { actionAddress } from "./action-view.ts";
import styles from "./actions.module.css";

const places: readonly PortfolioPlace[] = [
  "WORKED",
  "DID_NOT",
  "CANNOT_TELL",
  "RUNNING",
  "PLANNED",
  "ABANDONED",
];

/** A mark for each place, so that colour is not needed to tell them apart. */
const marks: Record<PortfolioPlace, string> = {
  WORKED: "✓",
  DID_NOT: "✗",
  CANNOT_TELL: "?",
  RUNNING: "▸",
  PLANNED: "○",
  ABANDONED: "–",
};

/** All actions by where they stand: what worked first, then what did not, cannot be told, runs, is planned. */
export function Portfolio({ actions }: { actions: ActionsQuery["actions"]["actions"] }) {
  const t = useTranslations("actions");
  const word = useTranslations("portfolioPlace");
  const locale = useLocale() as Locale;
  return (
    <section className={styles.portfolio} aria-labelledby="portfolio-title">
      <h2 id="portfolio-title">{t("portfolio")}</h2>
      <p className={styles.note}>{t("portfolioNote")}</p>
      {places.map((place) => {
        const there = actions.filter((action) => action.place === place);
        if (there.length === 0) return null;
        return (
          <section key={place} aria-labelledby={`place-${place}`}>
            <h3 id={`place-${place}`} data-place={place}>
              <span aria-hidden="true">{marks[place]}</span> {word(place)} ({there.length})
            </h3>
            <ul className={styles.actions}>
              {there.map((action) => (
                <li key={action.id}>
                  <Link href={actionAddress(locale, action.id)} prefetch={false}>
                    {action.title}
                  </Link>
                  <p className={styles.facts}>
                    {[
                      action.venue.name,
                      action.touchpoint?.name ?? action.indicator.title,
                      t("ownedBy", { owner: action.owner }),
                      ...(action.due === null ? [] : [t("dueOn", { day: dayText(action.due, locale) })]),
                    ].join(" · ")}
                  </p>
                  {action.effect && <p>{action.effect.sentence}</p>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
