import { formats } from "../../format/catalogue.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { Plan, Unit } from "../plan.ts";
import { fieldName } from "../reading/words.ts";
import { clock, named } from "../wording.ts";
import type { EditOf } from "./place.ts";

const units: Readonly<Record<string, LocalisedText>> = {
  areaM2: { en: " m²", zh: " 平方米" },
  capacity: { en: " persons", zh: " 人" },
  throughputPerHour: { en: " persons", zh: " 人" },
  dwellMin: { en: " min", zh: " 分钟" },
};

/** "Set Opera house: capacity 300 → 450 persons, closing time 18:00 → 21:00". */
export function setSentence(plan: Plan, { unit: id, set }: EditOf<"setUnit">): LocalisedText {
  const unit = plan.units.find((each) => each.id === id);
  const changes = Object.entries(set).map(([key, value]) => changed(unit, key, value));
  const name = named(plan.units, id);
  return {
    en: `Set ${name.en}: ${changes.map(({ en }) => en).join(", ")}`,
    zh: `调整${name.zh.trimEnd()}：${changes.map(({ zh }) => zh).join("，")}`,
  };
}

/** ": capacity 40 persons, opening time 10:00": what is given of a new unit; empty where all is assumed. */
export function givenValues(edit: EditOf<"addUnit">): LocalisedText {
  const names = ["capacity", "seats", "throughputPerHour", "openMin", "closeMin"] as const;
  const values = names.flatMap((key) => {
    const value = edit[key];
    return value === undefined ? [] : [changed(undefined, key, value)];
  });
  return values.length === 0
    ? { en: "", zh: "" }
    : { en: `: ${values.map(({ en }) => en).join(", ")}`, zh: `：${values.map(({ zh }) => zh).join("，")}` };
}

function changed(unit: Unit | undefined, key: string, value: string | number): LocalisedText {
  const before = unit?.[key as keyof Unit] as string | number | null | undefined;
  const [from, to] = [shown(key, before), shown(key, value)];
  const what = fieldName(key);
  const measure = units[key] ?? { en: "", zh: "" };
  return {
    en: from ? `${what.en} ${from.en} → ${to?.en}${measure.en}` : `${what.en} ${to?.en}${measure.en}`,
    zh: from
      ? `${what.zh}由 ${from.zh} 改为 ${to?.zh}${measure.zh}`
      : `${what.zh}设为 ${to?.zh}${measure.zh}`,
  };
}

function shown(key: string, value: string | number | null | undefined): LocalisedText | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return formats.get(value)?.name ?? { en: value, zh: value };
  const text = key === "openMin" || key === "closeMin" ? clock(value) : String(Math.round(value * 10) / 10);
  return { en: text, zh: text };
}
