import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import golden from "@touchstone/core/golden/expected_risks.json" with { type: "json" };
import { parseSurvey } from "@touchstone/core/intake/parse-survey";
import { surveyScales } from "@touchstone/core/intake/survey-contents";
import { journey as journeySchema } from "@touchstone/core/journey";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { importFile } from "./import/import-file.ts";
import { register } from "./import/mapping.ts";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

interface Fig {
  status: string;
  value: number | null;
  n: number;
  reason: string | null;
  interval: { low: number; high: number; method: string } | null;
}
const fig = "fragment F on Figure { status value n reason interval { low high method } }";

describe("risks of the airport survey, which asks none of what they need", () => {
  const slice = `slice: { from: "2017-01-01", to: "2018-01-01", group: "sfo" }`;

  it("are told as not asked, with what would have to be asked, in both languages", async () => {
    const { risks } = await api.data<{
      risks: Record<string, { status: string; sentence: string; zh: string }>;
    }>(
      `{ risks(${slice}) {
        inconsistency { ...R } overPromise { status sentence zh: sentence(locale: ZH) gap { ...F } }
        channels { status sentence zh: sentence(locale: ZH) pairs { a } }
        feedback { response { status sentence zh: sentence(locale: ZH) rate { ...F } } closedLoop { status sentence zh: sentence(locale: ZH) complaints { complaints } } }
      } }
      fragment R on ServiceInconsistency { status sentence zh: sentence(locale: ZH) share { ...F } staff { pseudonym } byVenue { employees } }
      ${fig}`,
    );
    const { feedback, ...plain } = risks as unknown as Record<
      string,
      { status: string; sentence: string; zh: string }
    > & {
      feedback: Record<string, { status: string; sentence: string; zh: string }>;
    };
    for (const risk of [...Object.values(plain), ...Object.values(feedback)]) {
      expect(risk.status).toBe("NOT_ASKED");
      expect(risk.sentence).toMatch(/^Not (asked|recorded): .*would/);
      expect(risk.zh).toMatch(/^未采集：/);
    }
  });
});

describe("risks of the reference hotels, imported like any file", () => {
  let hotels: TestApi;
  beforeAll(async () => {
    hotels = await testApi({ sample: false });
    const core = new URL("../../../packages/core/", import.meta.url);
    const read = (path: string) => readFileSync(new URL(path, core), "utf8");
    const survey = parseSurvey(read("fixtures/golden.survey.yaml"), "golden.survey.yaml");
    const journey = journeySchema.parse(parse(read("fixtures/golden.journey.yaml")));
    const mapping = { survey, journey, scales: surveyScales(survey, journey) };
    await register(mapping, hotels.database);
    const { rejected } = await importFile(
      hotels.database,
      mapping,
      fileURLToPath(new URL("golden/visits.csv", core)),
    );
    expect(rejected).toBe(0);
  });
  afterAll(() => hotels.close());

  it("agree with the reference through the whole way", async () => {
    const { risks } = await hotels.data<{
      risks: {
        inconsistency: {
          status: string;
          sentence: string;
          employees: number;
          share: Fig;
          spread: Fig;
          searleLow: number;
          searleHigh: number;
          likelihoodVarianceBetween: number;
          staffToList: number;
          staff: { pseudonym: string; venue: { code: string }; figure: Fig }[];
          byVenue: { venue: { code: string }; employees: number; share: Fig }[];
        };
        channels: {
          pairs: { a: string; b: string; verdict: string; touchpoint: { code: string } }[];
          sentence: string;
        };
        overPromise: {
          gap: Fig;
          lossRatio: Fig;
          sentence: string;
          byVenue: { gap: Fig }[];
          thresholds: { code: string }[];
        };
        technology: {
          dependence: Fig;
          delight: Fig;
          warmth: Fig;
          touchpoints: { exits: number; dropOff: Fig }[];
        };
        feedback: {
          coverage: { from: string; to: string; venues: { venue: { code: string }; share: number }[] };
          closedLoop: { cases: number; closedWithin: { hours: number; figure: Fig }[] };
        };
      };
    }>(`{ risks {
      inconsistency { status sentence employees share { ...F } spread { ...F } searleLow searleHigh likelihoodVarianceBetween
        staffToList staff { pseudonym venue { code } figure { ...F } } byVenue { venue { code } employees share { ...F } } }
      channels { sentence pairs { a b verdict touchpoint { code } } }
      overPromise { sentence gap { ...F } lossRatio { ...F } byVenue { gap { ...F } } thresholds { code } }
      technology { dependence { ...F } delight { ...F } warmth { ...F } touchpoints { exits dropOff { ...F } } }
      feedback { coverage { from to venues { venue { code } share } } closedLoop { cases closedWithin { hours figure { ...F } } } }
    } } ${fig}`);
    const { inconsistency, channels, overPromise, technology, feedback } = risks;
    expect(inconsistency.share.value).toBeCloseTo(golden.consistency.chain.icc, 9);
    expect(inconsistency.searleLow).toBeCloseTo(golden.consistency.chain.icc_lo, 9);
    expect(inconsistency.spread.value).toBeCloseTo(golden.consistency.chain.p10_p90_spread, 9);
    expect(inconsistency.sentence).toContain(
      "17% of all variation is between employees (12–28%). Clear at 7 of 8 venues.",
    );
    expect(inconsistency.byVenue).toHaveLength(8);
    expect([inconsistency.employees, inconsistency.staffToList]).toEqual([43, 43]);
    const names = inconsistency.staff.map(({ pseudonym, venue }) => `${venue.code} ${pseudonym}`);
    expect(names).toEqual(names.toSorted());
    expect(JSON.stringify(inconsistency.staff)).not.toMatch(/"V\d-\d+"/);
    expect(channels.pairs).toHaveLength(33);
    expect(channels.sentence).toContain("Check-in welcome");
    expect(overPromise.gap.value).toBeCloseTo(golden.over_promise.chain.mean, 9);
    expect(overPromise.lossRatio.value).toBeCloseTo(golden.over_promise.loss_ratio, 9);
    expect(technology.delight.value).toBeCloseTo(golden.technology.positive_emotion_share, 9);
    expect(technology.warmth.value).toBeCloseTo(golden.technology.warmth_gap.mean, 9);
    expect((technology.dependence.value as number) / 100).toBeCloseTo(golden.technology.dependence_gap, 9);
    expect([feedback.coverage.from, feedback.coverage.to]).toEqual(["2026-06-02", "2026-08-30"]);
    expect(feedback.coverage.venues.map(({ share }) => share)).toEqual(
      golden.feedback.coverage_90d.map((row) => row.share_touchpoints_n30),
    );
    expect(feedback.closedLoop.cases).toBe(golden.feedback.closed_loop.n);
    expect(feedback.closedLoop.closedWithin[0]?.figure.value).toBeCloseTo(
      golden.feedback.closed_loop.at.find(({ t }) => t === 24)?.closed_share as number,
      9,
    );
  });
});
