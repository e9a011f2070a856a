import { useTranslations } from "next-intl";
import type { VenueWithPlan } from "./ask-layouts.ts";
import styles from "./side-by-side.module.css";

interface Props {
  path: string;
  venues: readonly VenueWithPlan[];
  /** Ids of the plans that are compared. */
  chosen: ReadonlySet<string>;
}

/** Which plans stand side by side: boxes of a plain form, so the choice stands in the address. */
export function ComparisonForm({ path, venues, chosen }: Props) {
  const t = useTranslations("layoutCompare");
  const site = useTranslations("site");
  const layout = useTranslations("layout");
  return (
    <form action={path} className={styles.choice} data-screen-only>
      <fieldset>
        <legend>{t("choose")}</legend>
        {venues.flatMap(({ name, plans }) =>
          plans.map((plan) => (
            <label key={plan.id}>
              <input type="checkbox" name="plan" value={plan.id} defaultChecked={chosen.has(plan.id)} />{" "}
              {name} <span>{plan.name}</span>{" "}
              <span>
                {layout(plan.scenario === null ? "version" : "scenario", { version: plan.version })}
                {plan.fictional && ` · ${site("fictional")}`}
              </span>
            </label>
          )),
        )}
      </fieldset>
      <button type="submit">{t("apply")}</button>
    </form>
  );
}
