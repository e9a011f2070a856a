import {
  elementNames,
  type Format,
  type FormatFunction,
  formats,
  sixElements,
} from "@touchstone/core/format/catalogue";
import type { Plan } from "@touchstone/core/layout/plan";
import type { Locale } from "../text/locale.ts";
import type { FormatGroup } from "./protocol.ts";

/** The formats of the catalogue by the six elements of tourism, those of none last, as a form offers them. */
export function catalogueOf(plan: Plan, locale: Locale): FormatGroup[] {
  const all = [...formats.values()];
  const group = (code: string, name: string, own: Format[]): FormatGroup => ({
    code,
    name,
    formats: own.map((format) => ({
      code: format.code,
      name: format.name[locale],
      areaPerPersonM2: format.areaPerPersonM2,
      usualAreaM2: median(plan.units.flatMap((unit) => (unit.format === format.code ? [unit.areaM2] : []))),
    })),
  });
  const others = new Set<FormatFunction>(
    all.flatMap(({ function: of }) => (of.element === null ? [of] : [])),
  );
  return [
    ...sixElements.map((element) =>
      group(
        element,
        elementNames[element][locale],
        all.filter(({ function: of }) => of.element === element),
      ),
    ),
    ...[...others].map((of) =>
      group(
        of.code,
        of.name[locale],
        all.filter((format) => format.function === of),
      ),
    ),
  ];
}

/** The lower one of two middle ones: a size that is found in the plan. */
function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
