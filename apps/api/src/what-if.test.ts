import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

interface Fig {
  status: string;
  value: number | null;
  interval: { low: number; high: number } | null;
  reason: string | null;
}
interface Lift {
  touchpoint: { code: string };
  state: string;
  reach: number | null;
  lift: Fig;
  optimistic: Fig;
}
interface Answer {
  visits: number;
  fromCache: boolean;
  outcomes: {
    outcome: string;
    status: string;
    visits: number;
    venues: number;
    method: string;
    current: Fig;
    expected: number | null;
    total: Fig;
    sentence: string;
    zh: string;
    touchpoints: Lift[];
  }[];
  each: Lift[];
}
const fragments = `
  fragment F on Figure { status value interval { low high } reason }
  fragment L on TouchpointLift { touchpoint { code } state reach lift { ...F } optimistic { ...F } }
  fragment W on WhatIf {
    visits fromCache each(points: 10) { ...L }
    outcomes {
      outcome status visits venues method current { ...F } expected total { ...F } sentence zh: sentence(locale: ZH)
      touchpoints { ...L }
    }
  }`;
const ask = (slice: string, improvements: string) =>
  api.ask<{ whatIf: Answer }>(
    `{ whatIf(slice: { ${slice} }, improvements: [${improvements}]) { ...W } } ${fragments}`,
  );
async function whatIf(slice: string, improvements: string): Promise<Answer> {
  const { data, errors } = await ask(slice, improvements);
  expect(errors).toBeUndefined();
  return (data as { whatIf: Answer }).whatIf;
}
const in2017 = `from: "2017-01-01", to: "2018-01-01"`;
const wifi = `{ touchpoint: "wifi", points: 10 }`;
const signs = `{ touchpoint: "terminal-signs", points: 10 }`;

