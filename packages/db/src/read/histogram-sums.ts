import { emptyHistogram, type Histogram } from "@touchstone/core/indicator/histogram";
import type { Scale } from "@touchstone/core/scale";
import type { StoredSurvey } from "../catalogue/read-surveys.ts";
import { type ItemLayout, monthLayout } from "../rollup/layout.ts";
import {
  type Grouping,
  type HistogramRow,
  type ItemChoice,
  type ItemSums,
  placeOf,
} from "./histogram-request.ts";
import type { ResolvedSlice } from "./slice.ts";

/** Surveys that keep the asked items at the same places on the same scales, so that one query reads them together. */
export interface SurveyGroup {
  surveys: StoredSurvey[];
  weighted: boolean;
  /** Per asked item; `null` where these surveys do not ask it. */
  items: (ItemLayout | null)[];
}

/** The values of the dimension that sums are told apart by, in reading order. */
export type SegmentValues = readonly { id: number; code: string }[];

/** Stands for the id of a segment value where visits have none, or are not told apart. */
export const NO_VALUE = 0;

interface Sum {
  venueId: number;
  period: string;
  segmentId: number;
  visits: number;
  /** Per asked item, per scale. */
  histograms: Map<string, Histogram>[];
}

/** Adds up the parts of an answer to `sumHistograms`, whatever they were read from. */
export class HistogramSums {
  readonly slice: ResolvedSlice;
  readonly items: readonly ItemChoice[];
  readonly by: Grouping;
  /** `null` where segments are taken together. */
  readonly segments: SegmentValues | null;
  readonly groups: readonly SurveyGroup[];
  readonly #sums = new Map<string, Sum>();

  constructor(
    slice: ResolvedSlice,
    items: readonly ItemChoice[],
    by: Grouping,
    segments: SegmentValues | null = null,
  ) {
    this.slice = slice;
    this.items = items;
    this.by = by;
    this.segments = segments;
    this.groups = grouped(slice.surveys, items);
  }

  /** The sum of a venue (0: all together), a period ("": the whole period) and a segment value. */
  sum(venueId: number, period: string, segmentId: number): Sum {
    const key = `${venueId}|${period}|${segmentId}`;
    const known = this.#sums.get(key);
    if (known) return known;
    const sum = {
      venueId,
      period,
      segmentId,
      visits: 0,
      histograms: this.items.map(() => new Map<string, Histogram>()),
    };
    this.#sums.set(key, sum);
    return sum;
  }

  /** The histogram of an asked item in a sum, on one scale. */
  histogram(sum: Sum, item: number, scale: Scale): Histogram {
    const byScale = sum.histograms[item] as Map<string, Histogram>;
    const key = JSON.stringify([scale.low, scale.high, scale.better, scale.lowBoxMax, scale.highBoxMin]);
    const known = byScale.get(key);
    if (known) return known;
    const histogram = emptyHistogram(scale);
    byScale.set(key, histogram);
    return histogram;
  }

  rows(): HistogramRow[] {
    if (this.by.grain === null) {
      const wanted = this.by.venue ? this.slice.venues.map(({ id }) => id) : [0];
      for (const venueId of wanted)
        for (const { id } of this.segments ?? [{ id: NO_VALUE }]) this.sum(venueId, "", id);
    }
    const order = new Map((this.segments ?? []).map(({ id }, index) => [id, index]));
    const place = (sum: Sum): number => order.get(sum.segmentId) ?? order.size;
    const codes = new Map(this.slice.venues.map(({ id, code }) => [id, code]));
    const venueOf = ({ venueId }: Sum): string | null =>
      this.by.venue ? (codes.get(venueId) ?? null) : null;
    return [...this.#sums.values()]
      .filter(({ segmentId, visits }) => this.segments === null || segmentId !== NO_VALUE || visits > 0)
      .sort(
        (a, b) =>
          compare(venueOf(a) ?? "", venueOf(b) ?? "") || compare(a.period, b.period) || place(a) - place(b),
      )
      .map((sum) => ({
        venue: venueOf(sum),
        period: sum.period === "" ? null : sum.period,
        segment: this.segments?.find(({ id }) => id === sum.segmentId)?.code ?? null,
        visits: sum.visits,
        items: sum.histograms.map((byScale, item) => this.#itemSums(sum, byScale, item)),
      }));
  }

  #itemSums(sum: Sum, byScale: Map<string, Histogram>, item: number): ItemSums {
    const asked = sum.visits > 0 ? byScale.size > 0 : this.groups.some((group) => group.items[item]);
    return { asked, histograms: [...byScale.values()] };
  }
}

function grouped(surveys: readonly StoredSurvey[], items: readonly ItemChoice[]): SurveyGroup[] {
  const groups = new Map<string, SurveyGroup>();
  for (const survey of surveys) {
    const layout = monthLayout(survey.scales);
    const places = items.map((item) => {
      const place = placeOf(item, survey);
      return place === null ? null : (layout.items[place] ?? null);
    });
    const key = JSON.stringify([places, survey.weighted]);
    const group = groups.get(key) ?? { surveys: [], weighted: survey.weighted, items: places };
    group.surveys.push(survey);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
