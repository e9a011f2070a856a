import type { Journey } from "../journey/journey.ts";
import type { Scale } from "../scale/scale.ts";
import type { Survey } from "./survey.ts";
import type { ItemReading } from "./survey-contents.ts";

/**
 * The items behind the touchpoints in packed order: a valence per touchpoint, "came back", the exit. None at all where
 * the survey asks none of them, so that its visits stay as short as they are.
 */
export function furtherItems(survey: Survey, journey: Journey): (ItemReading | null)[] {
  if (!asksFurther(survey)) return [];
  return [
    ...journey.touchpoints.map(({ code }) => valenceItem(survey, code)),
    returnedItem(survey),
    exitItem(survey, journey),
  ];
}

/** Does a survey ask any item that is packed behind the touchpoints? */
export function asksFurther({ valence, returned, exit }: Survey): boolean {
  return valence !== undefined || returned !== undefined || exit !== undefined;
}

function valenceItem({ valence }: Survey, code: string): ItemReading | null {
  const asked = valence?.touchpoints[code];
  const scale = asked?.scale ?? valence?.scale;
  if (asked === undefined || scale === undefined) return null;
  const recode = asked.recode ?? valence?.recode;
  return {
    ...asked,
    scale,
    skipped: asked.skipped ?? valence?.skipped ?? [""],
    notMet: asked.notMet ?? valence?.notMet ?? [],
    ...(recode && { recode }),
  };
}

function returnedItem({ returned }: Survey): ItemReading | null {
  if (returned === undefined) return null;
  const { column, yes, no, blank } = returned;
  const recode = codes([yes, 1], [no, 0]);
  const skipped = blank.filter((raw) => !Object.hasOwn(recode, raw));
  return { column, scale: yesNoScale, recode, skipped, notMet: [] };
}

const yesNoScale: Scale = { low: 0, high: 1, better: "higher" };

/** The exit as places of touchpoints; a guest who completed every step did not meet it. */
function exitItem({ exit }: Survey, { touchpoints }: Journey): ItemReading | null {
  if (exit === undefined) return null;
  const place = new Map(touchpoints.map(({ code }, index) => [code, index]));
  const recode = exit.values
    ? Object.fromEntries(Object.entries(exit.values).map(([raw, code]) => [raw, place.get(code) ?? 0]))
    : Object.fromEntries(
        touchpoints.flatMap(({ code }, index) => [
          [code, index],
          [String(index + 1), index],
        ]),
      );
  const scale: Scale = { low: 0, high: Math.max(touchpoints.length - 1, 1), better: "higher" };
  return { column: exit.column, scale, recode, skipped: [], notMet: exit.completed };
}

function codes(...meanings: [raws: readonly string[], point: number][]): Record<string, number> {
  return Object.fromEntries(meanings.flatMap(([raws, point]) => raws.map((raw) => [raw, point])));
}
