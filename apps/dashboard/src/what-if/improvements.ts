import type { ImprovementInput } from "../api/documents.generated.ts";

/** How touchpoints improve: every rating by points of 0–100, or a percentage of low and middle scores by a box. */
export type ImprovementKind = "points" | "share";

/** What is improved, as the URL says it: `?by=share&up=wifi:50&up=security:25`. */
export interface Improvements {
  by: ImprovementKind;
  /** Amount per touchpoint code, above zero; `null`: nothing was chosen yet, the page chooses. */
  amounts: ReadonlyMap<string, number> | null;
}

/** Furthest and usual amount, and the step between two. */
export const ranges: Record<ImprovementKind, { most: number; usual: number; step: number }> = {
  points: { most: 20, usual: 10, step: 1 },
  share: { most: 100, usual: 50, step: 5 },
};

/** Stands in the URL where everything was taken back. */
const NOTHING = "none";

/** Reads what the URL says; what cannot be read counts as not given. */
export function readImprovements(by: string, up: readonly string[]): Improvements {
  const kind: ImprovementKind = by === "share" ? "share" : "points";
  if (up.length === 0) return { by: kind, amounts: null };
  const amounts = new Map<string, number>();
  for (const text of up) {
    const match = /^([a-z0-9-]+):(\d{1,3})$/.exec(text);
    const amount = Math.min(ranges[kind].most, Number(match?.[2] ?? 0));
    if (match?.[1] && amount > 0) amounts.set(match[1], amount);
  }
  return { by: kind, amounts };
}

/** The pairs of name and value that say it in a URL. */
export function writeImprovements({ by, amounts }: Improvements): [name: string, value: string][] {
  const kind: [string, string][] = by === "share" ? [["by", by]] : [];
  if (amounts === null) return kind;
  if (amounts.size === 0) return [...kind, ["up", NOTHING]];
  return [...kind, ...[...amounts].map(([code, amount]): [string, string] => ["up", `${code}:${amount}`])];
}

/** The same for the API. */
export function improvementInputs({ by, amounts }: Improvements): ImprovementInput[] {
  return [...(amounts ?? [])].map(([touchpoint, amount]) =>
    by === "share" ? { touchpoint, convertShare: amount / 100 } : { touchpoint, points: amount },
  );
}
