import { type FunctionCode, formatOf, functions } from "../../format/catalogue.ts";
import type { Journey } from "../../journey/journey.ts";
import type { Plan } from "../../layout/plan.ts";
import type { TouchpointPlace } from "../../layout/touchpoint-crowding.ts";

/** A touchpoint of a journey and the business formats that it stands for. */
export interface FormatTouchpoint {
  /** Its place in the journey. */
  touchpoint: number;
  code: string;
  /** Part of one use that counts for each format; the parts add up to 1. */
  parts: readonly { format: FunctionCode; part: number }[];
}

/** The units and zones of a plan that a touchpoint of a journey stands for. */
export type FormatLink = TouchpointPlace & { touchpoint: string };

/**
 * Which business formats the touchpoints of a journey stand for, by the units of the plan that they are linked to. Formats are
 * the catalogue's first level (dining, retail, shows …): guests are asked about "dining", not about teahouses, so a finer
 * share of demand would be made up. Formats outside the mix (toilets, transport) are left out: everybody needs them, nobody
 * comes for them. A touchpoint whose units are of several formats counts for each in equal parts. Links to zones say where,
 * not of which format.
 *
 * @returns in the order of the journey; touchpoints that stand for no format of the mix are absent
 */
export function touchpointFormats(
  journey: Pick<Journey, "touchpoints">,
  links: readonly FormatLink[],
  plan: Pick<Plan, "units">,
): FormatTouchpoint[] {
  const byId = new Map(plan.units.map((unit) => [unit.id, formatOf(unit.format).function]));
  return journey.touchpoints.flatMap(({ code }, touchpoint) => {
    const ids = links.find((link) => link.touchpoint === code)?.units ?? [];
    const wanted = new Set(
      ids.flatMap((id) => {
        const found = byId.get(id);
        return found?.inMix ? [found.code] : [];
      }),
    );
    if (wanted.size === 0) return [];
    const parts = functions.flatMap(({ code: format }) =>
      wanted.has(format) ? [{ format, part: 1 / wanted.size }] : [],
    );
    return [{ touchpoint, code, parts }];
  });
}
