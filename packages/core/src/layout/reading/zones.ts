import { polygonArea } from "../geometry.ts";
import type { Context, Zone } from "../plan.ts";
import type { Feature } from "./feature.ts";
import { Fields, squareMetres } from "./fields.ts";
import type { Findings } from "./findings.ts";
import type { Plane } from "./plane.ts";

const zoneValues = ["ground", "walkableM2"] as const;

/** The zones; one whose outline is wrong is left out, its problem is reported already. */
export function readZones(features: readonly Feature[], plane: Plane, findings: Findings): Zone[] {
  return features.flatMap((feature) => {
    const fields = new Fields(feature, findings);
    const rings = plane.rings(feature);
    const name = fields.name();
    const ground = readGround(fields);
    const walkableM2 = fields.numberOr(
      "walkableM2",
      { code: "E046", unit: squareMetres },
      rings ? polygonArea(rings) : 1,
    );
    const assumed = fields.assumed(zoneValues);
    if (!rings || feature.id === null) return [];
    return [{ id: feature.id, name: name ?? both(feature.id), ground, walkableM2, rings, assumed }];
  });
}

/** What is drawn only: water, sea, green. */
export function readContexts(features: readonly Feature[], plane: Plane, findings: Findings): Context[] {
  return features.flatMap((feature) => {
    const ground = readGround(new Fields(feature, findings), "green");
    const rings = plane.rings(feature);
    return rings && feature.id !== null ? [{ id: feature.id, ground, rings }] : [];
  });
}

function readGround(fields: Fields, otherwise = "street"): string {
  const value = fields.value("ground");
  if (typeof value === "string" && value !== "" && value.length <= 64) return value;
  if (value === undefined) fields.assume("ground");
  else
    fields.report("E013", "ground", {
      en: "a word such as street, square, garden or beach",
      zh: "street、square、garden、beach 等类型名",
    });
  return otherwise;
}

function both(text: string) {
  return { en: text, zh: text };
}