describe("what-if on the airport in 2017", () => {
  it("lifts satisfaction, recommendation and promoters, with coefficients of all areas", async () => {
    const found = await whatIf(in2017, `${wifi}, ${signs}`);
    expect(found.visits).toBe(2_831);
    expect(found.outcomes.map(({ outcome }) => outcome)).toEqual(["OVERALL", "RECOMMEND", "NET_PROMOTER"]);
    for (const { status, method, venues, current, total, expected, touchpoints } of found.outcomes) {
      expect([status, venues]).toEqual(["OK", 7]);
      expect(["EM", "PAIRWISE"]).toContain(method);
      expect(expected).toBeCloseTo((current.value ?? 0) + (total.value ?? 0), 9);
      const sum = touchpoints.reduce((all, { lift }) => all + (lift.value ?? 0), 0);
      expect(total.value).toBeCloseTo(sum, 9);
      expect(total.interval?.low).toBeLessThan(total.value as number);
    }
  });

  it("says it in both languages, as an expectation", async () => {
    const [overall] = (await whatIf(in2017, signs)).outcomes;
    expect(overall?.sentence).toMatch(/points .* of overall satisfaction .*\+10 at /);
    expect(overall?.zh).toMatch(/若.+评分提高 10 分/);
    expect(overall?.sentence).not.toMatch(/cause/);
  });

  it("reads the ratings of one area with the coefficients of all", async () => {
    const [all, area] = [await whatIf(in2017, signs), await whatIf(`${in2017}, venues: ["sfo-a"]`, signs)];
    expect(area.visits).toBeLessThan(all.visits);
    expect(area.outcomes[0]?.visits).toBe(all.outcomes[0]?.visits);
    expect(area.outcomes[0]?.total.value).not.toBe(all.outcomes[0]?.total.value);
    const some = await whatIf(`${in2017}, segments: [{ dimension: "gender", anyOf: ["female"] }]`, signs);
    expect(some.visits).toBeLessThan(all.visits);
    expect(some.outcomes[0]?.visits).toBe(all.outcomes[0]?.visits);
  });

  it("ranks the same improvement at every touchpoint", async () => {
    const { each } = await whatIf(in2017, "");
    expect(each.length).toBeGreaterThan(20);
    const values = each.flatMap(({ lift }) => (lift.value === null ? [] : [lift.value]));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    for (const { state, lift } of each)
      if (state === "NONE_EXPECTED") expect(lift).toMatchObject({ status: "WITHHELD", value: null });
  });

  it("answers at once when the coefficients are known", async () => {
    await whatIf(in2017, wifi);
    const times: number[] = [];
    for (let points = 1; points <= 8; points++) {
      const started = performance.now();
      const { fromCache } = await whatIf(in2017, `{ touchpoint: "wifi", points: ${points} }, ${signs}`);
      times.push(performance.now() - started);
      expect(fromCache).toBe(true);
    }
    expect(Math.min(...times)).toBeLessThan(200);
  });

  it("says not asked in a year without the question", async () => {
    const found = await whatIf(`from: "2016-01-01", to: "2017-01-01"`, wifi);
    const statuses = Object.fromEntries(found.outcomes.map(({ outcome, status }) => [outcome, status]));
    expect(statuses).toEqual({ OVERALL: "OK", RECOMMEND: "NOT_ASKED", NET_PROMOTER: "NOT_ASKED" });
    expect(found.outcomes[1]?.total.status).toBe("NOT_ASKED");
    expect(found.outcomes[1]?.sentence).toContain("it was not asked");
  });

  it.each([
    [`{ touchpoint: "wifi", points: 21 }`, ["improvements", 0, "points"], "at most 20"],
    [`{ touchpoint: "wifi", points: 0 }`, ["improvements", 0, "points"], "above 0"],
    [`{ touchpoint: "wifi", convertShare: 1.5 }`, ["improvements", 0, "convertShare"], "at most 1"],
    [`{ touchpoint: "wifi" }`, ["improvements", 0, "points"], "Either points or convertShare"],
    [`{ touchpoint: "wifi", points: 5, convertShare: 0.5 }`, ["improvements", 0, "points"], "not both"],
    [`{ touchpoint: "lounge", points: 5 }`, ["improvements", 0, "touchpoint"], "no touchpoint"],
    [`${wifi}, ${wifi}`, ["improvements", 1, "touchpoint"], "named twice"],
  ])("refuses %s", async (improvement, argument, message) => {
    const { errors } = await ask(in2017, improvement);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});

describe("segments of the airport in 2017", () => {
  interface Differences {
    status: string;
    sentence: string;
    segments: { takesPart: boolean }[];
    touchpoints: { differs: boolean; q: number | null; common: Fig; slopes: { shown: Fig; own: Fig }[] }[];
  }
  const differences = (dimension: string, more = "") =>
    api.ask<{ segmentDifferences: Differences }>(
      `{ segmentDifferences(slice: { ${in2017} ${more} }, dimension: "${dimension}") {
          status sentence segments { takesPart }
          touchpoints { differs q common { ...F } slopes { shown { ...F } own { ...F } } }
        } }
        fragment F on Figure { status value interval { low high } reason }`,
    );

  it("are shown a difference only where the test says so", async () => {
    const { data } = await differences("gender");
    const found = data?.segmentDifferences as Differences;
    expect(found.status).toBe("OK");
    expect(found.touchpoints.length).toBeGreaterThan(3);
    for (const { differs, q, common, slopes } of found.touchpoints) {
      expect(differs).toBe((q ?? 1) <= 0.05);
      if (!differs) for (const { shown } of slopes) expect(shown).toEqual(common);
    }
  });

  it("are too few at a small area", async () => {
    const { data } = await differences("gender", `, venues: ["sfo-c"]`);
    const found = data?.segmentDifferences as Differences;
    if (found.status === "TOO_FEW") expect(found.sentence).toMatch(/Too few visits/);
    else expect(found.segments.filter(({ takesPart }) => takesPart).length).toBeGreaterThanOrEqual(2);
  });

  it("must be of a dimension that there is", async () => {
    const { errors } = await differences("shoe-size");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: ["dimension"] });
  });
});

describe("the peak–end rule at the airport", () => {
  it("is tested for the visit and for the stages", async () => {
    const { data } = await api.ask<{
      curve: {
        peakEnd: {
          results: {
            stage: { code: string } | null;
            verdict: string | null;
            visits: number;
            sentence: string;
          }[];
          extremes: { best: Fig; worst: Fig }[];
        };
      };
    }>(`{ curve(slice: { ${in2017} }) { peakEnd {
          results { stage { code } verdict visits sentence }
          extremes { best { ...F } worst { ...F } }
        } } }
        fragment F on Figure { status value interval { low high } reason }`);
    const { results = [], extremes = [] } = data?.curve.peakEnd ?? {};
    expect(results[0]).toMatchObject({ stage: null, verdict: expect.any(String) });
    expect(results[0]?.visits).toBeGreaterThan(2_000);
    expect(results.length).toBeGreaterThan(1);
    const total = extremes.reduce((sum, { worst }) => sum + (worst.value ?? 0), 0);
    expect(total).toBeCloseTo(1, 9);
  });
});
