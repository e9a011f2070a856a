import { readFileSync } from "node:fs";

/** The reference visits as columns of text; tests only. */
export function readVisits(): Record<string, string>[] {
  const text = readFileSync(new URL("./visits.csv", import.meta.url), "utf8");
  const [header, ...lines] = text.trim().split("\n");
  const names = (header as string).trim().split(",");
  return lines.map((line) => {
    const cells = line.trim().split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

/** How often each code from `low` to `high` occurs in a column of some visits; blanks are left out. */
export function countCodes(
  visits: readonly Record<string, string>[],
  column: string,
  low: number,
  high: number,
): number[] {
  const counts = Array<number>(high - low + 1).fill(0);
  for (const visit of visits) {
    const cell = visit[column];
    if (cell) counts[Number(cell) - low] = (counts[Number(cell) - low] as number) + 1;
  }
  return counts;
}

/** The reference invitations: per venue, week and kind of guest. */
export function readInvites(): {
  venue: string;
  segments: { segment: string };
  invited: number;
  responded: number;
}[] {
  const text = readFileSync(new URL("./invites.csv", import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [venue, , segment, invited, responded] = line.trim().split(",") as [
        string,
        string,
        string,
        string,
        string,
      ];
      return { venue, segments: { segment }, invited: Number(invited), responded: Number(responded) };
    });
}
