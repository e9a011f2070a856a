import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import golden from "@touchstone/core/golden/expected_recovery.json" with { type: "json" };
import { parseSurvey } from "@touchstone/core/intake/parse-survey";
import { surveyScales } from "@touchstone/core/intake/survey-contents";
import { journey as journeySchema } from "@touchstone/core/journey";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { importFile } from "./import/import-file.ts";
import { register } from "./import/mapping.ts";
import { type TestApi, testApi } from "./testing.ts";

interface Figure {
  status: string;
  value: number | null;
  n: number;
}
interface Tested {
  figure: Figure;
  p: number | null;
  pHigher: number | null;
}
interface Recovery {
  status: string;
  visits: number;
  sentence: string;
  zh: string;
  funnel: {
    complaints: number;
    open: number;
    closed: number;
    outcomes: { rated: number; recovered: number; unknown: number } | null;
  };
  rate: Figure;
  closing: {
    n: number;
    median: { hours: number | null };
    closedAt: { hours: number; share: Figure }[];
    curve: { hours: number; closed: number }[];
    open: { count: number }[];
    venues: { df: number; p: number } | null;
  };
  speed: {
    buckets: { span: string; n: number; share: Figure }[];
    trend: { direction: string; p: number } | null;
  };
  paradox: { verdict: string; difference: { adjusted: Tested }; sentence: string }[];
  unrecovered: { sentence: string }[];
  doubleFailures: { all: number } | null;
  byVenue: { venue: { code: string }; complaints: number }[];
  byTouchpoint: { touchpoint: { code: string } | null; complaints: number; complaintShare: Figure }[];
  bySegment: { value: string | null; name: string; complaints: number }[];
  problems: { share: Figure; differences: { outcome: string; crude: Tested; adjusted: Tested }[] } | null;
  adjustedFor: { code: string } | null;
  adjustable: { code: string }[];
  thresholds: { recoveredFrom: number | null; lateAfterHours: number };
  warnings: string[];
}

const figure = "{ status value n }";
const tested = `{ figure ${figure} p pHigher }`;
const query = (args = "") => `{ recovery${args} {
  status visits sentence zh: sentence(locale: ZH) warnings(locale: ZH)
  funnel { complaints open closed outcomes { rated recovered unknown } }
  rate ${figure}
  closing { n median { hours } closedAt { hours share ${figure} } curve { hours closed } open { count } venues { df p } sentence }
  speed { buckets { span n share ${figure} } trend { direction p } sentence }
  paradox { verdict difference { adjusted ${tested} } sentence }
  unrecovered { sentence }
  doubleFailures { all }
  byVenue { venue { code } complaints }
  byTouchpoint { touchpoint { code } complaints complaintShare ${figure} }
  bySegment { value name complaints }
  problems { share ${figure} differences { outcome crude ${tested} adjusted ${tested} } }
  adjustedFor { code } adjustable { code } thresholds { recoveredFrom lateAfterHours }
} }`;

const sum = (rows: readonly { complaints: number }[]) =>
  rows.reduce((total, row) => total + row.complaints, 0);

