import { useLocale, useTranslations } from "next-intl";
import type { ScenarioPreviewQuery } from "../api/documents.generated.ts";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import styles from "./what-if.module.css";

/** What the edits of the address come to, as the server computes it: for readers without scripts. */
export function Preview({ preview }: { preview: ScenarioPreviewQuery["layoutPreview"] }) {
  const t = useTranslations("layoutWhatIf");
  const locale = useLocale() as Locale;
  const { sentences, before, after } = preview;
  const text = (score: number | null) =>
    score === null ? t("undefined") : numberText(score, "COUNT", locale);
  const rows = [
    { code: "total", title: t("total"), was: before.score.total, is: after.score.total },
    ...after.score.subs.map(({ code, title, score }) => ({
      code,
      title,
      was: before.score.subs.find((each) => each.code === code)?.score ?? null,
      is: score,
    })),
  ];
  return (
    <div className={styles.preview}>
      <ol>
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two edits may be the same
          <li key={`${index} ${sentence}`}>{sentence}</li>
        ))}
      </ol>
      <table className={styles.table}>
        <caption>{t("scores")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("figure")}</th>
            <th scope="col">{t("before")}</th>
            <th scope="col">{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, title, was, is }) => (
            <tr key={code}>
              <th scope="row">{title}</th>
              <td>{text(was)}</td>
              <td>{text(is)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
