import type { Histogram } from "@touchstone/core/indicator/histogram";
import type { Slice } from "@touchstone/core/slice";
import type { Outcome } from "@touchstone/core/visit";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import DataLoader from "dataloader";
import type { Context } from "./context.ts";
import { keyOf } from "./memory.ts";

export type Item = Outcome | { touchpoint: string };

/** The answers to one item in a slice; of one venue when `venue` is given. Without an item only visits are counted. */
export interface AnswersKey {
  slice: Slice;
  venue: string | null;
  item: Item | null;
}

export interface Answered {
  visits: number;
  /** One histogram per scale; `null` where nobody was asked. */
  histograms: readonly Histogram[] | null;
}

/** Reads all answers that are asked for at the same time with one query per slice, however many venues and items. */
export function answersLoader(read: Context["read"]): DataLoader<AnswersKey, Answered, string> {
  return new DataLoader<AnswersKey, Answered, string>((keys) => readTogether(read, keys), {
    cacheKeyFn: keyOf,
  });
}

async function readTogether(read: Context["read"], keys: readonly AnswersKey[]): Promise<Answered[]> {
  const groups = new Map<string, AnswersKey[]>();
  for (const key of keys) {
    const name = keyOf([key.slice, key.venue !== null]);
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  const found = new Map<AnswersKey, Answered>();
  await read(async (transaction) => {
    for (const group of groups.values()) {
      const items = itemsOf(group);
      const slice = sliceOf(group);
      const byVenue = group[0]?.venue != null;
      const rows = await sumHistograms(transaction, { slice, items, by: { venue: byVenue, grain: null } });
      const rowOf = new Map(rows.map((row) => [row.venue, row]));
      for (const key of group) {
        const row = rowOf.get(key.venue);
        const place = items.findIndex((item) => keyOf(item) === keyOf(key.item));
        const summed = row?.items[place];
        found.set(key, { visits: row?.visits ?? 0, histograms: summed?.asked ? summed.histograms : null });
      }
    }
  });
  return keys.map((key) => found.get(key) as Answered);
}

function itemsOf(group: readonly AnswersKey[]): Item[] {
  const items = new Map<string, Item>();
  for (const { item } of group) if (item !== null) items.set(keyOf(item), item);
  return [...items.values()];
}

/** The slice of a group, narrowed to the venues that are asked for one by one. */
function sliceOf(group: readonly AnswersKey[]): Slice {
  const venues = [...new Set(group.flatMap(({ venue }) => (venue === null ? [] : [venue])))];
  const slice = (group[0] as AnswersKey).slice;
  return venues.length > 0 ? { ...slice, venues } : slice;
}
