import { addDays } from "@touchstone/core/calendar/day";
import { dayLabel, periodLabel } from "@touchstone/core/calendar/label";
import type { Slice } from "@touchstone/core/slice";
import type { LocalisedText } from "@touchstone/core/text";
import type { Catalogue } from "./catalogue.ts";
import { keyOf } from "./memory.ts";

const parts = [venuesLabel, daysLabel, segmentsLabel] as const;

/** Two slices in words, by what tells them apart. */
export function sliceLabels(catalogue: Catalogue, a: Slice, b: Slice): [LocalisedText, LocalisedText] {
  const told = parts
    .map((part) => [part(catalogue, a), part(catalogue, b)] as const)
    .filter(([first, second]) => keyOf(first) !== keyOf(second));
  return [joined(told.map(([first]) => first)), joined(told.map(([, second]) => second))];
}

function joined(labels: readonly LocalisedText[]): LocalisedText {
  return { en: labels.map(({ en }) => en).join(", "), zh: labels.map(({ zh }) => zh).join("·") };
}

function listed(labels: readonly LocalisedText[]): LocalisedText {
  return { en: labels.map(({ en }) => en).join(" and "), zh: labels.map(({ zh }) => zh).join("与") };
}

function venuesLabel({ venueByCode, groupByCode }: Catalogue, { venues, group }: Slice): LocalisedText {
  if (venues) return listed(venues.flatMap((code) => venueByCode.get(code)?.name ?? []));
  const name = group === undefined ? undefined : groupByCode.get(group)?.name;
  return name ?? { en: "all venues", zh: "全部场所" };
}

function daysLabel(_: Catalogue, { from, to }: Slice): LocalisedText {
  if (from !== undefined && to !== undefined)
    return { en: periodLabel({ from, to }, "en"), zh: periodLabel({ from, to }, "zh") };
  if (from !== undefined) return { en: `from ${dayLabel(from, "en")}`, zh: `${dayLabel(from, "zh")}起` };
  if (to === undefined) return { en: "all the time", zh: "全部时间" };
  const last = addDays(to, -1);
  return { en: `until ${dayLabel(last, "en")}`, zh: `截至${dayLabel(last, "zh")}` };
}

function segmentsLabel({ segments: known }: Catalogue, { segments = [] }: Slice): LocalisedText {
  if (segments.length === 0) return { en: "all guests", zh: "全部客人" };
  const labels = segments.map(({ dimension, anyOf }) => {
    const found = known.find(({ code }) => code === dimension);
    const values = listed(
      anyOf.flatMap((value) => found?.values.find(({ code }) => code === value)?.name ?? []),
    );
    return {
      en: `${found?.name.en ?? dimension}: ${values.en}`,
      zh: `${found?.name.zh ?? dimension}：${values.zh}`,
    };
  });
  return joined(labels);
}
