import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

/*
 * Boarding areas of the airport survey, fairly compared. What the API adjusts is worked out here once more from plain
 * figures, one for each area and kind of passenger.
 */
let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

interface Fig {
  status: string;
  value: number;
  n: number;
}
interface Row {
  venue: { code: string };
  figure: Fig;
  shrunken: Fig;
  expectedRank: number;
  reliability: number;
  rankLow: number;
  rankHigh: number;
  bar: { low: number; high: number };
  pullSentence: string;
  adjusted: {
    figure: Fig;
    direct: Fig;
    shift: number;
    shiftSentence: string;
    expectedRank: number;
    rankLow: number;
    rankHigh: number;
    cells: Fig[];
  } | null;
}
interface Compared {
  rows: Row[];
  warnings: string[];
  spread: { status: string; variance: number; venues: number };
  adjustment: {
    kinds: { code: string; part: number; figure: Fig }[];
    interaction: { p: number; hidesDifferences: boolean; sentence: string } | null;
    reversals: { sentence: string }[];
    unclassified: number;
    sentence: string;
  } | null;
}

const fields = `
  warnings
  spread { status variance venues }
  adjustment { sentence unclassified kinds { code part figure { n value } } interaction { p hidesDifferences sentence } reversals { sentence } }
  rows {
    venue { code } figure { status value n } shrunken { status value n } expectedRank reliability rankLow rankHigh bar { low high } pullSentence
    adjusted { figure { status value n } direct { status value n } shift shiftSentence expectedRank rankLow rankHigh cells { status value n } }
  }`;

async function compare(argument: string): Promise<Compared> {
  const { comparison } = await api.data<{ comparison: Compared }>(
    `{ comparison(${argument}) { ${fields} } }`,
  );
  return comparison;
}

const all = `slice: { group: "sfo" }`;

describe("boarding areas for the same mix of purposes", () => {
  it("stand in the order of expected ranks, raw, shrunken and adjusted side by side", async () => {
    const { rows, adjustment, warnings } = await compare(
      `indicator: SATISFACTION, ${all}, adjustFor: ["purpose"]`,
    );
    const ranks = rows.map(({ adjusted }) => adjusted?.expectedRank as number);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(rows[0]).toMatchObject({ venue: { code: "sfo-d" }, rankLow: 1, rankHigh: 1 });
    expect(rows[0]?.adjusted).toMatchObject({ rankLow: 1, rankHigh: 1 });
    // E has more business travellers than any other area, and they are less satisfied everywhere.
    const e = rows.find(({ venue }) => venue.code === "sfo-e");
    expect(e?.adjusted?.shift).toBeGreaterThan(0.3);
    expect(e?.adjusted?.shiftSentence).toContain("“Business” are 39% here and 30% of all");
    expect(e?.pullSentence).toMatch(/^Estimate 77\.0, close to its own value: 611 answers/);
    for (const { reliability, bar, figure } of rows) {
      expect(reliability).toBeGreaterThan(0.9);
      expect(bar.low).toBeLessThan(figure.value);
    }
    expect(adjustment?.reversals).toEqual([]);
    expect(adjustment?.interaction).toMatchObject({ hidesDifferences: false });
    expect(warnings).toEqual([]);
  });

  it("agree with what plain figures of each area and purpose give", async () => {
    const { rows, adjustment } = await compare(`indicator: SATISFACTION, ${all}, adjustFor: ["purpose"]`);
    const kinds = adjustment?.kinds ?? [];
    const answered = kinds.reduce((sum, { figure }) => sum + figure.n, 0);
    for (const kind of kinds) expect(kind.part).toBeCloseTo(kind.figure.n / answered, 9);
    const d = rows.find(({ venue }) => venue.code === "sfo-d");
    const cells = await api.data<Record<string, Fig>>(
      `{ ${kinds
        .map(
          ({ code }, i) =>
            `k${i}: figure(indicator: SATISFACTION, slice: { venues: ["sfo-d"], segments: [{ dimension: "purpose", anyOf: ["${code}"] }] }) { status value n }`,
        )
        .join(" ")} }`,
    );
    const direct = kinds.reduce((sum, { part }, i) => sum + part * (cells[`k${i}`] as Fig).value, 0);
    expect(d?.adjusted?.direct.value).toBeCloseTo(direct, 9);
    expect(d?.adjusted?.figure.value).toBeCloseTo(direct, 0);
    for (const [i, cell] of (d?.adjusted?.cells ?? []).entries())
      if (cell.status === "MEASURED") expect(cell.value).toBeCloseTo((cells[`k${i}`] as Fig).value, 9);
  });

  it("small cells are hidden, and none of them alone", async () => {
    const { rows } = await compare(`indicator: SATISFACTION, ${all}, adjustFor: ["purpose"]`);
    const hidden = rows.map(
      ({ adjusted }) => adjusted?.cells.filter(({ status }) => status !== "MEASURED") ?? [],
    );
    expect(hidden.some((row) => row.some(({ status }) => status === "TOO_FEW"))).toBe(true);
    for (const row of hidden) expect(row.length).not.toBe(1);
  });

  it("of two dimensions every pair is a kind of its own; rare ones are put together", async () => {
    const { adjustment, rows } = await compare(
      `indicator: SATISFACTION, ${all}, adjustFor: ["purpose", "time-of-day"]`,
    );
    const codes = adjustment?.kinds.map(({ code }) => code) ?? [];
    expect(codes).toContain("business/morning");
    expect(adjustment?.kinds.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 9);
    for (const { figure } of adjustment?.kinds.filter(({ code }) => code !== "other-kinds") ?? [])
      expect(figure.n).toBeGreaterThanOrEqual(30);
    expect(rows.every(({ adjusted }) => adjusted?.figure.status === "MEASURED")).toBe(true);
  });

  it("how they came: one number hides differences between kinds of passengers", async () => {
    const { adjustment } = await compare(`indicator: SATISFACTION, ${all}, adjustFor: ["access"]`);
    expect(adjustment?.interaction?.hidesDifferences).toBe(true);
    expect(adjustment?.interaction?.sentence).toMatch(/^One number hides segment differences/);
  });

  it("shares and scores are adjusted on their own scales", async () => {
    const share = await compare(`indicator: SATISFIED_SHARE, ${all}, adjustFor: ["purpose"], weighted: true`);
    for (const { adjusted, figure } of share.rows) {
      expect(adjusted?.figure.value).toBeGreaterThan(0.5);
      expect(adjusted?.figure.value).toBeLessThan(1);
      expect(Math.abs((adjusted?.figure.value ?? 0) - figure.value)).toBeLessThan(0.05);
    }
    const score = await compare(
      `indicator: NET_PROMOTER_SCORE, slice: { group: "sfo", from: "2017-01-01", to: "2018-01-01" }, adjustFor: ["purpose"]`,
    );
    expect(score.rows.every(({ adjusted }) => Math.abs(adjusted?.figure.value ?? 999) < 100)).toBe(true);
    expect(score.spread.venues).toBe(7);
  });
});

