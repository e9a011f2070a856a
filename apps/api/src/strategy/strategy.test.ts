import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importSamplePlans } from "../layout-sample.ts";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
  await importSamplePlans(api.database, { log: () => {} });
});
afterAll(() => api.close());

interface Range {
  low: number;
  high: number;
}
interface Part {
  definition: { code: string };
  status: string;
  value: number | null;
  interval: Range | null;
  n: number | null;
  score: number | null;
  weight: number;
  usedWeight: number | null;
  contribution: number | null;
  reason: string | null;
  gap: { value: number; interval: Range | null; beyondChance: boolean; best: { code: string } } | null;
}
interface Area {
  code: string;
  status: string;
  measuredWeight: number;
  composite: { value: number; interval: Range | null; sensitivity: Range; geometric: number } | null;
  parts: Part[];
  gap: {
    value: number;
    interval: Range | null;
    verdict: string;
    parts: { part: string; points: number }[];
  } | null;
}
interface Strategy {
  sentence: string;
  zh: string;
  weakest: string | null;
  areas: Area[];
}
const part = `definition { code } status value interval { low high } n score weight usedWeight contribution reason
  gap { value interval { low high } beyondChance best { code } }`;
const fields = `sentence zh: sentence(locale: ZH) weakest areas {
  code status measuredWeight composite { value interval { low high } sensitivity { low high } geometric }
  parts { ${part} } gap { value interval { low high } verdict parts { part points } } }`;

async function strategy(venue: string, args = ""): Promise<Strategy> {
  const found = await api.data<{ venue: { strategy: Strategy } }>(
    `{ venue(code: "${venue}") { strategy${args && `(${args})`} { ${fields} } } }`,
  );
  return found.venue.strategy;
}
const areaIn = ({ areas }: Strategy, code: string) => areas.find((area) => area.code === code) as Area;
const partIn = ({ parts }: Area, code: string) =>
  parts.find(({ definition }) => definition.code === code) as Part;
const in2017 = `slice: { group: "sfo", from: "2017-01-01", to: "2018-01-01" }`;

