import type { LocalisedText } from "../../text/text.ts";
import type { PlanProblem } from "../plan-problem.ts";
import { described } from "./described.ts";
import type { Feature } from "./feature.ts";

/** Something of the file, and where it is. */
interface Place {
  /** `null`: the plan as a whole. */
  feature: Feature | null;
  /** Within the feature (`properties.widthM`, `geometry`), or within the file where there is no feature. */
  at: string;
}

/** What is wrong at a place: what was found there, and what was expected. */
export interface Finding extends Place {
  code: string;
  /** What the value is called, e.g. width. */
  what: LocalisedText;
  /** The value as the file has it, or {@link Words} for it. */
  found: unknown;
  expected: LocalisedText;
  /** Given as a function where it takes looking for: beyond the first problems nobody reads hints. */
  hint?: LocalisedText | null | (() => LocalisedText | null);
}

/** A file with more problems than this is another kind of file; the rest are counted, not told. */
const mostProblems = 10_000;
const mostHints = 200;

/** All that is wrong with a plan, gathered so that it can be told at once. */
export class Findings {
  readonly #problems: { index: number; problem: PlanProblem }[] = [];
  #untold = 0;

  add({ code, feature, at, what, found, expected, hint = null }: Finding): void {
    if (this.#problems.length >= mostProblems) {
      this.#untold++;
      return;
    }
    const wanted = this.#problems.length < mostHints;
    const words = found instanceof Words ? found.text : described(found);
    const subject = feature ? feature.title : { en: "", zh: "" };
    this.#problems.push({
      index: feature?.index ?? -1,
      problem: {
        code,
        severity: code.startsWith("W") ? "warning" : "error",
        featureId: feature?.reference ?? null,
        path: feature ? `features[${feature.index}]${at === "" ? "" : `.${at}`}` : at,
        message: {
          en: capital(`${subject.en}${what.en}: found ${words.en}, expected ${expected.en}.`),
          zh: `${subject.zh}${what.zh}：现为${spaced(words.zh)}，应为${spaced(expected.zh)}。`,
        },
        hint: typeof hint !== "function" ? hint : wanted ? hint() : null,
      },
    });
  }

  /** No error; warnings do not count. */
  get usable(): boolean {
    return this.#untold === 0 && this.#problems.every(({ problem }) => problem.severity === "warning");
  }

  /** In the order of the file, those of the plan as a whole first. */
  list(): PlanProblem[] {
    const told = [...this.#problems].sort((a, b) => a.index - b.index).map(({ problem }) => problem);
    return this.#untold === 0 ? told : [...told, untold(this.#untold)];
  }
}

/** Words in place of the value as the file has it. */
export class Words {
  readonly text: LocalisedText;

  constructor(en: string, zh: string) {
    this.text = { en, zh };
  }
}

function untold(count: number): PlanProblem {
  return {
    code: "E099",
    severity: "error",
    featureId: null,
    path: "",
    message: {
      en: `The file: found ${count} more problems, expected none.`,
      zh: `文件：现为另有 ${count} 个问题，应为没有问题。`,
    },
    hint: null,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Chinese keeps a space between its characters and a Latin word or a number. */
function spaced(text: string): string {
  return /^[\w∞−-]/.test(text) ? ` ${text}` : text;
}
