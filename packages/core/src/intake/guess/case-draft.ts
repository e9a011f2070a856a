import type { Journey } from "../../journey/journey.ts";
import type { LocalisedText } from "../../text/text.ts";
import { absenceOf } from "./answer-words.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { type ColumnProfile, numberOf } from "./column-profile.ts";
import type { ColumnRole } from "./column-role.ts";
import { namedValues, yesNoDraft } from "./fact-draft.ts";
import { answersOf } from "./rating-draft.ts";

type Chosen = ColumnChoice & { profile: ColumnProfile };

/** What a file tells of complaints; nothing without knowing which of them are closed. */
export function caseDraft(
  one: (role: ColumnRole) => Chosen | undefined,
  journey: Journey,
  touchpoints: ReadonlyMap<string, string>,
  notes: LocalisedText[],
): Record<string, unknown> | undefined {
  const complaint = one("complaint");
  if (complaint === undefined) return undefined;
  const closed = one("complaint-closed");
  const was = yesNoDraft(complaint, complaint.profile);
  const closing = closed && yesNoDraft(closed, closed.profile);
  if (was === null || !closing) {
    notes.push({
      en: `"${complaint.column}" is not read: no column tells which complaints are closed`,
      zh: `“${complaint.column}”未读取：没有说明投诉是否办结的列`,
    });
    return undefined;
  }
  const about = one("complaint-touchpoint");
  const after = one("complaint-after");
  return {
    complaint: was,
    ...(about && aboutTouchpoint(about, journey, touchpoints, notes)),
    closed: closing,
    ...(one("complaint-hours") && { hours: one("complaint-hours")?.column }),
    ...(after?.scale && { after: afterDraft(after) }),
  };
}

function afterDraft(after: Chosen): Record<string, unknown> {
  const { scale, skipped = [], notMet = [], recode } = answersOf(after);
  return { column: after.column, scale, blank: [...skipped, ...notMet], ...(recode && { recode }) };
}

function aboutTouchpoint(
  about: Chosen,
  journey: Journey,
  touchpoints: ReadonlyMap<string, string>,
  notes: LocalisedText[],
): Record<string, unknown> {
  const known = new Map([
    ...journey.touchpoints.flatMap(({ code, name }) => [
      [code, code] as const,
      [name.en.toLowerCase(), code] as const,
      [name.zh.toLowerCase(), code] as const,
    ]),
    ...[...touchpoints].map(([column, code]) => [column.toLowerCase(), code] as const),
  ]);
  const { values, unknown } = namedValues(about.profile, known);
  if (unknown.length === 0 && Object.keys(values).length > 0)
    return { touchpoint: { column: about.column, values, blank: ["", ...absentValues(about.profile)] } };
  notes.push({
    en: `"${about.column}" is not read: ${unknown.slice(0, 3).join(", ")} are no touchpoints of the journey`,
    zh: `“${about.column}”未读取：${unknown.slice(0, 3).join("、")} 不是该旅程的触点`,
  });
  return {};
}

/** The step at which guests gave up: a number on the journey, or a touchpoint. */
export function exitDraft(
  exit: Chosen | undefined,
  journey: Journey,
  notes: LocalisedText[],
): Record<string, unknown> | undefined {
  if (exit === undefined) return undefined;
  const codes = journey.touchpoints.map(({ code }) => code);
  const isStep = (value: string): boolean => {
    const number = numberOf(value);
    return number === null ? codes.includes(value) : number >= 1 && number <= codes.length;
  };
  const completed = [
    "",
    ...[...exit.profile.values.keys()].filter((value) => numberOf(value) === 0 || absenceOf(value) !== null),
  ];
  const unknown = [...exit.profile.values.keys()].filter(
    (value) => !completed.includes(value) && !isStep(value),
  );
  if (unknown.length === 0) return { column: exit.column, completed };
  notes.push({
    en: `"${exit.column}" is not read: ${unknown.slice(0, 3).join(", ")} are no steps of the journey`,
    zh: `“${exit.column}”未读取：${unknown.slice(0, 3).join("、")} 不是该旅程的环节`,
  });
  return undefined;
}

const absentValues = ({ values }: ColumnProfile): string[] =>
  [...values.keys()].filter((value) => absenceOf(value) !== null);
