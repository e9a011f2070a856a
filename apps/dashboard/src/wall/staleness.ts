/** How often the wall asks for newer figures. */
export const REFRESH_MS = 60_000;
/** Figures that were not renewed for so long are old, even where nothing failed. */
export const PAGE_OLD_MS = 3 * REFRESH_MS;
/** Data whose newest visit is older than so many days is old: the days are told, and so are these. */
export const DATA_OLD_DAYS = 7;

const DAY_MS = 86_400_000;

/** What the wall knows of its own age. Instants in milliseconds since 1970. */
export interface WallTimes {
  now: number;
  /** When the figures that are shown were made. */
  renderedAt: number;
  /** Day of the newest visit, `YYYY-MM-DD`; `null` without data. */
  lastDay: string | null;
  /** Since when no newer figures could be had; `null` while they can. */
  failedSince: number | null;
}

export interface Staleness {
  /** How old the figures on the screen are. */
  pageAgeMs: number;
  /** Whole days since the newest visit; `null` without data. */
  dataAgeDays: number | null;
  /** Why the figures are not to be taken for today's; empty while they are. */
  warnings: ("connection" | "page" | "data")[];
}

/** How old what is shown is, and whether that has to be said aloud. */
export function staleness({ now, renderedAt, lastDay, failedSince }: WallTimes): Staleness {
  // A clock that was set back must not make figures younger than new.
  const pageAgeMs = Math.max(0, now - renderedAt);
  const dataAgeDays =
    lastDay === null ? null : Math.max(0, Math.floor((now - Date.parse(`${lastDay}T00:00:00Z`)) / DAY_MS));
  const warnings: Staleness["warnings"] = [];
  if (failedSince !== null) warnings.push("connection");
  else if (pageAgeMs > PAGE_OLD_MS) warnings.push("page");
  if (dataAgeDays !== null && dataAgeDays > DATA_OLD_DAYS) warnings.push("data");
  return { pageAgeMs, dataAgeDays, warnings };
}
