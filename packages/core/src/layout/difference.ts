import type { LayoutIndicator } from "./indicator.ts";
import type { LayoutScore, ScoreItem, SubScoreCode } from "./score/score.ts";

/** A value before and after a change of a plan. */
export interface ValueDifference {
  before: number | null;
  after: number | null;
  /** After less before; `null` where either is. */
  change: number | null;
}

/** What became of a value. */
export function valueDifference(before: number | null, after: number | null): ValueDifference {
  return { before, after, change: before === null || after === null ? null : after - before };
}

/** What became of an item: of its own value, and of the points that it adds to the total before caps. */
export interface ItemDifference extends ValueDifference {
  item: ScoreItem;
  sub: SubScoreCode;
  points: ValueDifference;
}

/** What became of a score, and by which items. */
export interface ScoreDifference {
  total: ValueDifference;
  uncapped: ValueDifference;
  subs: readonly ({ code: SubScoreCode } & ValueDifference)[];
  /** In the order of the score; their `points` add up to the change of the uncapped total. */
  items: readonly ItemDifference[];
  /** Codes of caps that hold only one of the two. */
  capsGone: readonly string[];
  capsNew: readonly string[];
}

/** Compares the scores of a plan before and after a change, under one configuration. */
export function scoreDifference(before: LayoutScore, after: LayoutScore): ScoreDifference {
  const caps = (score: LayoutScore) => score.caps.map(({ code }) => code);
  return {
    total: valueDifference(before.total, after.total),
    uncapped: valueDifference(before.uncapped, after.uncapped),
    subs: after.subs.map(({ code, score }) => ({
      code,
      ...valueDifference(before.subs.find((sub) => sub.code === code)?.score ?? null, score),
    })),
    items: after.subs.flatMap((sub) =>
      sub.items.map((item): ItemDifference => {
        const earlier = before.subs.find(({ code }) => code === sub.code);
        const was = earlier?.items.find(({ code }) => code === item.code);
        return {
          item,
          sub: sub.code,
          ...valueDifference(was?.x ?? null, item.x),
          points: valueDifference(
            pointsOfTotal(before, sub.code, item.code),
            pointsOfTotal(after, sub.code, item.code),
          ),
        };
      }),
    ),
    capsGone: caps(before).filter((code) => !caps(after).includes(code)),
    capsNew: caps(after).filter((code) => !caps(before).includes(code)),
  };
}

/** Points that an item adds to the total before caps; 0 where it has no data, since it adds none. */
function pointsOfTotal({ subs }: LayoutScore, code: SubScoreCode, itemCode: string): number {
  const sub = subs.find((each) => each.code === code);
  const item = sub?.items.find((each) => each.code === itemCode);
  if (item?.contribution == null || !sub?.score || sub.contribution === null) return 0;
  return (item.contribution / sub.score) * sub.contribution;
}

/** Compares indicators by their ids, in the order of those after the change. */
export function indicatorDifferences(
  before: readonly LayoutIndicator[],
  after: readonly LayoutIndicator[],
): ({ id: string } & ValueDifference)[] {
  const known = new Map(before.map(({ id, value }) => [id, value]));
  return after.map(({ id, value }) => ({ id, ...valueDifference(known.get(id) ?? null, value) }));
}
