/** A scenario as it was saved last. */
export interface SavedScenario {
  number: number;
  /** 1 for the first saving. */
  revision: number;
  name: string;
}

/** What became of saving a scenario. */
export type SaveAnswer =
  | { status: "saved"; id: string; scenario: SavedScenario }
  | { status: "nameless" | "unreachable" | "conflict" }
  /** The API refused it; both in the reader's language. */
  | { status: "refused"; reason: string; problems: string[] };
