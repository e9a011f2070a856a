import type { Locale } from "../text/locale.ts";

/** The API did not answer: not started, too slow, or it answered with something that is not GraphQL. */
export class ApiUnreachable extends Error {
  override readonly name = "ApiUnreachable";
}

/** The API answered and refused: its codes and messages, with the path of the field or argument. */
export class ApiRefused extends Error {
  override readonly name = "ApiRefused";
  readonly problems: readonly ApiProblem[];

  constructor(problems: readonly ApiProblem[]) {
    super(problems.map(({ code, message }) => `${code}: ${message}`).join("; "));
    this.problems = problems;
  }

  /** Whether one of the problems has this code. */
  has(code: string): boolean {
    return this.problems.some((problem) => problem.code === code);
  }

  /** Why, in a language of the pages; what the API says in English alone stays English. */
  reason(locale: Locale): string {
    return this.problems.map((problem) => problemText(problem, locale)).join(" ");
  }

  /** Everything that is wrong with what was sent, item by item, where the API lists it. */
  details(locale: Locale): string[] {
    return this.problems.flatMap(({ details }) => details.map((detail) => detail[locale]));
  }
}

type Said = Readonly<Record<Locale, string>>;

export interface ApiProblem {
  code: string;
  /** In English. */
  message: string;
  /** The message in both languages; `null` where the API has it in English alone. */
  text: Said | null;
  /** Path to the argument that is wrong, such as `["slice", "venues", 1]`; `null` where it is none. */
  argument: readonly (string | number)[] | null;
  /** All that is wrong with a file or with edits. */
  details: readonly Said[];
}

/** What is wrong, in a language of the pages where the API says it in that language. */
export const problemText = ({ message, text }: ApiProblem, locale: Locale): string =>
  text?.[locale] ?? message;
