import type { LocalisedText } from "../../text/text.ts";
import { oneOf } from "./described.ts";
import type { Feature, Kind } from "./feature.ts";
import { kindNames } from "./feature.ts";
import type { Finding, Findings } from "./findings.ts";
import { limits } from "./limits.ts";
import { didYouMean } from "./nearest.ts";
import { isRecord, own } from "./record.ts";
import { fieldName } from "./words.ts";

/** What a number must be. */
export interface NumberRule {
  /** The code of the problem where it is not. */
  code: string;
  /** Is 0 allowed? */
  zero?: boolean;
  unit?: LocalisedText;
  /** The largest value there may be. */
  most?: number;
}

export const metres: LocalisedText = { en: " m", zh: " 米" };
export const squareMetres: LocalisedText = { en: " m²", zh: " 平方米" };

/** The values of one feature, read one by one; what is wrong goes to the findings. */
export class Fields {
  readonly feature: Feature;
  readonly #findings: Findings;
  /** Names of the values that the file or the reader says are defaults. */
  readonly #assumed = new Set<string>();

  constructor(feature: Feature, findings: Findings) {
    this.feature = feature;
    this.#findings = findings;
  }

  value(name: string): unknown {
    return own(this.feature.properties, name);
  }

  report(code: string, name: string, expected: LocalisedText, hint: Finding["hint"] = null): void {
    this.reportWithin(code, name, this.value(name), expected, hint);
  }

  /** Reports a value within a value, by its path: `culture.heritage`. */
  reportWithin(
    code: string,
    path: string,
    found: unknown,
    expected: LocalisedText,
    hint: Finding["hint"] = null,
  ): void {
    const [name = path, ...inner] = path.split(".");
    const { en, zh } = fieldName(name);
    const within = inner.join(".");
    this.#findings.add({
      code,
      feature: this.feature,
      at: `properties.${path}`,
      what: within === "" ? { en, zh } : { en: `${en}, ${within}`, zh: `${zh}中的 ${within}` },
      found,
      expected,
      hint,
    });
  }

  /** A number ≥ 0 (or > 0); `null` where it is absent, or wrong and reported. */
  number(
    name: string,
    { code, zero = false, unit = { en: "", zh: "" }, most = limits.quantity }: NumberRule,
  ): number | null {
    const value = this.value(name);
    if (value === undefined) return null;
    if (typeof value === "number" && (zero ? value >= 0 : value > 0) && value <= most) return value;
    const tooLarge = typeof value === "number" && value > most;
    this.report(code, name, {
      en: tooLarge
        ? `at most ${most.toLocaleString("en")}${unit.en}`
        : `a number ${zero ? "of at least 0" : "above 0"}${unit.en}`,
      zh: tooLarge
        ? `不超过 ${most.toLocaleString("en")}${unit.zh}`
        : `${zero ? "不小于 0" : "大于 0"}${unit.zh || " "}的数`,
    });
    return null;
  }

  /** As {@link number}, and what to assume where the plan does not say. */
  numberOr(name: string, rule: NumberRule, assumed: number): number {
    if (this.value(name) === undefined) this.assume(name);
    return this.number(name, rule) ?? assumed;
  }

  flag(name: string): boolean {
    const value = this.value(name);
    if (typeof value !== "boolean" && value !== undefined)
      this.report("E013", name, { en: "true or false", zh: "true 或 false" });
    return value === true;
  }

  /** A text, or one in English and one in Chinese; `null` where it is absent, or wrong and reported. */
  name(): LocalisedText | null {
    const value = this.value("name");
    if (value === undefined || value === "") return null;
    const name = localised(value);
    if (!name)
      this.report("E013", "name", {
        en: `a text of at most ${limits.name} characters, or one as en and one as zh`,
        zh: `不超过 ${limits.name} 个字符的文本，或分别以 en、zh 给出`,
      });
    return name;
  }

  /** The id of another feature; `null` where it is absent, or unknown and reported. */
  reference(name: string, kind: Kind, known: ReadonlySet<string>, code: string): string | null {
    const value = this.value(name);
    if (value === undefined) return null;
    if (typeof value === "string" && known.has(value)) return value;
    this.report(
      code,
      name,
      { en: `the id of a ${kindNames[kind].en} of this plan`, zh: `本方案中某个${kindNames[kind].zh}的编号` },
      () => didYouMean(value, known),
    );
    return null;
  }

  choice<T extends string>(name: string, choices: readonly T[], code: string): T | null {
    const value = this.value(name);
    const choice = choices.find((each) => each === value);
    if (value !== undefined && choice === undefined)
      this.report(code, name, oneOf(choices), () => didYouMean(value, choices));
    return choice ?? null;
  }

  assume(name: string): void {
    this.#assumed.add(name);
  }

  /**
   * Which of its values are defaults: those that the reader assumed, and those that the file marks, by `assumed: true`
   * (all that are given, but for what and where it is) or by their names.
   */
  assumed(names: readonly string[]): string[] {
    const marked = this.value("assumed");
    const list = Array.isArray(marked) ? marked : [];
    const understood = marked === undefined || typeof marked === "boolean" || Array.isArray(marked);
    if (!understood || !list.every((each) => names.includes(each)))
      this.report("E013", "assumed", {
        en: `true, false or a list of ${names.join(", ")}`,
        zh: `true、false 或由 ${names.join("、")} 组成的列表`,
      });
    return names.filter(
      (name) =>
        this.#assumed.has(name) ||
        list.includes(name) ||
        (marked === true && this.value(name) !== undefined && name !== "node" && name !== "format"),
    );
  }
}

/** A text in both languages; a text in one stands for both. `null` where it is neither. */
export function localised(value: unknown): LocalisedText | null {
  const text = (each: unknown): each is string =>
    typeof each === "string" && each.length > 0 && each.length <= limits.name;
  if (text(value)) return { en: value, zh: value };
  if (!isRecord(value)) return null;
  const [en, zh] = [own(value, "en"), own(value, "zh")];
  if (text(en)) return { en, zh: text(zh) ? zh : en };
  return text(zh) ? { en: zh, zh } : null;
}
