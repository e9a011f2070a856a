import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "../text/locale.ts";
import { saidOfEdits } from "./said-of-edits.ts";
import type { WhatIf } from "./use-what-if.ts";
import styles from "./what-if.module.css";

type Props = Pick<WhatIf, "history" | "act" | "settled" | "failure">;

/** The changes in order, each in a sentence; what stands against one is said below it. */
export function EditList({ history, act, settled, failure }: Props) {
  const t = useTranslations("layoutWhatIf");
  const locale = useLocale() as Locale;
  const { edits, past, future } = history;
  const { each, rest } = saidOfEdits(edits, settled, failure);
  return (
    <section className={styles.edits} aria-labelledby="edits-title">
      <h2 id="edits-title">{t("edits")}</h2>
      {edits.length === 0 ? (
        <p className={styles.note}>{t("noEdits")}</p>
      ) : (
        <ol>
          {each.map(({ edit, sentence, problems }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two edits may be the same; their place tells them apart
            <li key={`${index} ${JSON.stringify(edit)}`}>
              <p>
                <span>{sentence?.[locale] ?? t("editNumber", { number: index + 1 })}</span>
                <button
                  type="button"
                  className={styles.plainButton}
                  onClick={() => act({ do: "remove", index })}
                  aria-label={t("removeEdit", { number: index + 1 })}
                >
                  {t("remove")}
                </button>
              </p>
              <Problems problems={problems} />
            </li>
          ))}
        </ol>
      )}
      <Problems problems={rest} />
      <p className={styles.buttons}>
        <button
          type="button"
          onClick={() => act({ do: "undo" })}
          disabled={past.length === 0}
          aria-keyshortcuts="Control+Z"
        >
          {t("undo")}
        </button>
        <button
          type="button"
          onClick={() => act({ do: "redo" })}
          disabled={future.length === 0}
          aria-keyshortcuts="Control+Y"
        >
          {t("redo")}
        </button>
        <button type="button" onClick={() => act({ do: "reset" })} disabled={edits.length === 0}>
          {t("reset")}
        </button>
      </p>
    </section>
  );
}

function Problems({ problems }: { problems: readonly PlanProblem[] }) {
  const t = useTranslations("layoutWhatIf");
  const locale = useLocale() as Locale;
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} role="alert">
      {problems.map(({ code, severity, path, message, hint }) => (
        <li key={`${code} ${path} ${message.en}`} data-severity={severity}>
          {t("problem", { code, message: message[locale] })}
          {hint !== null && <> {hint[locale]}</>}
        </li>
      ))}
    </ul>
  );
}
