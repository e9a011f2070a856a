import { type Format, formats } from "../../format/catalogue.ts";
import { centroid, polygonArea } from "../geometry.ts";
import type { Plan, Ring, Unit, Zone } from "../plan.ts";
import { usualCapacity } from "../usual.ts";
import { zoneAt } from "../zone-at.ts";
import { readCulture } from "./culture.ts";
import type { Feature, Features } from "./feature.ts";
import { Fields, squareMetres } from "./fields.ts";
import type { Findings } from "./findings.ts";
import { hoursExpected, isHours } from "./head-day.ts";
import { limits } from "./limits.ts";
import { didYouMean } from "./nearest.ts";
import type { Plane } from "./plane.ts";
import { isRecord, own } from "./record.ts";

/** Values of a unit that may be defaults. */
export const unitValues = [
  "format",
  "node",
  "areaM2",
  "openMin",
  "closeMin",
  "capacity",
  "seats",
  "throughputPerHour",
  "dwellMin",
  "fixtures",
  "beds",
  "revenuePerDay",
  "attraction",
  "culture",
] as const;

/** How far an area may be from that of the outline before a warning. */
const areaTolerance = 0.5;

/** A unit as far as it can be read. */
export interface ReadUnit {
  feature: Feature;
  /** The door that the plan gives; `null` where it gives none or an unknown one. */
  node: string | null;
  /** Without a door it is attached to the nearest path. */
  attach: boolean;
  fields: Fields;
  /** `null` where something of it is wrong. Its door is still to be set where it is attached. */
  unit: Unit | null;
}

/** The units: E040–E046, W080. */
export function readUnits(
  features: Features,
  zones: readonly Zone[],
  day: Plan["day"],
  plane: Plane,
  findings: Findings,
): ReadUnit[] {
  return features.of("unit").map((feature) => readUnit(feature, features, zones, day, plane, findings));
}

function readUnit(
  feature: Feature,
  features: Features,
  zones: readonly Zone[],
  day: Plan["day"],
  plane: Plane,
  findings: Findings,
): ReadUnit {
  const fields = new Fields(feature, findings);
  const rings = plane.rings(feature);
  const at = rings?.[0] ? centroid(rings[0]) : plane.point(feature);
  const format = readFormat(fields);
  const node = fields.reference("node", "node", features.ids("node"), "E041");
  const zone = fields.reference("zone", "zone", features.ids("zone"), "E044");
  const areaM2 = readArea(fields, rings);
  const hours = readHours(fields, day);
  const name = fields.name();
  const positive = (key: string, assumed: number) => fields.numberOr(key, { code: "E046" }, assumed);
  const optional = (key: string) => fields.number(key, { code: "E046", zero: true });
  const throughput = fields.number("throughputPerHour", { code: "E046" });
  const [seats, fixtures, beds, revenuePerDay] = ["seats", "fixtures", "beds", "revenuePerDay"].map(optional);
  const capacity = positive("capacity", format && areaM2 !== null ? usualCapacity(format, areaM2) : 1);
  const dwellMin = fields.numberOr(
    "dwellMin",
    { code: "E046", most: limits.dwellMin },
    format?.dwellMin ?? 1,
  );
  const attraction = fields.numberOr("attraction", { code: "E046", zero: true }, 1);
  const { culture, cultureRaters } = readCulture(fields);
  const locked = fields.flag("locked");
  const attach = fields.value("node") === undefined;
  if (attach) fields.assume("node");
  const assumed = fields.assumed(unitValues);
  const right = feature.id !== null && at && format && areaM2 !== null && hours && (node !== null || attach);
  const unit: Unit | null = right
    ? {
        id: feature.id as string,
        name: nameOf(fields, format, name),
        format: format.code,
        zone: fields.value("zone") === undefined ? zoneAt(zones, at) : zone,
        node: node ?? "",
        areaM2,
        ...hours,
        capacity,
        seats: seats ?? null,
        throughputPerHour: throughput,
        dwellMin,
        fixtures: fixtures ?? null,
        beds: beds ?? null,
        revenuePerDay: revenuePerDay ?? null,
        attraction,
        culture,
        ...(cultureRaters && { cultureRaters }),
        at,
        rings,
        locked,
        assumed,
      }
    : null;
  return { feature, node, attach, fields, unit };
}

/** A name that is only the code of its format says nothing that the catalogue does not say better. */
function nameOf(fields: Fields, format: Format, name: Unit["name"] | null): Unit["name"] {
  return name === null || fields.value("name") === format.code ? format.name : name;
}

function readFormat(fields: Fields): Format | null {
  const code = fields.value("format");
  const format = typeof code === "string" ? formats.get(code) : undefined;
  if (format) return format;
  fields.report(
    "E040",
    "format",
    {
      en: `one of the ${formats.size} formats of the catalogue`,
      zh: `业态目录中 ${formats.size} 种业态之一`,
    },
    () => didYouMean(code, formats.keys()),
  );
  return null;
}

/** The area that the plan gives; that of the outline where it gives none. */
function readArea(fields: Fields, rings: readonly Ring[] | null): number | null {
  const drawn = rings ? polygonArea(rings) : null;
  if (fields.value("areaM2") === undefined) {
    if (drawn) {
      fields.assume("areaM2");
      return drawn;
    }
    // The outline is wrong and reported: whether the area is missing too cannot be told yet.
    if (isRecord(fields.feature.geometry) && own(fields.feature.geometry, "type") !== "Point") return null;
    fields.report("E042", "areaM2", { en: "an area above 0 m²", zh: "大于 0 平方米的面积" });
    return null;
  }
  const areaM2 = fields.number("areaM2", { code: "E042", unit: squareMetres });
  if (areaM2 !== null && drawn && Math.abs(areaM2 - drawn) > areaTolerance * drawn)
    fields.report(
      "W080",
      "areaM2",
      {
        en: `about the area of its outline, ${drawn.toFixed(1)} m² (within ${100 * areaTolerance}%)`,
        zh: `接近其轮廓面积 ${drawn.toFixed(1)} 平方米（相差不超过 ${100 * areaTolerance}%）`,
      },
      { en: "Is it of several storeys? Then this is right.", zh: "若为多层，则无须修改。" },
    );
  return areaM2;
}

function readHours(fields: Fields, day: Plan["day"]): Pick<Unit, "openMin" | "closeMin"> | null {
  const [open, close] = [fields.value("openMin"), fields.value("closeMin")];
  if (open === undefined) fields.assume("openMin");
  if (close === undefined) fields.assume("closeMin");
  const [openMin, closeMin] = [open ?? day.openMin, close ?? day.closeMin];
  if (isHours(openMin, closeMin)) return { openMin: openMin as number, closeMin: closeMin as number };
  const wrongOpen = typeof openMin !== "number" || openMin < 0;
  fields.report("E043", wrongOpen ? "openMin" : "closeMin", {
    en: `${hoursExpected.en} (it opens at ${typeof openMin === "number" ? openMin : "?"})`,
    zh: `${hoursExpected.zh}（开始为 ${typeof openMin === "number" ? openMin : "?"}）`,
  });
  return null;
}
