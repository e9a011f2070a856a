import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { BarRows } from "./bar-rows.tsx";
import type { Judged } from "./judged.ts";
import { prepareZones } from "./prepare-zones.ts";
import { useRests } from "./use-rests.ts";

/** How dense each zone gets. */
export function ZoneSection({ judged }: { judged: Judged }) {
  const t = useTranslations("layout");
  const locale = useLocale() as Locale;
  const { plan, assessment } = judged;
  const names = new Map(plan.drawing.zones.map(({ id, name }) => [id, name]));
  const number = (value: number | null, digits: number) =>
    value === null ? t("none") : numberText(value, "COUNT", locale, digits);
  const rows = prepareZones(assessment.flow.zones).map((one) => ({
    key: one.zone,
    name: names.get(one.zone) ?? one.zone,
    value: number(one.peakDensity, 2),
    bar: one.bar,
    mark: one.mark,
    more: [
      number(one.meanDensity, 2),
      countText(Math.round(one.peakOccupancy), locale),
      number(one.m2PerPersonAtPeak, 1),
    ],
  }));
  const head = [t("zone"), t("peakDensity"), t("meanDensity"), t("peakPersons"), t("roomAtPeak")] as const;
  return (
    <ChartFrame
      id="zones"
      title={t("zones")}
      definition={t("zonesDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={{
        columns: head.map((label, i) => ({ label, numeric: i > 0 })),
        rows: rows.map(({ name, value, more }) => [name, value, ...more]),
      }}
    >
      {rows.length > 0 && <BarRows caption={t("zones")} head={head} rows={rows} />}
    </ChartFrame>
  );
}
