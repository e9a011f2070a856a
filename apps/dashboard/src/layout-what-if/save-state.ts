import type { SaveAnswer, SavedScenario } from "./save-answer.ts";

/** What this page has saved, so that the next saving goes on from it. */
export interface Kept {
  /** Id of the revision. */
  id: string;
  scenario: SavedScenario;
  /** All its edits in order, JSON. */
  edits: string;
}

/** What has become of saving so far. */
export interface SaveState {
  answer: SaveAnswer;
  /** As they were typed: a form forgets them when it was sent, whether or not anything was saved. */
  name: string;
  who: string;
  /** What was saved last; later savings that fail leave it. `null`: nothing yet. */
  kept: Kept | null;
}

/** The state after an answer to a form. */
export function stateAfter(before: SaveState | null, form: FormData, answer: SaveAnswer): SaveState {
  const text = (name: string) => String(form.get(name) ?? "");
  const kept =
    answer.status === "saved"
      ? { id: answer.id, scenario: answer.scenario, edits: text("edits") }
      : (before?.kept ?? null);
  return { answer, name: text("name"), who: text("who"), kept };
}
