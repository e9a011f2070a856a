import type { Journey } from "../journey/journey.ts";
import type { Scale } from "../scale/scale.ts";
import type { LocalisedText } from "../text/text.ts";
import { type ItemScales, outcomes } from "../visit/visit.ts";
import { furtherItems } from "./further-items.ts";
import type { Survey, SurveyGroup, SurveyItem, SurveyVenue } from "./survey.ts";

/** How one item is read, with the survey's shared codes filled in. */
export interface ItemReading extends Omit<SurveyItem, "scale" | "skipped" | "notMet"> {
  scale: Scale;
  skipped: string[];
  notMet: string[];
}

/** A dimension that visits can be told apart by, with its values in reading order. */
export interface SegmentDimension {
  code: string;
  name: LocalisedText;
  values: { code: string; name: LocalisedText }[];
}

/**
 * Every item in packed order (outcomes, the journey's touchpoints and, where the survey asks any of them, the further
 * items); `null` where the survey did not ask it.
 */
export function surveyItems(survey: Survey, journey: Journey): (ItemReading | null)[] {
  const rated = (item: SurveyItem | undefined): ItemReading | null => {
    const scale = item?.scale ?? survey.ratings.scale;
    if (item === undefined || scale === undefined) return null;
    return {
      ...item,
      scale,
      skipped: item.skipped ?? survey.ratings.skipped ?? [""],
      notMet: item.notMet ?? survey.ratings.notMet ?? [],
      ...((item.recode ?? survey.ratings.recode) && { recode: item.recode ?? survey.ratings.recode }),
    };
  };
  const answered = (item: SurveyItem | undefined): ItemReading | null =>
    item?.scale === undefined
      ? null
      : { ...item, scale: item.scale, skipped: item.skipped ?? [""], notMet: item.notMet ?? [] };
  return [
    ...outcomes.map((outcome) => answered(survey.outcomes[outcome])),
    ...journey.touchpoints.map((touchpoint) => rated(survey.touchpoints[touchpoint.code])),
    ...furtherItems(survey, journey),
  ];
}

/** Scale of every item in packed order; `null` where the survey did not ask it. */
export function surveyScales(survey: Survey, journey: Journey): ItemScales {
  return surveyItems(survey, journey).map((item) => item?.scale ?? null);
}

/** Scale of the rating that a guest gave after a complaint; `null` where the survey does not ask it. */
export function surveyCaseScale(survey: Survey): Scale | null {
  return survey.case?.after?.scale ?? null;
}

/** The dimensions that the survey tells visits apart by, in reading order. */
export function surveySegments(survey: Pick<Survey, "segments">): SegmentDimension[] {
  return Object.entries(survey.segments).map(([code, segment]) => ({
    code,
    name: segment.name,
    values: Object.entries(segment.values).map(([value, { name }]) => ({ code: value, name })),
  }));
}

/** The venues that the survey defines, each with its group where it has one. */
export function surveyVenues(survey: Survey): (Omit<SurveyVenue, "group"> & { group: SurveyGroup | null })[] {
  return survey.venues.map((venue) => ({
    ...venue,
    group: survey.groups.find((group) => group.code === venue.group) ?? null,
  }));
}
