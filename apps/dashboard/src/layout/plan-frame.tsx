import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { TouchpointReading } from "../layout-touchpoint/prepare-touchpoints.ts";
import type { Locale } from "../text/locale.ts";
import type { Judged } from "./judged.ts";
import type { LayoutView } from "./layout-view.ts";
import { PlanSection } from "./plan-section.tsx";
import { unitName } from "./prepare-plan.ts";
import { readingsOf } from "./readings-of.ts";
import { useRests } from "./use-rests.ts";

interface Props {
  judged: Judged;
  touchpoints: readonly TouchpointReading[];
  view: LayoutView;
  /** Address of the page, without its search. */
  path: string;
}

/** The plan view in its frame: whose data it shows is said on it, and all its units stand in the table below. */
export function PlanFrame({ judged, touchpoints, view, path }: Props) {
  const t = useTranslations("layout");
  const { plan } = judged;
  const notices = [
    ...(plan.fictional ? [t("fictionalPlan")] : []),
    ...(plan.attribution === null ? [] : [plan.attribution]),
  ];
  return (
    <ChartFrame
      id="plan"
      title={t("plan")}
      definition={t("planDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={useUnitTable(judged)}
    >
      <PlanSection
        plan={plan.drawing}
        readings={readingsOf(judged)}
        touchpoints={touchpoints}
        view={view}
        path={path}
        name={plan.name}
        notices={notices}
      />
    </ChartFrame>
  );
}

/** Every unit in figures. */
function useUnitTable({ plan, assessment }: Judged): TwinTable {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const flows = new Map(assessment.flow.units.map((one) => [one.unit, one]));
  const zones = new Map(plan.drawing.zones.map(({ id, name }) => [id, name]));
  const assumed = (of: readonly string[], value: string, text: string) =>
    of.includes(value) ? t("assumedValue", { text }) : text;
  return {
    columns: [
      { label: t("name") },
      { label: t("id") },
      { label: t("format") },
      { label: t("zone") },
      { label: t("area"), numeric: true },
      { label: t("capacity"), numeric: true },
      { label: t("visits"), numeric: true },
      { label: t("meanWait"), numeric: true },
      { label: t("culture"), numeric: true },
      { label: t("revenuePerM2"), numeric: true },
    ],
    rows: plan.drawing.units.map((unit, i) => {
      const flow = flows.get(unit.id);
      const culture = assessment.cultureOfUnits[i] ?? null;
      return [
        unitName(unit.name, unit.format),
        unit.id,
        unit.format.name,
        zones.get(unit.zone ?? "") ?? t("none"),
        assumed(unit.assumed, "areaM2", countText(Math.round(unit.areaM2), locale)),
        assumed(unit.assumed, "capacity", countText(Math.round(unit.capacity), locale)),
        countText(Math.round(flow?.visits ?? 0), locale),
        flow?.meanWaitMin == null
          ? t("none")
          : t("minutes", { text: numberText(flow.meanWaitMin, "COUNT", locale, 1) }),
        culture === null ? t("none") : numberText(culture, "SHARE", locale, 0),
        unit.revenuePerDay === null
          ? t("none")
          : assumed(
              unit.assumed,
              "revenuePerDay",
              numberText(unit.revenuePerDay / unit.areaM2, "COUNT", locale, 1),
            ),
      ];
    }),
  };
}
