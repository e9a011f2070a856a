import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import type { DemandQuery } from "../api/documents.generated.ts";
import { dayText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./demand.module.css";
import { BothLanguages, DemandForm } from "./demand-form.tsx";

type Digital = NonNullable<DemandQuery["venue"]>["demand"]["digital"];
const answers = ["YES", "PARTLY", "NO"] as const;
const marks = { YES: "✓", PARTLY: "◐", NO: "✗" } as const;

/** The checklist of digital thinking: each item with its evidence, who says so, and a form where data cannot tell. */
export function DigitalSection({ digital, venue, who }: { digital: Digital; venue: string; who: string }) {
  const t = useTranslations("demand");
  const word = useTranslations("digitalAnswer");
  const locale = useLocale() as Locale;
  return (
    <section className={styles.section} aria-labelledby="digital-title">
      <h2 id="digital-title">{t("digital")}</h2>
      <p className={styles.statement}>{digital.sentence}</p>
      <p className={styles.note}>{t("digitalNote")}</p>
      <ul className={styles.items}>
        {digital.items.map((item) => (
          <li key={item.code}>
            <h3>
              <span aria-hidden="true" data-verdict={item.verdict ?? "OPEN"}>
                {item.verdict === null ? "○" : marks[item.verdict]}
              </span>{" "}
              {item.question}
            </h3>
            <p className={styles.facts}>
              {[
                item.verdict === null ? t("unanswered") : word(item.verdict),
                ...(item.by === "DATA" ? [t("byData")] : []),
                ...(item.evidence === null ? [] : [item.evidence]),
                ...(item.judgedByData && item.evidence === null ? [t("dataSilent")] : []),
              ].join(" · ")}
            </p>
            {item.answer && (
              <p className={styles.facts}>
                {t("said", {
                  who: item.answer.who,
                  answer: word(item.answer.answer),
                  day: dayText(item.answer.at.slice(0, 10), locale),
                })}{" "}
                {item.answer.evidence.text} {item.answer.evidence.missing && <em>{t("otherLanguage")}</em>}
              </p>
            )}
            {item.by !== "DATA" && (
              <details data-screen-only>
                <summary>{t("answer")}</summary>
                <DemandForm
                  label={item.question}
                  who={who}
                  hidden={{
                    kind: "answer",
                    venue,
                    item: item.code,
                    basedOn: String(item.answer?.revision ?? 0),
                    clientKey: randomUUID(),
                  }}
                >
                  <label>
                    <span>{t("answer")}</span>
                    <select name="answer" defaultValue={item.answer?.answer ?? "PARTLY"}>
                      {answers.map((one) => (
                        <option key={one} value={one}>
                          {word(one)}
                        </option>
                      ))}
                    </select>
                  </label>
                  <BothLanguages
                    name="evidence"
                    en={item.answer?.evidence.en}
                    zh={item.answer?.evidence.zh}
                    labels={{ en: t("evidenceEn"), zh: t("evidenceZh") }}
                    most={2_000}
                  />
                </DemandForm>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
