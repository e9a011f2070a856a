import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, instantText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { ImportForm } from "./import-form.tsx";
import type { Heading } from "./judged.ts";
import { writeLayoutView } from "./layout-view.ts";
import styles from "./plan-list.module.css";
import { PlanProblems } from "./plan-problems.tsx";

interface Props {
  plans: readonly Heading[];
  /** Id of the plan above; `null` where there is none. */
  shown: string | null;
  venue: string;
  path: string;
  /** Who wrote last. */
  writer: string;
}

/** Versions and scenarios of the venue, and the way to bring another. */
export function PlanList({ plans, shown, venue, path, writer }: Props) {
  const t = useTranslations("layout");
  const calibrate = useTranslations("layoutCalibrate");
  const locale = useLocale() as Locale;
  return (
    <ChartFrame id="plans" title={t("plans")} definition={t("plansDefinition")} state={{ kind: "ready" }}>
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <li key={plan.id}>
            {plan.id === shown ? (
              <strong>{plan.name}</strong>
            ) : (
              <Link href={`${path}${writeLayoutView({ plan: plan.id })}`} prefetch={false}>
                {plan.name}
              </Link>
            )}{" "}
            <span className={styles.where}>
              {t(plan.scenario === null ? "version" : "scenario", { version: plan.version })}
              {plan.id === shown && ` · ${t("shown")}`}
            </span>
            <span className={styles.facts}>
              {t("savedBy", {
                units: countText(plan.unitCount, locale),
                edges: countText(plan.edgeCount, locale),
                who: plan.savedBy,
                when: instantText(plan.savedAt, locale),
              })}
            </span>
            {plan.problems.length > 0 && (
              <details>
                <summary>{t("warnings", { count: plan.problems.length })}</summary>
                <PlanProblems
                  problems={plan.problems.map((one) => ({ ...one, severity: "warning" as const }))}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link href={`/${locale}/layouts`} prefetch={false}>
          {t("compareLink")}
        </Link>
      </p>
      <p>
        <Link href={`${path}/calibrate`} prefetch={false}>
          {calibrate("link")}
        </Link>
      </p>
      <h3 id="import">{t("import")}</h3>
      <p className={styles.note}>{t("importNote")}</p>
      <ImportForm venue={venue} locale={locale} writer={writer} />
    </ChartFrame>
  );
}
