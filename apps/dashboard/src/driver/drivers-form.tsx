import { useTranslations } from "next-intl";
import styles from "./driver-list.module.css";
import type { DriverQuestion } from "./question.ts";

interface Props {
  question: DriverQuestion;
  path: string;
  /** What the URL says besides. */
  kept: readonly (readonly [name: string, value: string])[];
}

/** Which outcome, how importance is estimated, and the target. A plain form: every choice goes to the URL. */
export function DriversForm({ question, path, kept }: Props) {
  const t = useTranslations("drivers");
  const key = `${question.outcome} ${question.method} ${question.target}`;
  return (
    <form key={key} className={styles.form} action={path} aria-label={t("choose")} data-screen-only>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{t("outcome")}</span>
        <select name="outcome" defaultValue={question.outcome === "RECOMMEND" ? "recommend" : ""}>
          <option value="">{t("overall")}</option>
          <option value="recommend">{t("recommend")}</option>
        </select>
      </label>
      <label>
        <span>{t("method")}</span>
        <select name="method" defaultValue={question.method === "PAIRWISE" ? "pairwise" : ""}>
          <option value="">{t("em")}</option>
          <option value="pairwise">{t("pairwise")}</option>
        </select>
      </label>
      <label>
        <span>{t("target")}</span>
        <input type="number" name="target" min="0" max="100" step="1" defaultValue={question.target} />
      </label>
      <button type="submit">{t("apply")}</button>
    </form>
  );
}