describe("a survey that asked only whether there was a problem", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ sample: "airport" });
  });
  afterAll(() => api.close());

  it("says what it can, and that the rest was not asked", async () => {
    const { recovery } = await api.data<{ recovery: Recovery }>(
      query(`(slice: { from: "2017-01-01", to: "2018-01-01" })`),
    );
    expect(recovery).toMatchObject({
      status: "NOT_ASKED",
      rate: { status: "NOT_ASKED" },
      funnel: { complaints: 0, outcomes: null },
      byVenue: [],
      doubleFailures: null,
      adjustedFor: { code: "purpose" },
    });
    for (const { share } of recovery.closing.closedAt) expect(share.status).toBe("NOT_ASKED");
    expect(recovery.paradox.map(({ verdict }) => verdict)).toEqual(["NOT_ASKED", "NOT_ASKED"]);
    const share = await api.data<{ figure: Figure }>(
      `{ figure(indicator: REPORTED_PROBLEM_SHARE, slice: { from: "2017-01-01", to: "2018-01-01" }) ${figure} }`,
    );
    expect(recovery.problems?.share).toEqual(share.figure);
    for (const { crude, adjusted } of recovery.problems?.differences ?? []) {
      expect(crude.figure.value as number).toBeLessThan(0);
      expect(adjusted.figure.n).toBeLessThanOrEqual(crude.figure.n);
    }
    expect(recovery.sentence).toMatch(/^Complaints are not recorded here/);
    expect(recovery.sentence).toContain("The survey asked only whether there was a problem");
    expect(recovery.zh).toContain("问卷只问了是否遇到问题");
  });

  it("compares those with and without a problem as the two groups' own means do", async () => {
    const { recovery, yes, no } = await api.data<{ recovery: Recovery; yes: Figure; no: Figure }>(
      `{ recovery { problems { differences { outcome crude ${tested} } } }
        yes: figure(indicator: SATISFACTION, slice: { segments: [{ dimension: "problem", anyOf: ["yes"] }] }) ${figure}
        no: figure(indicator: SATISFACTION, slice: { segments: [{ dimension: "problem", anyOf: ["no"] }] }) ${figure} }`,
    );
    const overall = recovery.problems?.differences.find(({ outcome }) => outcome === "OVERALL");
    expect(overall?.crude.figure.value).toBeCloseTo((yes.value as number) - (no.value as number), 9);
    expect(overall?.crude.figure.n).toBe(yes.n + no.n);
  });

  it("names what it cannot adjust for, or what no limit may be", async () => {
    const { errors } = await api.ask(query(`(adjustFor: "mood")`));
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(errors?.[0]?.message).toContain(`No survey on this journey tells "mood"; expected one of purpose`);
    const late = await api.ask(query(`(lateAfterHours: 0)`));
    expect(late.errors?.[0]?.message).toContain("expected a number of hours above 0");
  });
});

describe("a survey that records complaints", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ sample: "hotels" });
  });
  afterAll(() => api.close());

  it("says what became of them", async () => {
    const { recovery } = await api.data<{ recovery: Recovery }>(query());
    const { funnel, closing, speed } = recovery;
    expect(recovery.status).toBe("OK");
    expect(funnel.complaints).toBeGreaterThan(100);
    expect(funnel.open + funnel.closed).toBe(funnel.complaints);
    expect((funnel.outcomes?.rated ?? 0) + (funnel.outcomes?.unknown ?? 0)).toBe(funnel.closed);
    expect(recovery.rate.value).toBeCloseTo((funnel.outcomes?.recovered ?? 0) / funnel.complaints, 12);
    for (const rows of [recovery.byVenue, recovery.byTouchpoint, recovery.bySegment])
      expect(sum(rows)).toBe(funnel.complaints);
    expect(closing.curve.length).toBeGreaterThan(10);
    expect(closing.curve.length).toBeLessThanOrEqual(120);
    expect(closing.closedAt.map(({ hours }) => hours)).toEqual([1, 4, 24, 48, 72]);
    expect(closing.venues?.df).toBe(recovery.byVenue.filter(({ complaints }) => complaints > 0).length - 1);
    expect(speed.buckets.map(({ span }) => span)).toEqual([
      "within 1 hour",
      "after 1–4 hours",
      "after 4–24 hours",
      "after more than 24 hours",
    ]);
    expect(recovery.thresholds).toEqual({ recoveredFrom: 4, lateAfterHours: 24 });
    for (const { verdict, difference, sentence } of recovery.paradox) {
      const { pHigher } = difference.adjusted;
      expect(verdict === "SHOWN").toBe(pHigher !== null && pHigher < 0.05);
      expect(sentence.includes(": a recovery paradox")).toBe(verdict === "SHOWN");
    }
  });

  it("takes other limits and another dimension, and one venue alone", async () => {
    const strict = await api.data<{ recovery: Recovery }>(
      query(`(recoveredFrom: 5, lateAfterHours: 72, slice: { venues: ["harbour-old-port"] })`),
    );
    const usual = await api.data<{ recovery: Recovery }>(query(`(slice: { venues: ["harbour-old-port"] })`));
    expect(strict.recovery.thresholds).toEqual({ recoveredFrom: 5, lateAfterHours: 72 });
    expect(strict.recovery.funnel.outcomes?.recovered ?? 0).toBeLessThan(
      usual.recovery.funnel.outcomes?.recovered ?? 0,
    );
    expect(usual.recovery.byVenue.map(({ venue }) => venue.code)).toEqual(["harbour-old-port"]);
    expect(usual.recovery.closing.venues).toBeNull();
    const { errors } = await api.ask(query(`(recoveredFrom: 6)`));
    expect(errors?.[0]?.message).toContain("expected a rating from 2 to 5");
  });

  it("shows the touchpoints of a stage only, and a period without visits as such", async () => {
    const { recovery } = await api.data<{ recovery: Recovery }>(
      query(`(slice: { touchpoint: "check-in", journey: "hotel" })`),
    );
    expect(recovery.byTouchpoint.map(({ touchpoint }) => touchpoint?.code)).toEqual(["check-in"]);
    const none = await api.data<{ recovery: Recovery }>(
      query(`(slice: { from: "2001-01-01", to: "2001-02-01" })`),
    );
    expect(none.recovery).toMatchObject({ visits: 0, sentence: "There are no visits in this selection." });
  });
});

