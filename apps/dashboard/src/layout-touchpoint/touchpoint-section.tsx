import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { countText, numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import { BarRows } from "../layout/bar-rows.tsx";
import type { Judged } from "../layout/judged.ts";
import styles from "../layout/layout.module.css";
import { clockText, type LayoutView, writeLayoutView } from "../layout/layout-view.ts";
import { unitName } from "../layout/prepare-plan.ts";
import type { Locale } from "../text/locale.ts";
import { LinkForm } from "./link-form.tsx";
import { type LinkedTouchpoints, linkedPlaces, placeChoices } from "./linked.ts";
import { toneOfSatisfaction } from "./paint-touchpoints.ts";
import { readingsOfSetting, type TouchpointReading } from "./prepare-touchpoints.ts";

interface Props {
  judged: Judged;
  /** Code of the venue. */
  venue: string;
  linked: LinkedTouchpoints;
  view: LayoutView;
  /** Address of the layout page, without its search. */
  path: string;
  /** Who wrote last, and the key under which a link is written once. */
  writer: string;
  clientKey: string;
}

/** What guests say of touchpoints beside how full it is where they are, and the way to say where they are. */
export function TouchpointSection({ judged, venue, linked, view, path, writer, clientKey }: Props) {
  const t = useTranslations("layoutTouchpoint");
  const locale = useLocale() as Locale;
  const { plan } = judged;
  const { settings, classes, journeys } = linked;
  const readings = settings.flatMap((setting) => readingsOfSetting(setting, classes));
  const cellsOf = useCells(judged, linked.moments);
  const onPlan = `${path}${writeLayoutView({ ...view, layer: "touchpoints" })}#plan-title`;
  return (
    <ChartFrame
      id="touchpoints"
      title={t("title")}
      definition={t("definition")}
      state={{ kind: "ready" }}
      basis={readings.find(({ value }) => value !== null)?.satisfaction}
      table={tableOf(readings, cellsOf, t)}
    >
      {readings.length === 0 ? (
        <p>{t("nothingLinked")}</p>
      ) : (
        <>
          {settings.map(({ journey, association }) => (
            <p key={journey.code} className={styles.finding}>
              {settings.length > 1 && `${journey.name}${locale === "zh" ? "：" : ": "}`}
              {association.sentence}
            </p>
          ))}
          <p className={styles.note}>
            <Link href={onPlan} prefetch={false}>
              {t("showOnPlan")}
            </Link>{" "}
            {t(`moments.${linked.moments}`)}
          </p>
          <BarRows
            caption={t("title")}
            head={[t("touchpoint"), t("satisfaction"), t("n"), t("momentOfTruth"), t("worstPath"), t("load")]}
            rows={readings.map((reading) => {
              const cells = cellsOf(reading);
              return {
                key: `${reading.code} ${reading.units.join()} ${reading.zones.join()}`,
                name: reading.name,
                note: cells.places,
                value: cells.satisfaction,
                bar: reading.value === null ? null : reading.value / 100,
                ...(reading.value === null ? {} : { tone: toneOfSatisfaction(reading.value) }),
                more: [cells.n, cells.moment, cells.worst, cells.load],
              };
            })}
          />
        </>
      )}
      <LinkForm
        venue={venue}
        journeys={journeys}
        places={placeChoices(plan.drawing)}
        linked={linkedPlaces(settings, plan.drawing)}
        revisions={settings.map(({ journey, revision }) => ({ journey: journey.code, revision }))}
        writer={writer}
        clientKey={clientKey}
      />
    </ChartFrame>
  );
}

interface Cells {
  places: string;
  satisfaction: string;
  n: string;
  satisfied: string;
  moment: string;
  worst: string;
  load: string;
  wait: string;
}

/** A touchpoint in words. */
function useCells({ plan }: Judged, moments: LinkedTouchpoints["moments"]) {
  const t = useTranslations("layoutTouchpoint");
  const momentClass = useTranslations("layoutMomentClass");
  const layout = useTranslations("layout");
  const locale = useLocale() as Locale;
  const units = new Map(plan.drawing.units.map((unit) => [unit.id, unitName(unit.name, unit.format)]));
  const zones = new Map(plan.drawing.zones.map(({ id, name }) => [id, name]));
  return (reading: TouchpointReading): Cells => {
    const { worst, moment, waitMin, satisfaction } = reading;
    const gone = new Set(reading.missing);
    const named = [
      ...reading.units.map((id) => `${units.get(id) ?? ""} ${id}`.trim()),
      ...reading.zones.map((id) => zones.get(id) ?? id),
    ];
    const ids = [...reading.units, ...reading.zones];
    const places = named.map((name, i) => (gone.has(ids[i] ?? "") ? t("gone", { name }) : name));
    return {
      places: places.join(locale === "zh" ? "、" : ", "),
      satisfaction: satisfaction.text,
      n: countText(satisfaction.n, locale),
      satisfied: reading.satisfiedShare.text,
      moment:
        moment === null
          ? momentClass(moments === "computing" ? "computing" : "unknown")
          : momentClass(moment),
      worst:
        worst === null
          ? layout("nobodyWalks")
          : t("worstAt", { path: worst.name ?? worst.edge, los: worst.los, time: clockText(worst.minute) }),
      load: worst === null ? layout("none") : numberText(worst.vc, "SHARE", locale, 0),
      wait:
        waitMin === null
          ? layout("none")
          : layout("minutes", { text: numberText(waitMin, "COUNT", locale, 1) }),
    };
  };
}

function tableOf(
  readings: readonly TouchpointReading[],
  cellsOf: (reading: TouchpointReading) => Cells,
  t: ReturnType<typeof useTranslations<"layoutTouchpoint">>,
): TwinTable {
  const columns = [
    t("touchpoint"),
    t("places"),
    t("satisfaction"),
    t("n"),
    t("satisfiedShare"),
    t("momentOfTruth"),
    t("worstPath"),
    t("load"),
    t("wait"),
  ];
  return {
    columns: columns.map((label, i) => ({ label, numeric: i === 3 || i > 6 })),
    rows: readings.map((reading) => {
      const { places, satisfaction, n, satisfied, moment, worst, load, wait } = cellsOf(reading);
      return [reading.name, places, satisfaction, n, satisfied, moment, worst, load, wait];
    }),
  };
}
