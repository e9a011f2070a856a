import type {
  LayoutAdviceInput,
  LayoutAdviceQueryVariables,
  LayoutMoveKind,
} from "../api/documents.generated.ts";
import type { SearchParams } from "../slice/view.ts";

export const moveKinds = [
  "MOVE",
  "SWAP",
  "WIDEN",
  "LINK",
  "GATE",
  "CAPACITY",
  "HOURS",
] as const satisfies readonly LayoutMoveKind[];

/** What advice is asked for; read from the URL and written to nowhere else. */
export interface AdviceQuestion {
  /** Id of the plan; empty: the newest base plan. */
  plan: string;
  /** All edits of the imported plan in order, JSON; `null`: those that the plan above has saved. */
  edits: string | null;
  /** Advice takes its time: it is made when somebody asks. */
  asked: boolean;
  severity: boolean;
  budget: number | null;
  /** What may be proposed. */
  kinds: readonly LayoutMoveKind[];
  /** May units move that are usually bound to their place? */
  moveBound: boolean;
  /** Swap only where areas are alike? */
  alikeOnly: boolean;
  /** Ids of units to leave alone. */
  lockedUnits: readonly string[];
  /** Prices other than the usual ones, by name. */
  prices: Readonly<Record<string, number>>;
}

/** Reads a question as the form writes it. What cannot be read counts as not given. */
export function readAdviceQuestion(search: SearchParams): AdviceQuestion {
  const all = (name: string): string[] => [search[name] ?? []].flat();
  const one = (name: string): string => all(name)[0] ?? "";
  const kinds = moveKinds.filter((kind) => all("kind").includes(kind));
  return {
    plan: one("plan"),
    edits: one("edits") || null,
    asked: one("ask") !== "",
    severity: one("aim") === "severity",
    budget: readAmount(one("budget")),
    kinds: kinds.length === 0 ? moveKinds : kinds,
    moveBound: one("bound") !== "",
    alikeOnly: one("alike") !== "",
    lockedUnits: one("locked")
      .split(/[\s,，、]+/)
      .filter((id) => id !== ""),
    prices: Object.fromEntries(
      Object.keys(search).flatMap((name) => {
        const price = name.startsWith("price-") ? readAmount(one(name)) : null;
        return price === null ? [] : [[name.slice("price-".length), price]];
      }),
    ),
  };
}

/** The question as the API takes it. @param known names of prices that there are */
export function adviceRequest(question: AdviceQuestion, known: readonly string[]): LayoutAdviceInput {
  const prices = Object.fromEntries(known.flatMap((name) => [[name, question.prices[name]]]));
  return {
    objective: question.severity ? "SEVERITY" : "PRESSURE",
    budget: question.budget,
    kinds: [...question.kinds],
    lockedUnits: [...question.lockedUnits],
    moveBound: question.moveBound,
    swapUnlikeAreas: !question.alikeOnly,
    prices,
  };
}

/** A plan as it is stored: `edits` is empty and `base` is `null` unless it is a scenario. */
interface StoredPlan {
  id: string;
  /** JSON. */
  edits: string;
  base: { id: string } | null;
}

/**
 * What is to be judged: the imported plan and all its edits. Edits of an address replace those of a scenario, as on the
 * what-if page; the API would apply them after those.
 */
export function judgedPlan(
  { edits }: Pick<AdviceQuestion, "edits">,
  stored: StoredPlan,
): Pick<AdviceVariables, "plan" | "edits"> {
  return { plan: stored.base?.id ?? stored.id, edits: edits ?? stored.edits };
}

/** What the API is asked with. */
export type AdviceVariables = Pick<LayoutAdviceQueryVariables, "plan" | "edits" | "request">;

/** The address that tells how far advice is. */
export function progressAddress(variables: AdviceVariables): string {
  return `/progress/layout-advice?of=${encodeURIComponent(JSON.stringify(variables))}`;
}

/** Reads what {@link progressAddress} wrote; `null` where it is something else. */
export function readAdviceVariables(text: string | null): AdviceVariables | null {
  const value = text === null ? null : parsed(text);
  if (typeof value !== "object" || value === null || !("plan" in value) || !("edits" in value)) return null;
  const { plan, edits } = value;
  if (typeof plan !== "string" || typeof edits !== "string") return null;
  // The API judges the request itself, and says what is wrong with it.
  return { plan, edits, request: "request" in value ? (value.request as LayoutAdviceInput) : null };
}

/** Where accepted moves go. */
export interface Accepting {
  /** Id of the plan or scenario that the address names; empty: the newest base plan. */
  plan: string;
  /** All edits that were judged, JSON. */
  edits: string;
}

/**
 * The search of the what-if page with further edits: JSON lists are joined, those that were judged first. A scenario
 * stays the one that is edited, so that it can be saved again.
 */
export function acceptedSearch({ plan, edits }: Accepting, further: string): string {
  const joined = [...readList(edits), ...readList(further)];
  const search = new URLSearchParams(plan === "" ? {} : { plan });
  search.set("edits", JSON.stringify(joined));
  return `?${search}`;
}

/** How many edits a question begins with; `null` where they are no list. */
export function editCount(edits: string): number | null {
  const list = parsed(edits);
  return Array.isArray(list) ? list.length : null;
}

/** JSON; `null` where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readList(text: string): unknown[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new TypeError(`expected a JSON list of edits, found ${text}`);
  return list;
}

function readAmount(text: string): number | null {
  const amount = Number(text.replaceAll(/[,，\s]/g, ""));
  return text.trim() !== "" && Number.isFinite(amount) && amount >= 0 ? amount : null;
}