describe("the reference hotels, imported like any file", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ sample: false });
    const core = new URL("../../../packages/core/", import.meta.url);
    const read = (path: string) => readFileSync(new URL(path, core), "utf8");
    const survey = parseSurvey(read("fixtures/golden.survey.yaml"), "golden.survey.yaml");
    const journey = journeySchema.parse(parse(read("fixtures/golden.journey.yaml")));
    const mapping = { survey, journey, scales: surveyScales(survey, journey) };
    await register(mapping, api.database);
    await importFile(api.database, mapping, fileURLToPath(new URL("golden/visits.csv", core)));
  });
  afterAll(() => api.close());

  it("agree with the reference through the whole way", async () => {
    const { recovery } = await api.data<{ recovery: Recovery }>(query(`(adjustFor: "segment")`));
    expect(recovery).toMatchObject({ status: "OK", visits: 2400, adjustedFor: { code: "segment" } });
    expect(recovery.rate.value).toBeCloseTo(golden.overall_rate.p, 12);
    expect(recovery.closing.median.hours).toBeCloseTo(golden.time_to_close.median, 9);
    expect(recovery.closing.open.reduce((total, { count }) => total + count, 0)).toBe(21);
    expect(recovery.closing.venues?.p).toBeCloseTo(golden.logrank.p_value, 9);
    expect(recovery.speed.trend?.p as number).toBeCloseTo(golden.trend_test.p_value, 25);
    expect(recovery.speed.buckets.map(({ n }) => n)).toEqual(golden.speed_buckets.map(({ n }) => n));
    const byTouchpoint = recovery.byTouchpoint.map((row) => [row.touchpoint?.code, row.complaints]);
    expect(Object.fromEntries(byTouchpoint)).toEqual(golden.complaint_by_touchpoint);
    const byVenue = recovery.byVenue.map((row) => [row.venue.code.toUpperCase(), row.complaints]);
    expect(byVenue).toEqual(golden.by_venue.map(({ venue, complaints }) => [venue, complaints]));
    for (const [i, expected] of [golden.paradox_overall, golden.paradox_ltr].entries()) {
      const paradox = recovery.paradox[i];
      expect(paradox?.verdict).toBe("NO_EVIDENCE");
      expect(paradox?.difference.adjusted.figure.value).toBeCloseTo(expected.adjusted_diff, 9);
      expect(paradox?.difference.adjusted.pHigher).toBeCloseTo(expected.adjusted_p_one_sided, 9);
    }
  });
});
