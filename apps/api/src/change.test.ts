import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

/*
 * What changed at the airport between 2014 and 2017, asked of GraphQL over the four real surveys.
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
  unit: string;
  reason: string | null;
  interval: { low: number; high: number } | null;
}
interface Row {
  venue: { code: string } | null;
  touchpoint: { code: string } | null;
  before: Fig;
  after: Fig;
  difference: Fig;
  p: number | null;
  q: number | null;
  significant: boolean | null;
  effect: number | null;
  superiority: number | null;
  sentence: string;
  split: {
    performance: Fig;
    mix: Fig;
    warnings: string[];
    parts: { code: string | null; shareBefore: number; shareAfter: number; before: Fig; after: Fig }[];
  } | null;
}
interface Changes {
  sentence: string;
  method: string;
  tests: number;
  rows: Row[];
  together: Row | null;
}

const fig = "{ status value n unit reason interval { low high } }";
const row = `venue { code } touchpoint { code } before ${fig} after ${fig} difference ${fig} p q significant effect superiority
  sentence split { performance ${fig} mix ${fig} warnings parts { code shareBefore shareAfter before ${fig} after ${fig} } }`;
const years = (a: number, b: number) =>
  `before: { from: "${a}-01-01", to: "${a + 1}-01-01" }, after: { from: "${b}-01-01", to: "${b + 1}-01-01" }`;

async function changes(args: string): Promise<Changes> {
  const { changes: found } = await api.data<{ changes: Changes }>(
    `{ changes(${args}) { sentence method tests rows { ${row} } together { ${row} } } }`,
  );
  return found;
}
async function refused(args: string): Promise<unknown> {
  const { errors } = await api.ask(`{ changes(${args}) { tests } }`);
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  return errors?.[0]?.extensions.argument;
}

describe("the airport's areas, 2014 to 2017", () => {
  it("change as their two figures do, and the split by purpose adds up", async () => {
    const found = await changes(`indicator: SATISFACTION, ${years(2014, 2017)}, splitBy: "purpose"`);
    expect(found.rows.length).toBeGreaterThan(5);
    for (const { before, after, difference, split, q, p, significant } of found.rows) {
      if (difference.status !== "MEASURED") continue;
      expect(difference.value).toBeCloseTo(after.value - before.value, 9);
      expect(q as number).toBeGreaterThanOrEqual((p as number) - 1e-12);
      expect(significant).toBe((q as number) <= 0.05);
      if (split?.performance.status !== "MEASURED") continue;
      expect(split.performance.value + split.mix.value).toBeCloseTo(difference.value, 9);
      expect(split.parts.reduce((sum, { shareBefore }) => sum + shareBefore, 0)).toBeCloseTo(1, 9);
    }
    expect(found.together?.before.n).toBe(found.rows.reduce((sum, { before }) => sum + before.n, 0));
    expect(found.sentence).toMatchInlineSnapshot(
      `"Satisfaction, 2014 to 2017: up at Boarding area C; no change beyond chance at the other 6."`,
    );
    expect(found.rows.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
      [
        "Boarding area A: +0.5 points (−1.4 to 2.5), no more than chance explains. Of it, like for like no change can be shown, +0.2 points (−1.7 to 2.2); no effect of the mix by trip purpose can be shown, +0.3 points (−0.1 to 0.7).",
        "Boarding area B: +2.6 points (−0.5 to 5.6), no more than chance explains. Of it, like for like no change can be shown, +1.1 points (−2.1 to 4.2); the changed mix by trip purpose accounts for +1.5 points (0.3–2.6).",
        "Boarding area C: +5.1 points (1.9–8.2), more than chance explains, also among the 7 changes tested here. Of it, like for like +5.2 points (2.1–8.4); no effect of the mix by trip purpose can be shown, −0.2 points (−0.8 to 0.4).",
        "Boarding area D: −1.8 points (−4.1 to 0.4), no more than chance explains. Of it, like for like no change can be shown, −1.8 points (−4.1 to 0.5); no effect of the mix by trip purpose can be shown, 0.0 points (−0.4 to 0.3).",
        "Boarding area E: +1.1 points (−2.8 to 4.9), no more than chance explains. Of it, like for like no change can be shown, +1.0 points (−2.9 to 5.0); no effect of the mix by trip purpose can be shown, 0.0 points (−0.5 to 0.5).",
        "Boarding area F: +2.3 points (−0.5 to 5.0), no more than chance explains. Of it, like for like no change can be shown, +2.4 points (−0.4 to 5.1); no effect of the mix by trip purpose can be shown, −0.1 points (−0.6 to 0.4).",
        "Boarding area G: +1.9 points (−0.2 to 3.9), no more than chance explains. Of it, like for like no change can be shown, +1.9 points (−0.2 to 3.9); no effect of the mix by trip purpose can be shown, 0.0 points (−0.2 to 0.2).",
      ]
    `);
    expect(found.together?.sentence).toMatchInlineSnapshot(
      `"All venues together: +1.7 points (0.8–2.7), more than chance explains. Of it, like for like +1.5 points (0.6–2.4); the changed mix by trip purpose accounts for +0.2 points (0.1–0.3)."`,
    );
  });

  it("by hand: all together from 3.9959 to 4.0644 of 5", async () => {
    const { together } = await changes(`indicator: OVERALL_MEAN, ${years(2014, 2017)}`);
    expect(together).toMatchObject({
      before: { value: expect.closeTo(3.9959, 4) },
      after: { value: expect.closeTo(4.0644, 4) },
      difference: { value: expect.closeTo(0.0685, 3), unit: "SCALE" },
      split: null,
    });
  });

  it("say nothing of recommendation, which was asked in 2017 only", async () => {
    const found = await changes(`indicator: NET_PROMOTER_SCORE, ${years(2014, 2017)}`);
    expect(new Set(found.rows.map(({ difference }) => difference.status))).toEqual(new Set(["NOT_ASKED"]));
    expect(found.tests).toBe(0);
    expect(found.sentence).toContain("not asked in both periods");
  });

  it("are not split by what 2014 did not ask", async () => {
    const { together } = await changes(
      `indicator: SATISFACTION, ${years(2014, 2017)}, splitBy: "first-time"`,
    );
    expect(together?.difference.status).toBe("MEASURED");
    expect(together?.split).toMatchObject({ mix: { status: "WITHHELD" }, parts: [] });
    expect(together?.split?.mix.reason).toContain("not asked in both periods");
  });

  it("by touchpoint are one family, those asked in one year only left untested", async () => {
    const found = await changes(
      `indicator: TOUCHPOINT_SCORE, slice: { journey: "airport" }, ${years(2014, 2017)}, by: TOUCHPOINT`,
    );
    expect(found.rows.every(({ venue }) => venue === null)).toBe(true);
    expect(found.tests).toBe(found.rows.filter(({ p }) => p !== null).length);
    expect(found.tests).toBeGreaterThan(15);
    expect(found.together).toBeNull();
    const both = await changes(
      `indicator: TOUCHPOINT_SCORE, slice: { journey: "airport" }, ${years(2014, 2017)}, by: BOTH, touchpoints: ["restaurants", "wifi"]`,
    );
    expect(new Set(both.rows.map(({ touchpoint }) => touchpoint?.code))).toEqual(
      new Set(["restaurants", "wifi"]),
    );
  });

  it("a small area is hidden together with a second one", async () => {
    const slice = `slice: { segments: [{ dimension: "purpose", anyOf: ["business"] }], venues: ["sfo-a", "sfo-b", "sfo-c"] }`;
    const { rows } = await changes(`indicator: SATISFACTION, ${slice}, ${years(2014, 2017)}`);
    const hidden = rows.filter(
      ({ before, after }) => before.status === "TOO_FEW" || after.status === "TOO_FEW",
    );
    const covered = rows.filter(({ difference }) => difference.status === "WITHHELD");
    expect(covered.length).toBe(hidden.length === 1 ? 1 : 0);
  });

  it("by survey weight are split too", async () => {
    const found = await changes(
      `indicator: SATISFACTION, ${years(2016, 2017)}, splitBy: "purpose", weighted: true`,
    );
    const all = found.together;
    expect(all?.superiority).toBeNull();
    expect((all?.split?.performance.value as number) + (all?.split?.mix.value as number)).toBeCloseTo(
      all?.difference.value as number,
      9,
    );
  });
});

describe("what is wrong with a question is told by its path", () => {
  it.each([
    [`indicator: SATISFACTION, ${years(2017, 2014)}`, ["after", "from"]],
    [
      `indicator: SATISFACTION, before: { from: "2014-02-01", to: "2014-01-01" }, after: { from: "2017-01-01", to: "2018-01-01" }`,
      ["before", "to"],
    ],
    [`indicator: SATISFACTION, ${years(2014, 2017)}, splitBy: "shoe-size"`, ["splitBy"]],
    [`indicator: SATISFACTION, ${years(2014, 2017)}, slice: { from: "2014-01-01" }`, ["slice", "from"]],
    [`indicator: SATISFACTION, ${years(2014, 2017)}, by: TOUCHPOINT`, ["by"]],
    [`indicator: TOUCHPOINT_SCORE, ${years(2014, 2017)}`, ["slice", "touchpoint"]],
    [
      `indicator: TOUCHPOINT_SCORE, slice: { journey: "airport" }, ${years(2014, 2017)}, by: BOTH, touchpoints: ["nothing"]`,
      ["touchpoints", 0],
    ],
    [`indicator: MOMENT_SCORE, ${years(2014, 2017)}`, ["indicator"]],
  ])("%#", async (args, path) => {
    expect(await refused(args)).toEqual(path);
  });
});

describe("one figure beside what it is compared with", () => {
  const year = `slice: { from: "2017-01-01", to: "2018-01-01" }`;
  const fields = `status value compared { verdict p significant running sentence zh: sentence(locale: ZH) warnings target
    period { from to } referencePeriod { from to } peers { code } figure ${fig} reference ${fig} difference ${fig} }`;
  interface Compared {
    verdict: string | null;
    p: number | null;
    significant: boolean | null;
    running: boolean;
    sentence: string;
    zh: string;
    warnings: string[];
    target: number | null;
    period: { from: string; to: string } | null;
    referencePeriod: { from: string; to: string } | null;
    peers: { code: string }[];
    figure: Fig;
    reference: Fig | null;
    difference: Fig;
  }
  const figure = async (args: string) =>
    (await api.data<{ figure: Fig & { compared: Compared } }>(`{ figure(${args}) { ${fields} } }`)).figure;
  const ofVenue = async (args: string) =>
    (
      await api.data<{ venue: { figure: Fig & { compared: Compared } } }>(
        `{ venue(code: "sfo-a") { figure(${args}) { ${fields} } } }`,
      )
    ).venue.figure;

  it.each([["PREVIOUS"], ["YEAR_AGO"]])("a year against its %s is whole against whole", async (comparand) => {
    const { compared, value } = await figure(
      `indicator: OVERALL_MEAN, ${year}, compare: { with: ${comparand} }`,
    );
    expect(compared).toMatchObject({
      running: false,
      period: { from: "2017-01-01", to: "2018-01-01" },
      referencePeriod: { from: "2016-01-01", to: "2017-01-01" },
      figure: { value },
      reference: { value: expect.closeTo(4.038, 3) },
      difference: { value: expect.closeTo(0.0264, 3) },
      target: null,
      peers: [],
    });
    expect(compared.sentence).toMatch(/^Overall mean.*in 2017 against .* in 2016: \+0\.03/);
    expect(compared.warnings.join()).toContain("no customer identities are kept");
  });

  it("a venue against its peers leaves the venue out", async () => {
    const { compared } = await ofVenue(`indicator: SATISFACTION, ${year}, compare: { with: PEERS }`);
    const { figure: all } = await api.data<{ figure: Fig }>(
      `{ figure(indicator: SATISFACTION, ${year}) ${fig} }`,
    );
    expect(compared.peers.map(({ code }) => code)).not.toContain("sfo-a");
    expect(compared.peers.length).toBeGreaterThan(3);
    expect(compared.figure.n + (compared.reference?.n ?? 0)).toBe(all.n);
    const pooled =
      (compared.figure.n * compared.figure.value +
        (compared.reference?.n ?? 0) * (compared.reference?.value ?? 0)) /
      all.n;
    expect(pooled).toBeCloseTo(all.value, 9);
    expect(compared.zh).toContain("其他");
  });

  it("a share against a target is above, below or cannot be told", async () => {
    const verdict = async (target: number) =>
      (await figure(`indicator: SATISFIED_SHARE, ${year}, compare: { with: TARGET, target: ${target} }`))
        .compared;
    expect(await verdict(0.7)).toMatchObject({
      verdict: "ABOVE",
      target: 0.7,
      reference: null,
      significant: true,
    });
    expect(await verdict(0.82)).toMatchObject({ verdict: "CANNOT_TELL", significant: false });
    expect(await verdict(0.9)).toMatchObject({ verdict: "BELOW" });
  });

  it("a period without data is too few, what was not asked is not asked", async () => {
    const empty = await figure(
      `indicator: SATISFACTION, slice: { from: "2014-01-01", to: "2015-01-01" }, compare: { with: PREVIOUS }`,
    );
    expect(empty.compared).toMatchObject({ verdict: null, reference: { status: "TOO_FEW", n: 0 } });
    const score = await figure(`indicator: NET_PROMOTER_SCORE, ${year}, compare: { with: PREVIOUS }`);
    expect(score.compared).toMatchObject({
      difference: { status: "NOT_ASKED" },
      figure: { status: "MEASURED" },
    });
  });

  it.each([
    [`indicator: SATISFACTION, compare: { with: PREVIOUS }`, ["slice", "from"]],
    [`indicator: SATISFACTION, ${year}, compare: { with: TARGET }`, ["compare", "target"]],
    [`indicator: SATISFACTION, ${year}, compare: { with: TARGET, target: 101 }`, ["compare", "target"]],
    [`indicator: SATISFACTION, ${year}, compare: { with: PREVIOUS, target: 5 }`, ["compare", "target"]],
    [`indicator: SATISFACTION, ${year}, compare: { with: PEERS }`, ["compare", "with"]],
    [
      `indicator: SATISFACTION, slice: { venues: ["sfo-a"] }, compare: { with: PEERS, group: "x" }`,
      ["compare", "group"],
    ],
    [
      `indicator: SATISFACTION, slice: { from: "2099-01-01", to: "2100-01-01" }, compare: { with: PREVIOUS }`,
      ["slice", "from"],
    ],
  ])("%# is refused by its path", async (args, path) => {
    const { errors } = await api.ask(`{ figure(${args}) { status } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: path });
  });
});