describe("where there is nothing to compare", () => {
  it("one area alone is not pulled anywhere", async () => {
    const { rows, spread } = await compare(
      `indicator: SATISFACTION, slice: { venues: ["sfo-a"] }, adjustFor: ["purpose"]`,
    );
    expect(spread).toMatchObject({ status: "ONE_VENUE", variance: null });
    expect(rows[0]?.pullSentence).toBeNull();
    expect(rows[0]?.adjusted?.shift).toBeCloseTo(0, 9);
  });

  it("what was not asked is not adjusted", async () => {
    const { rows, adjustment, spread } = await compare(
      `indicator: NET_PROMOTER_SCORE, slice: { group: "sfo", from: "2016-01-01", to: "2017-01-01" }, adjustFor: ["purpose"]`,
    );
    expect(rows.every(({ shrunken }) => shrunken.status === "NOT_ASKED")).toBe(true);
    expect([adjustment, spread.status]).toEqual([null, "NO_VENUES"]);
  });

  it.each([
    [`adjustFor: ["nothing"]`, ["adjustFor", 0], "no segment dimension"],
    [`adjustFor: []`, ["adjustFor"], "No dimension is named"],
    [`adjustFor: ["age", "age"]`, ["adjustFor", 1], "named twice"],
    [`adjustFor: ["age", "gender", "purpose"]`, ["adjustFor"], "At most 2"],
    [
      `adjustFor: ["age"], slice: { segments: [{ dimension: "age", anyOf: ["18-24"] }] }`,
      ["adjustFor", 0],
      "nothing to adjust for",
    ],
  ])("%s is refused with its place", async (argument, path, message) => {
    const { errors } = await api.ask(`{ comparison(indicator: SATISFACTION, ${argument}) { ${fields} } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: path });
    expect(errors?.[0]?.message).toContain(message);
  });
});
