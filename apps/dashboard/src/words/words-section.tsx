import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { WordsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { IntervalBar } from "../chart/interval-bar.tsx";
import { countText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { CommentList } from "./comment-list.tsx";
import { mentionTable, prepareMentions } from "./prepare-words.ts";
import styles from "./words.module.css";

export interface WordsView {
  /** Address of the page with the chosen filters; empty values take a filter away. */
  address: (filters: { touchpoint?: string; verdict?: string; after?: string }) => string;
  touchpoint: string;
  verdict: string;
  after: string;
  /** Address of the words by which the comments are read; `null` where venues of several kinds are together. */
  dictionary: string | null;
}

interface Props {
  words: WordsQuery;
  view: WordsView;
  /** All touchpoints of the journey, for corrections. */
  touchpoints: readonly { code: string; name: string }[];
  who: string;
}

/** What guests say of their own accord, beside what they answer when asked: never mixed with ratings. */
export function WordsSection({ words, view, touchpoints, who }: Props) {
  const t = useTranslations("words");
  const locale = useLocale() as Locale;
  const { mentions, comments } = words;
  const rows = prepareMentions(mentions.touchpoints, locale, (needed) => t("few", { needed }));
  return (
    <>
      <ChartFrame
        id="words"
        title={t("title")}
        definition={t("definition")}
        state={rows.length > 0 ? { kind: "ready" } : { kind: "notAsked" }}
        n={mentions.comments}
        table={mentionTable(mentions.touchpoints, [
          t("touchpoint"),
          t("mentions"),
          t("judging"),
          t("good"),
          t("low"),
          t("high"),
        ])}
      >
        <p className={styles.lead}>
          {t("basis", {
            comments: countText(mentions.comments, locale),
            scored: countText(mentions.scored, locale),
          })}{" "}
          {view.dictionary !== null && (
            <Link href={view.dictionary} prefetch={false} data-screen-only>
              {t("dictionary")}
            </Link>
          )}
        </p>
        <ul>
          {rows.map(({ code, name, mentions: count, share, interval, mark }) => (
            <li key={code} className={styles.row}>
              <a
                href={view.address({ touchpoint: code === view.touchpoint ? "" : code })}
                aria-current={code === view.touchpoint ? "true" : undefined}
              >
                {name}
              </a>
              <span>{t("times", { count })}</span>
              <strong title={interval}>{share}</strong>
              <IntervalBar mark={mark} ticks={[0, 50, 100]} reference={50} />
            </li>
          ))}
        </ul>
      </ChartFrame>
      <CommentList comments={comments} view={view} touchpoints={touchpoints} who={who} />
    </>
  );
}
