import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ask } from "../../../../api/ask.ts";
import { attempt } from "../../../../api/attempt.tsx";
import { apiLocale, askPlaces } from "../../../../api/catalogue.ts";
import { DictionaryDocument } from "../../../../api/documents.generated.ts";
import { countText, instantText } from "../../../../chart/number-text.ts";
import styles from "../../../../dictionary/dictionary.module.css";
import { DictionaryForm } from "../../../../dictionary/dictionary-form.tsx";
import { ReadingSection } from "../../../../dictionary/reading-section.tsx";
import { chosenSector } from "../../../../dictionary/sector.ts";
import { PageHead } from "../../../../navigation/page-head.tsx";
import { Sentence } from "../../../../navigation/sentence.tsx";
import { pageLocale } from "../../../../text/page-locale.ts";
import { readWriter } from "../../../../writing/writer.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "dictionary" });
  return { title: t("title") };
}

/** By which words comments speak of which touchpoint, kind of venue by kind of venue. */
export default async function DictionaryPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { sector } = await searchParams;
  const t = await getTranslations("dictionary");
  return attempt(async () => {
    const { venues } = await askPlaces(locale);
    const chosen = chosenSector(sector, venues);
    const answer = await ask(DictionaryDocument, { locale: apiLocale(locale), sector: chosen });
    const { topicDictionary: dictionary, topicDictionaries, commentReading } = answer;
    const words = dictionary.touchpoints.reduce((sum, { zh, en }) => sum + zh.length + en.length, 0);
    const { who, when, revision } = dictionary;
    return (
      <>
        <PageHead title={t("title")} />
        <Sentence>
          {t("lead", {
            sector: dictionary.name,
            words: countText(words, locale),
            touchpoints: countText(dictionary.touchpoints.length, locale),
          })}
        </Sentence>
        <nav aria-label={t("sectors")} data-screen-only>
          <ul className={styles.sectors}>
            {topicDictionaries.map((other) => (
              <li key={other.sector}>
                <Link
                  href={`/${locale}/data/words?sector=${other.sector}`}
                  aria-current={other.sector === chosen ? "page" : undefined}
                  prefetch={false}
                >
                  {other.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className={styles.state}>
          {who === null || when === null
            ? t("shipped")
            : t("edited", { revision, who, when: instantText(when, locale) })}
        </p>
        <p>{t("note")}</p>
        <DictionaryForm
          key={chosen}
          dictionary={dictionary}
          who={await readWriter()}
          clientKey={randomUUID()}
        />
        <ReadingSection reading={commentReading} clientKey={randomUUID()} />
        {dictionary.history.length > 0 && (
          <section className={styles.history} aria-labelledby="history-title">
            <h2 id="history-title">{t("history")}</h2>
            <ol>
              {dictionary.history.map((entry) => (
                <li key={entry.revision}>
                  {t("edited", { ...entry, when: instantText(entry.when, locale) })}
                </li>
              ))}
            </ol>
          </section>
        )}
      </>
    );
  });
}
