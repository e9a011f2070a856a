import type { PeakIdeaKind, SliceInput } from "../api/documents.generated.ts";
import type { SearchParams } from "../slice/view.ts";

/** By how many points ratings are raised, and to which mean, unless the address says otherwise. */
export const USUAL_POINTS = 10;
export const USUAL_TARGET = 85;
/** Most points that the engine raises by. */
export const MOST_POINTS = 20;

export const kinds = ["TURN_ROUND", "CREATE", "REPAIR", "PROTECT"] as const satisfies readonly PeakIdeaKind[];

/** What the page of peaks shows besides the part of the data: read from the URL and written to nowhere else. */
export interface PeakView {
  raise: "points" | "target";
  amount: number;
  /** What the form of a new idea begins with. */
  idea: {
    touchpoint: string;
    kind: PeakIdeaKind;
    titleEn: string;
    titleZh: string;
    dimension: string;
    segment: string;
  };
}

/** Reads the view from the URL's search. What cannot be read counts as not given. */
export function readPeakView(search: SearchParams): PeakView {
  const raise = one(search, "raise") === "target" ? "target" : "points";
  const amount = Number(one(search, "amount"));
  const most = raise === "target" ? 100 : MOST_POINTS;
  const given = one(search, "amount") !== "" && amount > 0 && amount <= most;
  const kind = one(search, "kind");
  return {
    raise,
    amount: given ? amount : raise === "target" ? USUAL_TARGET : USUAL_POINTS,
    idea: {
      touchpoint: one(search, "at"),
      kind: kinds.find((known) => known === kind) ?? "CREATE",
      titleEn: one(search, "titleEn"),
      titleZh: one(search, "titleZh"),
      dimension: one(search, "dimension"),
      segment: one(search, "for"),
    },
  };
}

/** How far steps are raised, as the API takes it. */
export const raiseVariables = ({ raise, amount }: PeakView) =>
  raise === "target" ? { target: amount } : { points: amount };

/** The address of the page with the form of a new idea begun. @param search what is shown, from `writeView` */
export function ideaAddress(path: string, search: string, idea: Partial<PeakView["idea"]>): string {
  const params = new URLSearchParams(search);
  const names = {
    touchpoint: "at",
    kind: "kind",
    titleEn: "titleEn",
    titleZh: "titleZh",
    dimension: "dimension",
    segment: "for",
  } as const;
  for (const [member, name] of Object.entries(names) as [keyof typeof names, string][]) {
    const value = idea[member];
    if (value) params.set(name, value);
  }
  return `${path}?${params}#new-idea`;
}

/** The places of a slice that an idea may be written for: those it names, else the whole group. */
export function venuesOf(
  slice: Pick<SliceInput, "venues" | "group">,
  groups: readonly { code: string; venues: readonly { code: string }[] }[],
): string[] {
  if (slice.venues) return [...slice.venues];
  return groups.find(({ code }) => code === slice.group)?.venues.map(({ code }) => code) ?? [];
}

function one(search: SearchParams, name: string): string {
  const value = search[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
