import type { GuestKind, GuestMix } from "@touchstone/core/comparison/guest-mix";
import { gatherSmallKinds } from "@touchstone/core/comparison/guest-mix";
import { RANKED_FROM } from "@touchstone/core/indicator/figure";
import type { Slice } from "@touchstone/core/slice";
import type { Transaction } from "@touchstone/db";
import type { StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import type { HistogramRow } from "@touchstone/db/read/histogram-request";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import type { Item } from "./answers.ts";
import type { Catalogue } from "./catalogue.ts";
import { InputError } from "./error.ts";

/** More dimensions at once leave most kinds of guests empty. */
const MOST_DIMENSIONS = 2;
/** Sums are read so many at a time: more would keep others waiting while they come in. */
const SUMS_AT_ONCE = 500;

/**
 * The dimensions by which venues are to be adjusted.
 * @throws InputError when one is not known or named twice, there are too many, or the slice leaves one value only
 */
export function readDimensions(
  { segments }: Catalogue,
  codes: readonly string[] | null | undefined,
  slice: Slice,
): StoredSegmentDimension[] {
  if (!codes) return [];
  if (codes.length === 0)
    throw new InputError(["adjustFor"], {
      en: "No dimension is named. Leave it out for no adjustment.",
      zh: "未指定任何维度。如不作调整，请省略该参数。",
    });
  if (codes.length > MOST_DIMENSIONS)
    throw new InputError(["adjustFor"], {
      en: `At most ${MOST_DIMENSIONS} dimensions can be adjusted for at once.`,
      zh: `一次最多可按 ${MOST_DIMENSIONS} 个维度调整。`,
    });
  return codes.map((code, index) => {
    const path = ["adjustFor", index];
    const dimension = segments.find((candidate) => candidate.code === code);
    if (!dimension)
      throw new InputError(path, {
        en: `There is no segment dimension "${code}"; expected one of ${segments.map((known) => known.code).join(", ")}.`,
        zh: `没有客群维度“${code}”，应为以下之一：${segments.map((known) => known.code).join("、")}。`,
      });
    if (codes.indexOf(code) !== index)
      throw new InputError(path, { en: `"${code}" is named twice.`, zh: `“${code}”重复出现。` });
    const filters = (slice.segments ?? []).filter(({ dimension: filtered }) => filtered === code);
    const values = dimension.values.filter((value) =>
      filters.every(({ anyOf }) => anyOf.includes(value.code)),
    );
    if (filters.length > 0 && values.length < 2)
      throw new InputError(path, {
        en: `The slice leaves one value of "${code}": there is nothing to adjust for.`,
        zh: `切片中“${code}”只剩一个取值，无从调整。`,
      });
    return { ...dimension, values };
  });
}

/**
 * Reads the answers of each venue by kind of guests: the values of one dimension, or all pairs of values of two. Pairs
 * with few answers over all venues are put together.
 */
export async function readGuestMix(
  transaction: Transaction,
  slice: Slice,
  item: Item,
  venues: readonly string[],
  dimensions: readonly StoredSegmentDimension[],
): Promise<GuestMix> {
  const [first, second] = dimensions as [StoredSegmentDimension, StoredSegmentDimension | undefined];
  const by = {
    en: dimensions.map(({ name }) => name.en).join(" × "),
    zh: dimensions.map(({ name }) => name.zh).join(" × "),
  };
  const size = Math.max(1, Math.floor(SUMS_AT_ONCE / (first.values.length + 1)));
  const read = async (narrowed: Slice): Promise<readonly HistogramRow[]> => {
    const of = (part: Slice) =>
      sumHistograms(transaction, {
        slice: part,
        items: [item],
        by: { venue: true, grain: null, segment: first.code },
      });
    if (venues.length <= size) return of(narrowed);
    const rows: HistogramRow[] = [];
    for (let start = 0; start < venues.length; start += size)
      rows.push(...(await of({ ...narrowed, venues: [...venues.slice(start, start + size)] })));
    return rows;
  };
  const columns: { kind: GuestKind; rows: readonly HistogramRow[]; segment: string }[] = [];
  if (second === undefined) {
    const rows = await read(slice);
    for (const { code, name } of first.values) columns.push({ kind: { code, name }, rows, segment: code });
  } else
    for (const other of second.values) {
      const segments = [...(slice.segments ?? []), { dimension: second.code, anyOf: [other.code] }];
      const rows = await read({ ...slice, segments });
      for (const { code, name } of first.values)
        columns.push({
          kind: {
            code: `${code}/${other.code}`,
            name: { en: `${name.en}, ${other.name.en}`, zh: `${name.zh}·${other.name.zh}` },
          },
          rows,
          segment: code,
        });
    }
  const byKind = columns.map(
    ({ rows, segment }) =>
      new Map(rows.filter((row) => row.segment === segment).map((row) => [row.venue, row.items[0]])),
  );
  return gatherSmallKinds(
    {
      by,
      kinds: columns.map(({ kind }) => kind),
      answers: venues.map((venue) =>
        byKind.map((found) => {
          const summed = found.get(venue);
          return summed?.asked ? summed.histograms : null;
        }),
      ),
    },
    second === undefined ? 1 : RANKED_FROM,
  );
}
