import { useLocale, useTranslations } from "next-intl";
import type { MeasurementKind, MeasurementsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { FigureTable } from "../chart/figure-table.tsx";
import { dayText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { measurementTable } from "./prepare-measurements.ts";

interface Props {
  kind: MeasurementKind;
  rows: MeasurementsQuery["measurements"];
}

/** Waits, people, sales or duty, place by place. */
export function MeasurementSection({ kind, rows }: Props) {
  const t = useTranslations("measurements");
  const kinds = useTranslations("surveyKind");
  const locale = useLocale() as Locale;
  const units = {
    MINUTES: t("unitMINUTES"),
    HOURS: t("unitHOURS"),
    PEOPLE: t("unitPEOPLE"),
    THINGS: t("unitTHINGS"),
    MONEY: t("unitMONEY"),
  };
  const table = measurementTable(rows, locale, {
    venue: t("venue"),
    place: t("place"),
    total: (measure) => t("total", { measure }),
    mean: (measure, unit) => t("mean", { measure, unit }),
    unit: (unit) => units[unit],
    ratio: t("ratio"),
    lastDay: t("lastDay"),
    tooFew: (days, needed) => t("tooFew", { days, needed }),
    day: (day) => dayText(day, locale),
  });
  return (
    <ChartFrame
      id={`measured-${kind.toLowerCase()}`}
      title={t("title", { kind: kinds(kind) })}
      definition={t("definition")}
      state={{ kind: "ready" }}
    >
      <FigureTable caption={kinds(kind)} table={table} />
    </ChartFrame>
  );
}
