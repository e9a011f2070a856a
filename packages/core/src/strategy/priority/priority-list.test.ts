import { describe, expect, it } from "vitest";
import { random, simulatedJourney } from "../../../test/simulated-visits.ts";
import type { DriverTouchpoint } from "../../driver/driver.ts";
import type { Figure } from "../../indicator/figure.ts";
import { priorityList } from "./priority-list.ts";
import { prioritiesSentence, swapSentence } from "./sentence.ts";

const journey = simulatedJourney(4);
const measured: Figure = {
  n: 500,
  unit: "points",
  formula: { id: "improvement-priority", version: 1 },
  weighted: false,
  asOf: null,
  status: "measured",
  value: 1,
  interval: { low: 0, high: 2, level: 0.95, method: "jackknife" },
  effectiveN: 500,
  indicative: false,
  warnings: [],
};

/** A touchpoint with a worth and the spread of its fifty replicates. */
function touchpoint(place: number, worth: number, spread = 0.01, gap = 10): DriverTouchpoint {
  const draw = random(place + 1);
  return {
    touchpoint: place,
    code: `t${place + 1}`,
    gap,
    priority: measured,
    priorityBasis: "slope",
    reach: 0.8,
    worth: { value: worth, replicates: Array.from({ length: 50 }, () => worth + spread * draw.normal()) },
  } as DriverTouchpoint;
}

describe("the list of priorities", () => {
  const all = [touchpoint(0, 1), touchpoint(1, 3), touchpoint(2, 2), touchpoint(3, 0)];

  it("is ordered by worth per effort, and leaves out what gains nothing", () => {
    const { rows, others } = priorityList(all, new Map([["t1", 1]]));
    expect(rows.map(({ touchpoint: { code }, effort }) => [code, effort])).toEqual([
      ["t1", 1],
      ["t2", 3],
      ["t3", 3],
    ]);
    expect(rows[1]?.score).toMatchObject({
      status: "measured",
      value: 1,
      formula: { id: "improvement-score" },
    });
    expect(rows[1]?.worth).toMatchObject({ value: 3 });
    expect(others.map(({ code }) => code)).toEqual(["t4"]);
  });

  it("says what would swap neighbours, and that change does swap them", () => {
    const { rows } = priorityList(all, new Map());
    const second = rows[1];
    expect(second?.touchpoint.code).toBe("t3");
    expect(second?.swap).toMatchObject({ with: "t2", factor: 1.5, effort: 2, gap: 5 });
    const order = (effort: number) =>
      priorityList(all, new Map([["t3", effort]])).rows.map(({ touchpoint: { code } }) => code);
    expect(order(1.99)[0]).toBe("t3");
    expect(order(2.01)[0]).toBe("t2");
    expect(rows[0]?.swap).toBeNull();
    expect(swapSentence(second as NonNullable<typeof second>, journey, "en")).toMatch(
      /^It would move above touchpoint 2 if its effort fell from 3 to 2, or its gap were 5\.0 points wider, or it mattered 50% more\./,
    );
    expect(swapSentence(second as NonNullable<typeof second>, journey, "zh")).toMatch(
      /^若投入从 3 降到 2，或差距再大 5\.0分，或重要性高出 50%，触点3就会排到触点2之前。/,
    );
  });

  it("gives ranges where chance may turn ranks, and single ranks where it cannot", () => {
    const sure = priorityList(all, new Map()).rows;
    expect(sure.map(({ rankLow, rankHigh }) => [rankLow, rankHigh])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(prioritiesSentence({ rows: sure, others: [] }, journey, "en")).toContain(
      "more than chance explains",
    );
    const unsure = priorityList(
      all.map((one, place) => touchpoint(place, one.worth?.value ?? 0, 0.4)),
      new Map(),
    );
    expect(unsure.rows[0]).toMatchObject({ rankLow: 1, rankHigh: 3 });
    expect(prioritiesSentence(unsure, journey, "zh")).toContain("也可能排第一");
  });

  it("says so where nothing can be ranked, and refuses efforts that are none", () => {
    expect(prioritiesSentence(priorityList([], new Map()), journey, "en")).toMatch(/^Nothing can be ranked/);
    expect(() => priorityList(all, new Map([["t1", 0]]))).toThrow("above 0");
  });
});
