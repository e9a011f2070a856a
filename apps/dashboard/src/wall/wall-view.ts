import type { SearchParams } from "../slice/view.ts";

/** What the wall can show, in its order. */
export const wallPanels = ["sentence", "venues", "moments", "alerts", "load", "freshness"] as const;
export type WallPanel = (typeof wallPanels)[number];

/** Seconds for which a panel is shown: no shorter than it takes to read, no longer than an hour. */
const [SHORTEST, USUAL, LONGEST] = [5, 20, 3_600];

/** What of the address is about the wall itself; the rest is the slice, as on every page. */
export interface WallView {
  panels: WallPanel[];
  seconds: number;
}

/** Reads `?panels=sentence,alerts&every=30`. What cannot be read counts as not given. */
export function readWallView(search: SearchParams): WallView {
  const named = one(search.panels).split(",");
  const panels = wallPanels.filter((panel) => named.includes(panel));
  const every = one(search.every);
  const seconds = every === "" ? USUAL : Number(every);
  return {
    panels: panels.length > 0 ? panels : [...wallPanels],
    seconds: Number.isFinite(seconds) ? Math.min(LONGEST, Math.max(SHORTEST, seconds)) : USUAL,
  };
}

const one = (given: SearchParams[string]): string =>
  Array.isArray(given) ? (given[0] ?? "") : (given ?? "");
