import type { LayoutMomentsQuery, LayoutTouchpointsQuery } from "../api/documents.generated.ts";
import type { PlanDrawing } from "../layout/drawing.ts";
import { unitName } from "../layout/prepare-plan.ts";

type Venue = NonNullable<LayoutTouchpointsQuery["venue"]>;
/** What the touchpoints of one journey stand for, with what guests say of them. */
export type Setting = NonNullable<Venue["layout"]>["touchpoints"][number];
export type LinkedTouchpoint = Setting["touchpoints"][number];
export type Journey = Venue["journeys"][number];
type Moment = LayoutMomentsQuery["moments"]["moments"][number];

/** A touchpoint as a moment of truth; `null` where the analysis leaves it out. */
export type MomentClass = NonNullable<Moment["label"]> | "UNLABELLED" | "NONE" | null;

/** How far the analysis of moments is: there, not to be had from these visits, or still being made. */
export type MomentState = "ready" | "none" | "computing";

/** All that the page knows of a venue's touchpoints and places. */
export interface LinkedTouchpoints {
  settings: readonly Setting[];
  /** Journeys whose touchpoints may be linked: those with visits, and those that are linked already. */
  journeys: readonly Journey[];
  moments: MomentState;
  /** By the code of the touchpoint; who is not in it took no part. */
  classes: ReadonlyMap<string, MomentClass>;
}

/** What kind of moment each touchpoint is. */
export function momentClasses(moments: readonly Moment[]): Map<string, MomentClass> {
  return new Map(
    moments.map(({ touchpoint, isMoment, label }) => [
      touchpoint.code,
      isMoment ? (label ?? "UNLABELLED") : "NONE",
    ]),
  );
}

/** The journeys that a form offers: those with visits, else the template of the venue's sector, and whatever is linked. */
export function linkableJourneys(
  venue: Pick<Venue, "journeys" | "sector">,
  settings: readonly Setting[],
  templates: LayoutTouchpointsQuery["journeyTemplates"],
): Journey[] {
  const own =
    venue.journeys.length > 0 ? venue.journeys : templates.filter(({ sector }) => sector === venue.sector);
  const further = settings.map(({ journey }) => journey);
  return [...own, ...further].filter(({ code }, i, all) => all.findIndex((one) => one.code === code) === i);
}

/** A unit or zone that a touchpoint may be linked to, or is. */
export interface LinkPlace {
  /** `unit:U001`, `zone:Z1`. */
  value: string;
  name: string;
}

/** Every zone and unit of a drawing, by name. */
export function placeChoices({ zones, units }: Pick<PlanDrawing, "zones" | "units">): {
  zones: LinkPlace[];
  units: LinkPlace[];
} {
  return {
    zones: zones.map(({ id, name }) => ({ value: `zone:${id}`, name })),
    units: units.map(({ id, name, format }) => ({
      value: `unit:${id}`,
      name: `${unitName(name, format)} · ${id}`,
    })),
  };
}

/** One link of a touchpoint to one place. */
export interface PlaceLink extends LinkPlace {
  journey: string;
  touchpoint: string;
  touchpointName: string;
}

/** Every link there is, place by place, in the order of the journey. */
export function linkedPlaces(
  settings: readonly Setting[],
  drawing: Pick<PlanDrawing, "zones" | "units">,
): PlaceLink[] {
  const choices = placeChoices(drawing);
  const names = new Map([...choices.zones, ...choices.units].map(({ value, name }) => [value, name]));
  return settings.flatMap(({ journey, touchpoints }) =>
    touchpoints.flatMap(({ touchpoint, units, zones }) =>
      [...units.map((id) => `unit:${id}`), ...zones.map((id) => `zone:${id}`)].map((value) => ({
        journey: journey.code,
        touchpoint: touchpoint.code,
        touchpointName: touchpoint.name,
        value,
        name: names.get(value) ?? value.slice(value.indexOf(":") + 1),
      })),
    ),
  );
}
