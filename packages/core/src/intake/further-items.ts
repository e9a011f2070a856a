import type { Journey } from "../journey/journey.ts";
import type { Scale } from "../scale/scale.ts";
import { type PairedQuestion, pairedQuestions } from "../visit/visit.ts";
import type { Survey, SurveyItem } from "./survey.ts";
import type { ItemReading } from "./survey-contents.ts";

/**
 * The items behind the touchpoints in packed order: a valence per touchpoint, "came back", the exit, and the questions
 * that are asked in pairs. None at all where the survey asks none of them, so that its visits stay as short as they are.
 */
export function furtherItems(survey: Survey, journey: Journey): (ItemReading | null)[] {
  if (!asksFurther(survey)) return [];
  return [
    ...journey.touchpoints.map(({ code }) => valenceItem(survey, code)),
    returnedItem(survey),
    exitItem(survey, journey),
    ...pairedItems(survey, journey),
  ];
}

/** Does a survey ask any item that is packed behind the touchpoints? */
export function asksFurther(survey: Survey): boolean {
  const { valence, returned, exit } = survey;
  return valence !== undefined || returned !== undefined || exit !== undefined || asksPairs(survey);
}

const asksPairs = ({ expected, kano }: Survey): boolean => expected !== undefined || kano !== undefined;

/** What was expected of every touchpoint, then Kano's questions; nothing where the survey asks none of them. */
function pairedItems(survey: Survey, { touchpoints }: Journey): (ItemReading | null)[] {
  if (!asksPairs(survey)) return [];
  return pairedQuestions.flatMap((question) => {
    const { asked, shared } = pairedQuestion(survey, question);
    return touchpoints.map(({ code }) => itemWith(asked[code], shared));
  });
}

/** Touchpoint code → how one of the paired questions is read, and the codes that its columns share. */
export function pairedQuestion(
  { expected, kano }: Pick<Survey, "expected" | "kano">,
  question: PairedQuestion,
): { asked: Readonly<Record<string, SurveyItem>>; shared: Survey["ratings"] } {
  if (question === "expected") {
    const { touchpoints: asked = {}, ...shared } = expected ?? {};
    return { asked, shared };
  }
  if (kano === undefined) return { asked: {}, shared: {} };
  const { functional, dysfunctional, scale = kanoScale, ...shared } = kano;
  return { asked: question === "functional" ? functional : dysfunctional, shared: { ...shared, scale } };
}

const kanoScale: Scale = { low: 1, high: 5, better: "higher" };

function valenceItem({ valence }: Survey, code: string): ItemReading | null {
  return itemWith(valence?.touchpoints[code], valence ?? {});
}

/** An item with the codes that it shares with others filled in; `null` where it is not asked. */
function itemWith(asked: SurveyItem | undefined, shared: Survey["ratings"]): ItemReading | null {
  const scale = asked?.scale ?? shared.scale;
  if (asked === undefined || scale === undefined) return null;
  const recode = asked.recode ?? shared.recode;
  return {
    ...asked,
    scale,
    skipped: asked.skipped ?? shared.skipped ?? [""],
    notMet: asked.notMet ?? shared.notMet ?? [],
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
