import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { BarRows } from "./bar-rows.tsx";
import type { Judged } from "./judged.ts";
import { clockText, type LayoutView, writeLayoutView } from "./layout-view.ts";
import { toneOfGrade } from "./paint-crowding.ts";
import { feedersText } from "./prepare-feeders.ts";
import { unitName } from "./prepare-plan.ts";
import { useRests } from "./use-rests.ts";

interface Props {
  judged: Judged;
  view: LayoutView;
  /** Address of the page, without its search. */
  path: string;
}

/** The worst paths: when, how bad, how full, whose visitors fill them; each leads to its place and moment on the plan. */
export function BottleneckSection({ judged, view, path }: Props) {
  const t = useTranslations("layout");
  const grade = useTranslations("losGrade");
  const locale = useLocale() as Locale;
  const { bottlenecks } = judged.assessment.flow;
  const units = new Map(judged.plan.drawing.units.map((unit) => [unit.id, unit]));
  const nameOf = (id: string) => {
    const unit = units.get(id);
    return unit === undefined ? id : unitName(unit.name, unit.format);
  };
  const words = {
    gates: t("feederGates"),
    others: t("feederOthers"),
  };
  const fed = bottlenecks.map(({ feeders }) => feedersText(feeders, nameOf, locale, words));
  const rows = bottlenecks.map((one, index) => ({
    key: one.edge,
    name: one.name ?? one.edge,
    href: `${path}${writeLayoutView({ ...view, layer: "crowding", minute: one.minuteOfDay, pick: { kind: "edge", id: one.edge } })}#plan-title`,
    note: one.name === null ? "" : one.edge,
    detail: fed[index] ? t("fedBy", { list: fed[index] }) : "",
    value: `${one.los} · ${grade(one.los)}`,
    bar: one.vc,
    tone: toneOfGrade(one.los),
    more: [
      clockText(one.minuteOfDay),
      numberText(one.vc, "SHARE", locale, 0),
      t("perMinute", { text: numberText(one.flowPerMin, "COUNT", locale, 0) }),
    ],
  }));
  const head = [t("path"), t("los"), t("when"), t("saturationShort"), t("peakFlow")] as const;
  return (
    <ChartFrame
      id="bottlenecks"
      title={t("bottlenecks")}
      definition={t("bottlenecksDefinition")}
      state={{ kind: "ready" }}
      rests={useRests(judged)}
      table={{
        columns: [head[0], t("id"), ...head.slice(1), t("feeders")].map((label) => ({ label })),
        rows: rows.map(({ key, name, value, more }, index) => [name, key, value, ...more, fed[index] ?? ""]),
      }}
    >
      {rows.length === 0 ? (
        <p>{t("noBottlenecks")}</p>
      ) : (
        <BarRows caption={t("bottlenecks")} head={head} rows={rows} />
      )}
    </ChartFrame>
  );
}