describe("the strategy of a venue", () => {
  it("adds up: every composite is the sum of its parts' contributions", async () => {
    for (const area of (await strategy("sfo-g", in2017)).areas) {
      if (area.composite === null) {
        expect(area.measuredWeight).toBeLessThan(0.5);
        continue;
      }
      const sum = area.parts.reduce((all, { contribution }) => all + (contribution ?? 0), 0);
      expect(area.composite.value).toBeCloseTo(sum, 9);
      const { value, sensitivity, interval } = area.composite;
      expect(sensitivity.low <= value && value <= sensitivity.high).toBe(true);
      if (interval) expect(interval.low <= value && value <= interval.high).toBe(true);
      expect(area.parts.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(1, 9);
    }
  });

  it("takes its parts from the figures of the other pages", async () => {
    const told = await strategy("sfo-g", in2017);
    const [marketing, service] = [areaIn(told, "MARKETING"), areaIn(told, "SERVICE")];
    const { venue } = await api.data<{
      venue: { figure: { value: number; n: number; interval: Range } };
    }>(`{
      venue(code: "sfo-g") {
        figure(indicator: RECOMMENDATION_MEAN, slice: { from: "2017-01-01", to: "2018-01-01" }) { value n interval { low high } }
      }
    }`);
    expect(partIn(marketing, "recommendation")).toMatchObject({ ...venue.figure, score: venue.figure.value });
    expect(partIn(service, "moments-met").status).toBe("MEASURED");
    expect(partIn(service, "recovered")).toMatchObject({ status: "NOT_MEASURED", value: null, score: null });
  });

  it("says a sentence that is true by its own figures", async () => {
    for (const venue of ["sfo-a", "sfo-d", "sfo-g"]) {
      const told = await strategy(venue, in2017);
      const behind = told.areas
        .filter(({ gap }) => gap?.verdict === "BEHIND")
        .sort((a, b) => (a.gap?.value ?? 0) - (b.gap?.value ?? 0));
      expect(told.weakest).toBe(behind[0]?.code ?? null);
      for (const { gap } of told.areas)
        if (gap) {
          const sum = gap.parts.reduce((all, { points }) => all + points, 0);
          expect(gap.value).toBeCloseTo(sum, 9);
          if (gap.verdict !== "CANNOT_TELL" && gap.interval)
            expect(gap.interval.low > 0 || gap.interval.high < 0).toBe(true);
        }
      const [weakest] = behind;
      if (weakest?.gap) {
        expect(told.sentence).toContain(`${(-weakest.gap.value).toFixed(1)} points`);
        expect(told.zh).toContain(`低 ${(-weakest.gap.value).toFixed(1)}分`);
      } else {
        expect(told.sentence).toMatch(/^No area of /);
        expect(told.zh).toMatch(/没有可判定为落后的领域/);
      }
    }
  });

  it("weighs as it is told, and shows the layout engine's total before caps", async () => {
    const plain = areaIn(await strategy("sfo-g", in2017), "MARKETING");
    const only = areaIn(
      await strategy(
        "sfo-g",
        `${in2017}, weights: [{ part: "arrival", weight: 0 }, { part: "segment-reach", weight: 0 }, { part: "recommendation", weight: 200 }]`,
      ),
      "MARKETING",
    );
    expect(only.composite?.value).toBeCloseTo(partIn(plain, "recommendation").score as number, 9);
    const { venue } = await api.data<{
      venue: {
        layout: { assessment: { score: { uncapped: number; subs: { code: string; score: number }[] } } };
      };
    }>(`{ venue(code: "willow-canal") { layout { assessment { score { uncapped } } } } }`);
    const layout = areaIn(await strategy("willow-canal"), "LAYOUT");
    expect(layout.composite?.value).toBeCloseTo(venue.layout.assessment.score.uncapped, 6);
    expect(layout.composite?.interval).toBeNull();
    expect(partIn(layout, "flow").reason).toContain("no sample");
  });

  it("shows a venue without visits or peers what it has, and why the rest is missing", async () => {
    const told = await strategy("monaco-ville");
    expect(areaIn(told, "LAYOUT").status).toBe("MEASURED");
    expect(areaIn(told, "SERVICE").status).toBe("NOT_MEASURED");
    expect(areaIn(told, "SERVICE").parts.every(({ reason }) => reason?.startsWith("no visits"))).toBe(true);
    expect(told.sentence).toMatch(/^No area of Monaco-Ville can be compared/);
  });

  it.each([
    [`weights: [{ part: "nothing", weight: 1 }]`, /There is no part "nothing"; expected one of diversity/],
    [`weights: [{ part: "flow", weight: 1 }, { part: "flow", weight: 2 }]`, /named twice/],
    [`weights: [{ part: "arrival", weight: -1 }]`, /The weight of "arrival" is -1; expected 0 to/],
    [
      `weights: [{ part: "format-mismatch", weight: 0 }, { part: "unmet-wants", weight: 0 }]`,
      /All weights of Product mix/,
    ],
    [`slice: { stage: "checkin" }`, /stage/],
  ])("refuses %s", async (args, message) => {
    const { errors } = await api.ask(`{ venue(code: "sfo-g") { strategy(${args}) { sentence } } }`);
    expect(errors?.[0]?.message).toMatch(message);
  });
});

describe("the comparison of venues", () => {
  it("ranks as ranges that hold the place, and names only pairs that differ", async () => {
    const { strategyComparison: found } = await api.data<{
      strategyComparison: {
        areas: {
          code: string;
          status: string;
          sentence: string;
          pairs: number;
          distinguishablePairs: number;
          rows: {
            area: {
              rank: number | null;
              rankLow: number;
              rankHigh: number;
              weightRankLow: number;
              weightRankHigh: number;
            };
          }[];
        }[];
      };
    }>(`{ strategyComparison(${in2017}) { areas { code status sentence pairs distinguishablePairs
      rows { area { rank rankLow rankHigh weightRankLow weightRankHigh } } } } }`);
    const marketing = found.areas.find(({ code }) => code === "MARKETING");
    expect(marketing).toMatchObject({ status: "RANKED", pairs: 21 });
    for (const { area } of marketing?.rows ?? []) {
      expect(area.rankLow <= (area.rank as number) && (area.rank as number) <= area.rankHigh).toBe(true);
      expect(area.weightRankLow <= area.weightRankHigh).toBe(true);
    }
    expect(found.areas.find(({ code }) => code === "LAYOUT")?.status).toBe("ONE_VENUE");
  });
});
