import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cut,
  daysIn,
  grains,
  monthsInside,
  period,
  periodHolding,
  previousPeriod,
  wholeMonths,
  yearAgo,
} from "./calendar.ts";
import { addDays, addMonths, dayNumber, dayOfNumber } from "./day.ts";
import { periodLabel } from "./label.ts";

const days = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") });
const periods = fc
  .tuple(days, fc.integer({ min: 1, max: 2000 }))
  .map(([start, length]) => period(dayOfNumber(start), dayOfNumber(start + length)));

describe("a day", () => {
  it("agrees with the universal calendar of the platform on every day of three centuries", () => {
    let wrong = 0;
    for (let n = dayNumber("1900-01-01"); n < dayNumber("2200-01-01"); n++) {
      const expected = new Date(n * 86_400_000).toISOString().slice(0, 10);
      if (dayOfNumber(n) !== expected || dayNumber(expected) !== n) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it.each(["2017-02-29", "2017-13-01", "2017-00-10", "2017-4-1", "yesterday", "1900-02-29"])(
    "refuses %s",
    (text) => expect(() => dayNumber(text)).toThrow(`found "${text}"`),
  );

  it("keeps to the end of a shorter month", () => {
    expect(addMonths("2016-01-31", 1)).toBe("2016-02-29");
    expect(addMonths("2017-03-31", -1)).toBe("2017-02-28");
    expect(addMonths("2017-01-15", -13)).toBe("2015-12-15");
    expect(addDays("2016-12-31", 1)).toBe("2017-01-01");
  });
});

describe("a period", () => {
  it("must end after it begins", () => {
    expect(() => period("2017-05-02", "2017-05-02")).toThrow("must end after it begins");
  });

  it("is cut into pieces that join without gap or overlap", () => {
    fc.assert(
      fc.property(periods, fc.constantFrom(...grains), (p, grain) => {
        const pieces = cut(p, grain);
        expect(pieces[0]?.from).toBe(p.from);
        expect(pieces.at(-1)?.to).toBe(p.to);
        for (let i = 1; i < pieces.length; i++) expect(pieces[i]?.from).toBe(pieces[i - 1]?.to);
        for (const piece of pieces.slice(1, -1)) expect(piece).toEqual(periodHolding(piece.from, grain));
      }),
    );
  });

  it("is its whole months and its edge days, each day once", () => {
    fc.assert(
      fc.property(periods, (p) => {
        const { months, edges } = monthsInside(p.from, p.to);
        const inMonths = months.reduce((sum, month) => sum + daysIn(periodHolding(month, "month")), 0);
        expect(inMonths + edges.reduce((sum, edge) => sum + daysIn(edge), 0)).toBe(daysIn(p));
        expect(edges.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("splits a window at its months", () => {
    expect(monthsInside("2017-01-30", "2017-04-03")).toEqual({
      months: ["2017-02-01", "2017-03-01"],
      edges: [
        { from: "2017-01-30", to: "2017-02-01" },
        { from: "2017-04-01", to: "2017-04-03" },
      ],
    });
    expect(monthsInside("2017-05-10", "2017-05-12")).toEqual({
      months: [],
      edges: [{ from: "2017-05-10", to: "2017-05-12" }],
    });
    expect(monthsInside("2016-02-01", "2016-03-01")).toEqual({ months: ["2016-02-01"], edges: [] });
  });

  it("has a period of the same length before it", () => {
    expect(previousPeriod(period("2017-05-01", "2017-06-01"))).toEqual({
      from: "2017-04-01",
      to: "2017-05-01",
    });
    expect(previousPeriod(period("2017-01-01", "2018-01-01"))).toEqual({
      from: "2016-01-01",
      to: "2017-01-01",
    });
    expect(previousPeriod(period("2017-05-03", "2017-05-10"))).toEqual({
      from: "2017-04-26",
      to: "2017-05-03",
    });
    expect(wholeMonths(period("2016-11-01", "2017-02-01"))).toBe(3);
  });

  it("has the same days a year ago, never none", () => {
    expect(yearAgo(period("2017-05-01", "2017-06-01"))).toEqual({ from: "2016-05-01", to: "2016-06-01" });
    expect(yearAgo(period("2016-02-28", "2016-02-29"))).toEqual({ from: "2015-02-28", to: "2015-03-01" });
    fc.assert(
      fc.property(periods, (p) => {
        expect(daysIn(yearAgo(p))).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the label of a period", () => {
  it.each([
    ["2017-01-01", "2018-01-01", "2017", "2017年"],
    ["2014-01-01", "2018-01-01", "2014–2017", "2014–2017年"],
    ["2017-04-01", "2017-07-01", "Q2 2017", "2017年第二季度"],
    ["2017-05-01", "2017-06-01", "May 2017", "2017年5月"],
    ["2017-05-05", "2017-05-06", "5 May 2017", "2017年5月5日"],
    ["2017-05-05", "2017-06-02", "5 May 2017 – 1 Jun 2017", "2017年5月5日 – 2017年6月1日"],
  ])("of %s to %s is %s", (from, to, en, zh) => {
    expect(periodLabel(period(from, to), "en")).toBe(en);
    expect(periodLabel(period(from, to), "zh")).toBe(zh);
  });
});
