import { useTranslations } from "next-intl";
import type { ShownProblem } from "./import-answer.ts";
import styles from "./plan-list.module.css";

/** Every problem of a plan: code, where, what was found and expected, and what helps. */
export function PlanProblems({ problems }: { problems: readonly ShownProblem[] }) {
  const t = useTranslations("layout");
  return (
    <ul className={styles.problems}>
      {problems.map(({ code, severity, featureId, path, message, hint }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may have the same problem twice in one place
        <li key={index} data-severity={severity}>
          <code>{code}</code> {t(severity === "error" ? "severityError" : "severityWarning")} ·{" "}
          {featureId ?? t("wholePlan")}
          {path !== "" && (
            <>
              {" "}
              <span className={styles.where}>{path}</span>
            </>
          )}
          <p>{message}</p>
          {hint !== null && <p className={styles.where}>{t("hint", { hint })}</p>}
        </li>
      ))}
    </ul>
  );
}
