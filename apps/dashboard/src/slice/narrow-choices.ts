import type { ChoicesQuery, Sector } from "../api/documents.generated.ts";

/** What is known of the venues that a page is about. */
export interface Reach {
  sectors: readonly Sector[];
  firstDay: string | null;
  lastDay: string | null;
}

/** When several venues have data, and of which kinds they are. */
export function reachOf(
  venues: readonly { sector: Sector; firstDay: string | null; lastDay: string | null }[],
): Reach {
  const days = (read: "firstDay" | "lastDay") =>
    venues.flatMap((venue) => venue[read] ?? []).toSorted((a, b) => (a < b ? -1 : 1));
  return {
    sectors: [...new Set(venues.map(({ sector }) => sector))],
    firstDay: days("firstDay")[0] ?? null,
    lastDay: days("lastDay").at(-1) ?? null,
  };
}

/** What can be chosen for these venues: their days, the journeys of their kind, and what tells their guests apart. */
export function narrowChoices(choices: ChoicesQuery, { sectors, firstDay, lastDay }: Reach): ChoicesQuery {
  return {
    ...choices,
    data: { ...choices.data, firstDay, lastDay },
    journeys: choices.journeys.filter(({ sector }) => sectors.includes(sector)),
    segments: choices.segments.filter((dimension) =>
      dimension.sectors.some((sector) => sectors.includes(sector)),
    ),
  };
}
