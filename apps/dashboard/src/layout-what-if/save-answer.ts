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
  /** The API refused it, in its words; `problems` in the reader's language. */
  | { status: "refused"; reason: string; problems: string[] };

interface Problem {
  code?: unknown;
  message?: { en?: unknown; zh?: unknown };
}

interface Refused {
  errors?: { message?: unknown; extensions?: { code?: unknown; problems?: unknown } }[];
  data?: {
    saveLayoutScenario?: { [name in "id" | "name" | "scenario" | "revision"]?: unknown } | null;
  } | null;
}

/** Reads the API's answer; what is no GraphQL counts as unreachable. */
export function readSaveAnswer(body: unknown, locale: "en" | "zh"): SaveAnswer {
  if (typeof body !== "object" || body === null) return { status: "unreachable" };
  const { errors, data } = body as Refused;
  const first = errors?.[0];
  if (first !== undefined) {
    if (first.extensions?.code === "CONFLICT") return { status: "conflict" };
    const problems = Array.isArray(first.extensions?.problems)
      ? (first.extensions.problems as Problem[])
      : [];
    return {
      status: "refused",
      reason: String(first.message ?? ""),
      problems: problems.map(({ code, message }) => `${code}: ${String(message?.[locale] ?? "")}`),
    };
  }
  const { id, name, scenario: number, revision } = data?.saveLayoutScenario ?? {};
  return typeof id === "string" &&
    typeof name === "string" &&
    typeof number === "number" &&
    typeof revision === "number"
    ? { status: "saved", id, scenario: { number, revision, name } }
    : { status: "unreachable" };
}
