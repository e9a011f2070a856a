import type { LocalisedText } from "../text/text.ts";
import catalogue from "./formats.json" with { type: "json" };
import { formatNames, functionNames } from "./names.ts";

/** The six elements of tourism: 食 food, 住 stay, 行 move, 游 tour, 购 shop, 娱 fun. */
export const sixElements = ["food", "stay", "move", "tour", "shop", "fun"] as const;
export type SixElement = (typeof sixElements)[number];

export const elementNames: Readonly<Record<SixElement, LocalisedText>> = {
  food: { en: "Food", zh: "食" },
  stay: { en: "Stay", zh: "住" },
  move: { en: "Getting around", zh: "行" },
  tour: { en: "Touring", zh: "游" },
  shop: { en: "Shopping", zh: "购" },
  fun: { en: "Entertainment", zh: "娱" },
};

export const functionCodes = [
  "dining",
  "lodging",
  "sight",
  "culture",
  "retail",
  "ride",
  "show",
  "leisure",
  "transport",
  "service",
] as const;
export type FunctionCode = (typeof functionCodes)[number];

/** What a unit is for; the first level of the catalogue of business formats. */
export interface FormatFunction {
  code: FunctionCode;
  name: LocalisedText;
  element: SixElement | null;
  /** Counts for diversity and balance? Toilets and car parks do not; they still count for coverage. */
  inMix: boolean;
  /** 0–1: how much of its attraction a unit loses once every visitor inside has been there. */
  satiation: number;
  /** Relative demand by clock hour, 24 values, a step function. */
  hourlyDemand: readonly number[];
}

/** A business format (业态), the second level: what its units are unless a plan says otherwise. */
export interface Format {
  /** `function.format`, e.g. `dining.teahouse`. */
  code: string;
  function: FormatFunction;
  name: LocalisedText;
  /** Usual stay, minutes. */
  dwellMin: number;
  /** Area per person, m², by which a missing capacity is assumed. */
  areaPerPersonM2: number;
}

function named(names: Readonly<Record<string, LocalisedText>>, code: string): LocalisedText {
  const name = names[code];
  if (!name) throw new Error(`formats.json has "${code}", which names.ts does not name.`);
  return name;
}

/** The functions in the order of the catalogue. */
export const functions: readonly FormatFunction[] = functionCodes.map((code) => {
  const { element, mix, sat } = catalogue.level1[code];
  return {
    code,
    name: named(functionNames, code),
    element: element as SixElement | null,
    inMix: mix,
    satiation: sat,
    hourlyDemand: catalogue.mult[code],
  };
});

const functionByCode = new Map<string, FormatFunction>(functions.map((each) => [each.code, each]));

/** The formats in the order of the catalogue, by code. Source of the defaults: conventions of ours, editable per plan. */
export const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries(catalogue.formats).map(([code, { dwell, capM2 }]) => {
    const of = functionByCode.get(code.slice(0, code.indexOf(".")));
    if (!of) throw new Error(`Format "${code}" of formats.json belongs to no function.`);
    return [
      code,
      { code, function: of, name: named(formatNames, code), dwellMin: dwell, areaPerPersonM2: capM2 },
    ];
  }),
);

/** The format of a unit. @throws where the catalogue has no such format: a plan that was read has none of these. */
export function formatOf(code: string): Format {
  const format = formats.get(code);
  if (!format) throw new Error(`No business format is called "${code}".`);
  return format;
}

/** The function of that code. */
export function functionOf(code: FunctionCode): FormatFunction {
  return functionByCode.get(code) as FormatFunction;
}
