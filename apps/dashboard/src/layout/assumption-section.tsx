import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, instantText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { assumedShares } from "./assumed-shares.ts";
import type { DrawnPlan } from "./judged.ts";
import styles from "./layout.module.css";

const sentences = { units: "assumedUnits", edges: "assumedEdges", gates: "assumedGates" } as const;
const limits = ["meanField", "routes", "oneFloor", "unproven", "egress", "conventions"] as const;

/** What stands in for measurements, and what the model cannot say at all. */
export function AssumptionSection({ plan }: { plan: DrawnPlan }) {
  const t = useTranslations("layout");
  const limit = useTranslations("layoutLimit");
  const locale = useLocale() as Locale;
  const lines = assumedShares(plan.drawing).map(({ of, share, count, all }) =>
    t(sentences[of], {
      share: numberText(share, "SHARE", locale, 0),
      count: countText(count, locale),
      all: countText(all, locale),
    }),
  );
  const { sales } = plan;
  const taken =
    sales === null
      ? []
      : [
          t("sales", {
            units: sales.units,
            perDay: countText(Math.round(sales.perDay), locale),
            by: sales.by,
            at: instantText(sales.at, locale),
            version: sales.version,
          }),
        ];
  const assumptions = [...lines, ...plan.assumptions];
  return (
    <>
      <ChartFrame
        id="assumptions"
        title={t("assumptions")}
        definition={t("assumptionsDefinition")}
        state={{ kind: "ready" }}
      >
        <ul className={styles.facts}>
          {(assumptions.length > 0 ? assumptions : [t("assumedNothing")]).map((text) => (
            <li key={text}>{text}</li>
          ))}
          {[...taken, plan.provenance].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </ChartFrame>
      <section className={styles.limits} aria-labelledby="limits">
        <h2 id="limits">{t("limits")}</h2>
        <ul className={styles.facts}>
          {limits.map((key) => (
            <li key={key}>{limit(key)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
