import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AdjustmentCell, adjustedDifference } from "./adjusted-difference.ts";
import { hedgesG } from "./hedges-g.ts";
import { type DurationCount, durationCounts } from "./kaplan-meier.ts";
import { logRank } from "./log-rank.ts";
import { logistic } from "./logistic.ts";
import { sampleOf } from "./mean.ts";
import { proportionTrend } from "./proportion-trend.ts";
import { welch } from "./welch.ts";

const closed = (...times: number[]): DurationCount[] =>
  durationCounts(
    times,
    times.map(() => true),
  );

describe("log-rank", () => {
  it("has nothing to compare with one group, without events, or without a time in common", () => {
    expect(logRank([])).toBeNull();
    expect(logRank([closed(1, 2, 3)])).toBeNull();
    expect(
      logRank([[{ time: 4, events: 0, censored: 3 }], [{ time: 5, events: 0, censored: 2 }]]),
    ).toBeNull();
    expect(logRank([[{ time: 1, events: 0, censored: 5 }], closed(2, 3, 4)])).toBeNull();
  });

  it("takes no degree of freedom for a group that was never at risk with another", () => {
    const two = logRank([closed(2, 3, 5, 8), closed(4, 6, 7, 9)]);
    const three = logRank([closed(2, 3, 5, 8), closed(4, 6, 7, 9), [{ time: 1, events: 0, censored: 5 }]]);
    expect(three?.df).toBe(1);
    expect(three?.chiSquare).toBeCloseTo(two?.chiSquare as number, 12);
  });

  it("agrees with the sum over a table for two groups, ties included", () => {
    // Times 1, 2, 2, 4 against 2, 3, 4, 4: written out by hand, E₁ = 4/8 + 3·3/7 + 1·1/4 + 3·1/3.
    const found = logRank([closed(1, 2, 2, 4), closed(2, 3, 4, 4)]);
    const expected = 4 / 8 + (3 * 3) / 7 + 1 / 4 + 1;
    const variance = 16 / 64 + (3 * (3 / 7) * (4 / 7) * 4) / 6 + 3 / 16;
    expect(found?.expected[0]).toBeCloseTo(expected, 12);
    expect(found?.chiSquare).toBeCloseTo((4 - expected) ** 2 / variance, 12);
  });

  it("expects as many events as there are, and does not depend on the order of groups", () => {
    const group = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.boolean()), { minLength: 1, maxLength: 20 })
      .map((pairs) =>
        durationCounts(
          pairs.map(([time]) => time),
          pairs.map(([, event]) => event),
        ),
      );
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const found = logRank(groups);
        const back = logRank([...groups].reverse());
        expect(found === null).toBe(back === null);
        if (found === null || back === null) return;
        const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
        expect(sum(found.expected)).toBeCloseTo(sum(found.observed), 9);
        expect(back.chiSquare).toBeCloseTo(found.chiSquare, 6);
        expect(back.df).toBe(found.df);
      }),
    );
  });
});

describe("trend of shares", () => {
  it("is not there with one group, or where all or none succeed", () => {
    expect(proportionTrend([3], [9])).toBeNull();
    expect(proportionTrend([0, 0], [9, 4])).toBeNull();
    expect(proportionTrend([9, 4], [9, 4])).toBeNull();
    expect(proportionTrend([2, 0], [9, 0])).toBeNull();
    expect(proportionTrend([0, 0], [0, 0])).toBeNull();
  });

  it("does not mind an empty group between others", () => {
    expect(proportionTrend([8, 0, 2], [10, 0, 10])).toEqual(proportionTrend([8, 2], [10, 10], [1, 3]));
  });
});

