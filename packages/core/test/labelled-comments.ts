import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { Sector } from "../src/sector/sector.ts";
import type { LabelledComment } from "../src/words/measure/multinomial.ts";

/** Public reviews whose writers also said whether they were content. They may be read by tests only. */
export interface LabelledReviews {
  name: string;
  sector: Sector;
  /** What makes a review good or bad. */
  label: string;
  /** `null` when the file is not here. */
  comments: LabelledComment[] | null;
}

const folder = new URL("../../../../shared/data/", import.meta.url);

function rowsOf(path: string, encoding: "utf-8" | "latin1"): Record<string, string>[] | null {
  const url = new URL(path, folder);
  if (!existsSync(url)) return null;
  const bytes = readFileSync(url);
  return parse((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString(encoding), { columns: true });
}

const labelled = (
  rows: Record<string, string>[] | null,
  text: string,
  good: (row: Record<string, string>) => boolean | null,
): LabelledComment[] | null =>
  rows?.flatMap((row) => {
    const label = good(row);
    return row[text] && label !== null ? [{ text: row[text], good: label }] : [];
  }) ?? null;

/** All labelled reviews there are, read when asked for. */
export function labelledReviews(): LabelledReviews[] {
  return [
    {
      name: "Chinese hotel reviews (ChnSentiCorp)",
      sector: "hotel",
      label: "polarity",
      comments: labelled(
        rowsOf("zh-hotel-reviews/ChnSentiCorp_htl_all.csv.gz", "utf-8"),
        "review",
        (row) => row.label === "1",
      ),
    },
    {
      name: "Disneyland reviews (Hong Kong)",
      sector: "scenic-area",
      label: "4–5 stars good, 1–2 bad, 3 left out",
      comments: labelled(
        rowsOf("disneyland-reviews/DisneylandReviews_text_subset.csv", "latin1"),
        "Review_Text",
        ({ Rating }) => (Rating === "3" ? null : Number(Rating) > 3),
      ),
    },
    {
      name: "Airport lounge reviews",
      sector: "airline",
      label: "recommended or not",
      comments: labelled(
        rowsOf("lounge-reviews/lounge_noauthor.csv.gz", "utf-8"),
        "content",
        (row) => row.recommended === "1",
      ),
    },
  ];
}
