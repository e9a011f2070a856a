import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { BarRows } from "./bar-rows.tsx";
import type { Judged } from "./judged.ts";
import styles from "./layout.module.css";
import { facilityKey } from "./layout-view.ts";
import { unitName } from "./prepare-plan.ts";
import { COVERAGE_RADIUS, facilityCode } from "./readings-of.ts";
import { useRests } from "./use-rests.ts";

/** How many of the farthest places are named. */
const NAMED = 3;

/** How near the facilities are, and where the walk is longest. */
export function CoverageSection({ judged }: { judged: Judged }) {
  const t = useTranslations("layout");
  const facilityName = useTranslations("facilityName");
  const locale = useLocale() as Locale;
  const { plan, assessment } = judged;
  const share = (value: number | null | undefined) =>
    value == null ? t("none") : numberText(value, "SHARE", locale, 0);
  const walk = (value: number | null) =>
    value === null ? t("outOfReach") : t("metresText", { text: numberText(value, "COUNT", locale, 0) });
  const units = new Map(plan.drawing.units.map((unit) => [unit.node, unit]));
  const placeOf = (node: string) => {
    const unit = units.get(node);
    if (unit !== undefined) return t("nearUnit", { unit: unitName(unit.name, unit.format) });
    const street = plan.drawing.edges.find(({ name, from, to }) => name && (from === node || to === node));
    return street?.name ? t("onStreet", { street: street.name }) : t("node", { id: node });
  };
  const rows = assessment.coverage.map((one) => {
    const near = one.byRadius.find(({ radiusM }) => radiusM === COVERAGE_RADIUS);
    return {
      key: one.facility,
      name: facilityName(facilityKey(facilityCode(one.facility))),
      value: share(near?.visitors),
      bar: near?.visitors ?? null,
      more: [
        share(near?.length),
        countText(one.count, locale),
        one.count === 0 ? t("none") : walk(one.maxNearestM),
      ],
    };
  });
  const head = [
    t("facility"),
    t("coverageVisitors"),
    t("coverageLength"),
    t("coverageCount"),
    t("coverageFarthest"),
  ] as const;
  return (
    <ChartFrame
      id="coverage"
      title={t("coverage")}
      definition={t("coverageDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={{
        columns: head.map((label, i) => ({ label, numeric: i > 0 })),
        rows: rows.map(({ name, value, more }) => [name, value, ...more]),
      }}
    >
      <BarRows caption={t("coverage")} head={head} rows={rows} />
      <h3 className={styles.subtitle}>{t("worstNodes")}</h3>
      <ul className={styles.facts}>
        {assessment.coverage.map(({ facility, count, worstNodes }, i) => (
          <li key={facility}>
            <strong>{rows[i]?.name}</strong>{" "}
            {count === 0
              ? t("noFacility")
              : worstNodes
                  .slice(0, NAMED)
                  .map(({ node, distanceM }) =>
                    t("worstNode", { place: placeOf(node), distance: walk(distanceM) }),
                  )
                  .join(" · ")}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