describe("logistic regression", () => {
  const points = (pairs: [number, boolean][]) =>
    pairs.map(([x, success]) => ({ x, successes: Number(success), n: 1 }));

  it("has no estimate where x does not vary, all succeed, or x separates", () => {
    expect(logistic([])).toBeNull();
    expect(logistic([{ x: 2, successes: 3, n: 8 }])).toBeNull();
    expect(
      logistic([
        { x: 1, successes: 3, n: 3 },
        { x: 2, successes: 4, n: 4 },
      ]),
    ).toBeNull();
    expect(
      logistic(
        points([
          [1, false],
          [2, false],
          [3, true],
          [4, true],
        ]),
      ),
    ).toBeNull();
  });

  it("has no estimate where one side is all successes: the slope has no end", () => {
    expect(
      logistic([
        { x: Math.log(0.5), successes: 8, n: 8 },
        { x: Math.log(3), successes: 40, n: 60 },
      ]),
    ).toBeNull();
  });

  it("of two values is the log of the odds ratio", () => {
    const found = logistic([
      { x: 0, successes: 10, n: 40 },
      { x: 1, successes: 30, n: 40 },
    ]);
    expect(found?.slope).toBeCloseTo(Math.log(9), 8);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(2 / 10 + 2 / 30), 6);
  });
});

describe("adjusted difference", () => {
  const cell = (venue: number, segment: number, exposed: number[], others: number[]): AdjustmentCell => {
    const sums = (codes: number[]) => ({
      n: codes.length,
      sum: codes.reduce((a, b) => a + b, 0),
      squares: codes.reduce((a, b) => a + b * b, 0),
    });
    return { venue, segment, exposed: sums(exposed), others: sums(others) };
  };

  it("of one venue and one segment is the pooled t test", () => {
    const found = adjustedDifference([cell(0, 0, [4, 6, 8, 9], [2, 3, 5, 7, 7])], 10);
    const [a, b] = [sampleOf([4, 6, 8, 9], [1, 1, 1, 1]), sampleOf([2, 3, 5, 7, 7], [1, 1, 1, 1, 1])];
    const pooled = (3 * a.variance + 4 * b.variance) / 7;
    expect(found?.difference).toBeCloseTo(10 * (a.mean - b.mean), 10);
    expect(found?.standardError).toBeCloseTo(10 * Math.sqrt(pooled * (1 / 4 + 1 / 5)), 10);
    expect(found?.df).toBe(7);
  });

  it("takes out what venues and segments add", () => {
    // Each cell has the same gap of 2, and its own level.
    const found = adjustedDifference(
      [
        cell(0, 0, [9], [7, 8, 6, 7]),
        cell(0, 1, [6, 5, 7], [4]),
        cell(1, 0, [5, 5], [3, 2, 4, 3]),
        cell(1, 1, [2], [0]),
        cell(2, 1, [], [1, 2]),
      ],
      10,
    );
    expect(found?.difference).toBeCloseTo(20, 10);
    expect([found?.n, found?.exposed]).toEqual([19, 7]);
  });

  it("does not exist where a group is alone in its venue, or nothing varies, or nobody is there", () => {
    expect(adjustedDifference([cell(0, 0, [4, 5, 6], []), cell(1, 0, [], [1, 2, 3])], 1)).toBeNull();
    expect(adjustedDifference([cell(0, 1, [4, 5, 6], []), cell(0, 2, [], [1, 2, 3])], 1)).toBeNull();
    expect(adjustedDifference([cell(0, 0, [4, 4, 4], [4, 4, 4])], 1)).toBeNull();
    expect(adjustedDifference([], 1)).toBeNull();
  });

  it("ignores venues without answers", () => {
    const own = [cell(0, 0, [4, 6, 8, 9], [2, 3, 5, 7, 7])];
    expect(adjustedDifference([...own, cell(1, 0, [], [])], 1)).toEqual(adjustedDifference(own, 1));
  });
});

it("Hedges g shrinks the standardised difference, and is nothing where nothing varies", () => {
  const [a, b] = [sampleOf([1, 2, 3, 4], [3, 4, 5, 3]), sampleOf([1, 2, 3, 4], [9, 4, 2, 1])];
  const test = welch(a, b);
  const pooled = Math.sqrt((14 * a.variance + 15 * b.variance) / 29);
  expect(hedgesG(a, b)).toBeCloseTo(((test?.difference as number) / pooled) * (1 - 3 / (4 * 31 - 9)), 12);
  const same = sampleOf([5], [6]);
  expect(hedgesG(same, same)).toBeNull();
});
