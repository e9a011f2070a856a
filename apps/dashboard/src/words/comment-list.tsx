import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import type { WordsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import type { FrameState } from "../chart/frame-state.ts";
import { countText, dayText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { markedPieces } from "./prepare-words.ts";
import styles from "./words.module.css";
import type { WordsView } from "./words-section.tsx";

interface Props {
  comments: WordsQuery["comments"];
  view: WordsView;
  touchpoints: readonly { code: string; name: string }[];
  who: string;
}

const filters = ["", "GOOD", "BAD", "NEUTRAL"] as const;

/** What guests wrote, with the words that tell marked, and a form to say it was read wrongly. */
export function CommentList({ comments, view, touchpoints, who }: Props) {
  const t = useTranslations("words");
  const verdict = useTranslations("wordsVerdict");
  const locale = useLocale() as Locale;
  const { status, needed, inSlice, page } = comments;
  const state: FrameState =
    status === "MEASURED"
      ? { kind: "ready" }
      : status === "TOO_FEW"
        ? { kind: "tooFew", detail: t("tooFewComments", { found: inSlice, needed }) }
        : { kind: "notAsked" };
  return (
    <ChartFrame id="comments" title={t("comments")} definition={t("commentsDefinition")} state={state}>
      <ul className={styles.filters} aria-label={t("filter")} data-screen-only>
        {filters.map((value) => (
          <li key={value}>
            <a
              href={view.address({ verdict: value })}
              aria-current={value === view.verdict ? "true" : undefined}
            >
              {value === "" ? t("all") : verdict(value)}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.lead}>
        {t("found", { count: page.totalCount, text: countText(page.totalCount, locale) })}
      </p>
      <ol className={styles.comments}>
        {page.nodes.map((comment) => (
          <li key={comment.id}>
            <p className={styles.facts}>
              {comment.venue.name} · {dayText(comment.day, locale)}
            </p>
            <blockquote lang={comment.language ?? undefined}>
              {markedPieces(comment).map(({ start, text, kind }) =>
                kind === "plain" ? (
                  text
                ) : (
                  <mark key={start} data-kind={kind} title={t(`mark.${kind}`)}>
                    {text}
                  </mark>
                ),
              )}
            </blockquote>
            <ul className={styles.mentions}>
              {comment.mentions.map(({ touchpoint, verdict: value, corrected }) => (
                <li key={touchpoint.code} data-verdict={value}>
                  {touchpoint.name}: {verdict(value)}
                  {corrected && <small> {t("correctedBy", { who: corrected.who })}</small>}
                </li>
              ))}
            </ul>
            <CorrectionForm
              comment={comment.id}
              touchpoints={touchpoints}
              first={comment.mentions[0]?.touchpoint.code ?? ""}
              who={who}
              clientKey={randomUUID()}
            />
          </li>
        ))}
      </ol>
      {page.pageInfo.hasNextPage && (
        <a href={view.address({ after: page.pageInfo.endCursor ?? "" })}>{t("next")}</a>
      )}
    </ChartFrame>
  );
}
