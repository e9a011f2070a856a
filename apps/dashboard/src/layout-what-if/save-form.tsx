"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { SaveAnswer, SavedScenario } from "./save-answer.ts";
import type { SaveState } from "./save-state.ts";
import { writeScenarioView } from "./scenario-view.ts";
import styles from "./what-if.module.css";

interface Props {
  /** Id of the imported plan. */
  base: string;
  /** The scenario as it was saved last; `null`: there is only the imported plan. */
  scenario: SavedScenario | null;
  edits: readonly LayoutEdit[];
  /** Is there anything that the saved scenario, or the plan, has not? */
  changed: boolean;
  /** Do the edits fit into an address? */
  fits: boolean;
  path: string;
  who: string;
  /** A new key of this page; with what is saved it makes the key by which the same is saved once. */
  clientKey: string;
  /** What has become of saving so far; `null` before the first time. */
  sent: SaveState | null;
  save: (form: FormData) => void;
  saving: boolean;
}

/** Keeps the edits as a scenario with an address of its own. */
export function SaveForm(props: Props) {
  const { base, scenario, edits, changed, fits, path, who, clientKey, sent, save, saving } = props;
  const t = useTranslations("layoutWhatIf");
  const locale = useLocale();
  return (
    <section className={styles.save} aria-labelledby="save-title" data-screen-only>
      <h2 id="save-title">{t("save")}</h2>
      <p className={styles.note}>{t(fits ? "saveNote" : "tooLongForAddress")}</p>
      <form action={save}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="edits" value={JSON.stringify(edits)} />
        <input type="hidden" name="clientKey" value={clientKey} />
        {scenario !== null && (
          <>
            <input type="hidden" name="scenario" value={scenario.number} />
            <input type="hidden" name="basedOn" value={scenario.revision} />
          </>
        )}
        <p className={styles.fields}>
          <label>
            <span>{t("scenarioName")}</span>
            <input name="name" required maxLength={200} defaultValue={sent?.name ?? scenario?.name ?? ""} />
          </label>
          <label>
            <span>{t("who")}</span>
            <input name="who" required maxLength={100} autoComplete="name" defaultValue={sent?.who ?? who} />
          </label>
        </p>
        <p className={styles.buttons}>
          {scenario !== null && (
            <button type="submit" name="as" value="revision" disabled={saving || !changed}>
              {t("saveRevision", { name: scenario.name })}
            </button>
          )}
          <button type="submit" name="as" value="new" disabled={saving || edits.length === 0}>
            {t("saveNew")}
          </button>
        </p>
        <div role="status">{sent !== null && !saving && <Answer answer={sent.answer} path={path} />}</div>
      </form>
    </section>
  );
}

function Answer({ answer, path }: { answer: SaveAnswer; path: string }) {
  const t = useTranslations("layoutWhatIf");
  const problem = useTranslations("layoutSaveProblem");
  switch (answer.status) {
    case "saved":
      return (
        <p>
          {t("savedAs", { name: answer.scenario.name })}{" "}
          <Link
            href={`${path}${writeScenarioView({ plan: answer.id, layer: null, minute: null }, null)}`}
            prefetch={false}
          >
            {t("openScenario")}
          </Link>
        </p>
      );
    case "refused":
      return (
        <>
          <p>{t("saveRefused", { reason: answer.reason })}</p>
          <ul>
            {answer.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      );
    default:
      return <p>{problem(answer.status)}</p>;
  }
}
