/** Why something was not written. */
export type EntryProblem = "nameless" | "empty" | "gone" | "refused" | "unreachable";

/** What was typed, and what became of it. */
export interface EntryState {
  who: string;
  text: string;
  reference: string;
  problem: EntryProblem | null;
}

/** What a form says of an alert. */
export interface Entry extends Omit<EntryState, "problem"> {
  alert: string;
  clientKey: string;
  kind: "acknowledge" | "note";
  /** The page to go back to: always one of alerts. */
  back: string;
}

/** Reads the form. An address that is not a page of alerts here leads back to all of them. */
export function readEntry(form: FormData): Entry {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const back = text("back");
  return {
    alert: text("alert"),
    who: text("who"),
    text: text("text"),
    reference: text("reference"),
    clientKey: text("clientKey"),
    kind: text("kind") === "acknowledge" ? "acknowledge" : "note",
    back: /^\/(en|zh)\/alerts([?#][^\s]*)?$/.test(back) ? back : "/en/alerts",
  };
}
