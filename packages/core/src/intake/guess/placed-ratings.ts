import type { Journey } from "../../journey/journey.ts";
import { journeyTemplate } from "../../journey/templates/templates.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { pairName } from "./find-pairs.ts";
import { ownJourney } from "./guess-journey.ts";
import type { MappingHeading } from "./mapping-heading.ts";
import { matchTouchpoints } from "./match-touchpoints.ts";
import { aspectOf } from "./name-evidence.ts";

/** Puts rated columns on the journey: where somebody said so, else where their names say so. */
export function placed(
  rated: readonly ColumnChoice[],
  heading: MappingHeading,
  notes: LocalisedText[],
): { journey: Journey; touchpoints: Map<string, string> } {
  const columns = rated.map(({ column, partner }) => {
    const label = partner === undefined ? null : pairName(column, partner);
    const told = label !== null && label !== "" ? label : column;
    return { column, aspect: aspectOf(told), label: told };
  });
  const template = heading.template === undefined ? undefined : journeyTemplate(heading.template);
  if (template === undefined && columns.length > 0) {
    const own = ownJourney(columns, heading);
    return { journey: own.journey, touchpoints: new Map(own.touchpoints) };
  }
  const journey = template ?? sectorJourney(heading);
  const touchpoints = new Map<string, string>();
  const decided = rated.filter(({ touchpoint }) =>
    journey.touchpoints.some(({ code }) => code === touchpoint),
  );
  for (const { column, touchpoint } of decided) touchpoints.set(column, touchpoint as string);
  const taken = new Set(touchpoints.values());
  const free = { ...journey, touchpoints: journey.touchpoints.filter(({ code }) => !taken.has(code)) };
  const usual = usualScale(rated);
  const open = columns.filter(({ column }) => !touchpoints.has(column));
  const [first, second] = [true, false].map((alike) =>
    open.filter(({ column }) => (scaleOf(rated.find((each) => each.column === column)) === usual) === alike),
  );
  // Those that are answered as most are have the first claim on a touchpoint.
  for (const [column, { touchpoint }] of matchTouchpoints(first ?? [], free))
    touchpoints.set(column, touchpoint);
  const left = new Set(touchpoints.values());
  const rest = { ...free, touchpoints: free.touchpoints.filter(({ code }) => !left.has(code)) };
  for (const [column, { touchpoint }] of matchTouchpoints(second ?? [], rest))
    touchpoints.set(column, touchpoint);
  for (const { column } of columns) if (!touchpoints.has(column)) notes.push(noTouchpoint(column, journey));
  return { journey, touchpoints };
}

export function sectorJourney({ sector }: MappingHeading): Journey {
  const found = journeyTemplate(sector);
  if (found === undefined) throw new RangeError(`no journey ships for the sector ${sector}`);
  return found;
}

export const noTouchpoint = (column: string, { name }: Journey): LocalisedText => ({
  en: `"${column}" is not read: the journey "${name.en}" has no touchpoint for it; choose one, or make a new journey`,
  zh: `“${column}”未读取：旅程“${name.zh}”中没有对应的触点；可指定触点，或新建旅程`,
});

const scaleOf = (choice: ColumnChoice | undefined): string => `${choice?.scale?.low}…${choice?.scale?.high}`;

function usualScale(rated: readonly ColumnChoice[]): string {
  const times = new Map<string, number>();
  for (const choice of rated) times.set(scaleOf(choice), (times.get(scaleOf(choice)) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
