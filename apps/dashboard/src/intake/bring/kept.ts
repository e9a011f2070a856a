import type { Heading } from "./answers.ts";
import type { Decision, How } from "./use-bring.ts";

/** What was decided so far, kept in the tab so that a reload loses nothing. */
export interface Kept {
  id: string;
  file: string;
  how: How;
  decisions: Readonly<Record<string, Decision>>;
  heading: Heading;
}

const NAME = "touchstone-bring";

export function kept(): Kept | null {
  const text = sessionStorage.getItem(NAME);
  return text === null ? null : (JSON.parse(text) as Kept);
}

export function keep(now: Kept | null): void {
  if (now === null) sessionStorage.removeItem(NAME);
  else sessionStorage.setItem(NAME, JSON.stringify(now));
}
