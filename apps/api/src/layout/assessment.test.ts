import monaco from "@touchstone/core/golden/layout/monaco-ville/monaco-ville.flow.json" with { type: "json" };
import monacoScores from "@touchstone/core/golden/layout/monaco-ville/monaco-ville.scores.json" with {
  type: "json",
};
import monacoStatic from "@touchstone/core/golden/layout/monaco-ville/monaco-ville.static.json" with {
  type: "json",
};
import seaside from "@touchstone/core/golden/layout/seaside.flow.json" with { type: "json" };
import seasideScores from "@touchstone/core/golden/layout/seaside.scores.json" with { type: "json" };
import seasideStatic from "@touchstone/core/golden/layout/seaside.static.json" with { type: "json" };
import watertown from "@touchstone/core/golden/layout/watertown.flow.json" with { type: "json" };
import watertownScores from "@touchstone/core/golden/layout/watertown.scores.json" with { type: "json" };
import watertownStatic from "@touchstone/core/golden/layout/watertown.static.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longestTurn } from "../longest-turn.ts";
import { serve, type TestApi, testApi } from "../testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: "layouts" });
});
afterAll(() => api.close());

interface Assessment {
  planHash: string;
  configHash: string;
  sentence: string;
  indicators: {
    id: string;
    value: number | null;
    text: string | null;
    n: number;
    assumedShare: number;
    definition: { zh: string; low: number | null; high: number | null; formula: { text: string } };
  }[];
  score: {
    total: number;
    uncapped: number;
    assumedShare: number;
    sensitivity: { low: number; high: number };
    hints: { points: number; text: string; zh: string }[];
    subs: {
      code: string;
      score: number;
      contribution: number;
      items: { code: string; x: number; contribution: number }[];
    }[];
  };
  flow: {
    slots: number;
    openSlots: number;
    inside: number[];
    peak: { inside: number; minuteOfDay: number };
    meanWaitMin: number;
    losDEFShare: number;
    severity: number;
    bottlenecks: {
      edge: string;
      vc: number;
      los: string;
      minuteOfDay: number;
      flowPerMin: number;
      feeders: {
        persons: number;
        units: { unit: string; name: string; zh: string; share: number; from: number; to: number }[];
        others: number;
        gates: number;
      };
    }[];
    units: { unit: string; visits: number; queue: number[] }[];
    edges: { edge: string; total: number; los: string; persons: number[] }[];
    checks: { conservationError: number; personKmError: number };
  };
  localDiversity: { nodes: string[]; plain: number[]; weighted: number[]; meanPlain: number };
  coverage: {
    facility: string;
    nearestM: (number | null)[];
    maxNearestM: number;
    byRadius: { radiusM: number; visitors: number; length: number }[];
  }[];
  supply: { code: string; ratio: number }[];
  mix: { function: { code: string }; areaM2: number; benchmark: number | null }[];
}
const query = `query ($venue: String!) { venue(code: $venue) { layout { assessment {
  planHash configHash sentence
  indicators { id value text n assumedShare inputs { name value }
    definition { zh: title(locale: ZH) low high direction formula { text } reference caveat } }
  score {
    total uncapped assumedShare sensitivity { low high } hints { points text zh: text(locale: ZH) }
    subs { code score contribution items { code x contribution } }
  }
  flow {
    slots openSlots inside peak { inside minuteOfDay } meanWaitMin losDEFShare severity
    bottlenecks { edge vc los minuteOfDay flowPerMin
      feeders { persons units { unit name zh: name(locale: ZH) share from to } others gates } }
    units { unit visits queue } edges { edge total los persons } checks { conservationError personKmError }
  }
  localDiversity(radiusM: 200) { nodes plain weighted meanPlain }
  coverage { facility nearestM maxNearestM byRadius { radiusM visitors length } }
  supply { code ratio } mix { function { code } areaM2 benchmark }
} } } }`;
const assessmentOf = async (venue: string, of = api): Promise<Assessment> =>
  (await of.data<{ venue: { layout: { assessment: Assessment } } }>(query, { venue })).venue.layout
    .assessment;

const near = (value: number, reference: number, relative: number) =>
  expect(Math.abs(value - reference)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(reference)));

describe.each([
  ["willow-canal", watertown, watertownStatic, watertownScores],
  ["northbay", seaside, seasideStatic, seasideScores],
  ["monaco-ville", monaco, monacoStatic, monacoScores],
] as const)("the assessment of %s", (venue, flow, statics, scores) => {
  let found: Assessment;
  beforeAll(async () => {
    found = await assessmentOf(venue);
  });

  it("has the day of the reference, unit by unit, path by path, slot by slot", () => {
    expect([found.flow.openSlots, found.flow.slots]).toEqual([flow.slots.K, flow.slots.T]);
    for (const [slot, inside] of flow.inside.entries()) near(found.flow.inside[slot] as number, inside, 1e-8);
    near(found.flow.peak.inside, flow.peak.inside, 1e-8);
    expect(found.flow.peak.minuteOfDay).toBe(flow.peak.minuteOfDay);
    near(found.flow.meanWaitMin, flow.meanWaitMin, 1e-8);
    near(found.flow.losDEFShare, flow.losDEFShare, 1e-8);
    near(found.flow.severity, flow.severity, 1e-8);
    const units: Record<string, { visits: number }> = flow.units;
    for (const { unit, visits } of found.flow.units) near(visits, units[unit]?.visits as number, 1e-8);
    const edges: Record<string, { total: number }> = flow.edges;
    for (const { edge, total, los, persons } of found.flow.edges) {
      near(total, edges[edge]?.total as number, 1e-8);
      expect(los).toMatch(new RegExp(`^[A-F-]{${found.flow.slots}}$`));
      near(
        persons.reduce((a, b) => a + b, 0),
        total,
        1e-9,
      );
      expect(persons.map((p) => p > 0)).toEqual([...los].map((letter) => letter !== "-"));
    }
    expect(found.flow.bottlenecks[0]).toMatchObject({
      edge: flow.bottlenecks[0]?.edge,
      los: flow.bottlenecks[0]?.los,
    });
    expect(found.flow.checks.conservationError).toBeLessThan(1e-6);
  });

  it("names the units that feed each bottleneck, and accounts for everybody there", () => {
    expect(found.flow.bottlenecks.length).toBe(10);
    for (const { flowPerMin, feeders } of found.flow.bottlenecks) {
      near(feeders.persons, flowPerMin * flow.slots.dt, 1e-9);
      const named = feeders.units.reduce((sum, { share }) => sum + share, 0);
      near(named + feeders.others + feeders.gates, 1, 1e-9);
      for (const { name, zh, share, from, to } of feeders.units) {
        near(share, (from + to) / 2, 1e-12);
        expect(name.length > 0 && zh.length > 0).toBe(true);
      }
    }
  });

  it("has the total of the reference, and every point of it", () => {
    const { score } = found;
    near(score.total, scores.total, 1e-9);
    const subs: Record<
      string,
      { score: number; contribution: number; items: Record<string, { x: number }> }
    > = scores.subs;
    for (const { code, score: own, contribution, items } of score.subs) {
      const reference = subs[code.toLowerCase()];
      near(own, reference?.score as number, 1e-9);
      near(contribution, reference?.contribution as number, 1e-9);
      for (const item of items) near(item.x, reference?.items[item.code]?.x as number, 1e-8);
      near(
        items.reduce((sum, item) => sum + item.contribution, 0),
        own,
        1e-9,
      );
    }
    near(
      score.subs.reduce((sum, sub) => sum + sub.contribution, 0),
      score.uncapped,
      1e-9,
    );
    expect(score.sensitivity.low).toBeLessThan(score.total);
    expect(score.sensitivity.high).toBeGreaterThan(score.total);
    expect(score.assumedShare > 0.5).toBe(venue === "monaco-ville");
    const gains = score.hints.map(({ points }) => points);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(score.hints[0]?.zh).toMatch(/\p{Script=Han}/u);
  });

  it("has every figure with what it means, what went into it and how much of it is assumed", () => {
    expect(found.indicators.length).toBeGreaterThan(30);
    for (const { value, text, n, assumedShare, definition } of found.indicators) {
      expect(text === null).toBe(value === null);
      expect(n).toBeGreaterThanOrEqual(0);
      expect(assumedShare >= 0 && assumedShare <= 1).toBe(true);
      expect(definition.formula.text).not.toBe("");
      expect(definition.zh).toMatch(/\p{Script=Han}/u);
      if (value !== null && definition.low !== null)
        expect(value).toBeGreaterThanOrEqual(definition.low - 1e-12);
      if (value !== null && definition.high !== null)
        expect(value).toBeLessThanOrEqual(definition.high + 1e-12);
    }
    const detour = found.indicators.find(({ id }) => id === "detour-mean");
    near(detour?.value as number, statics.detour.mean, 1e-9);
    expect(found.sentence).toContain(found.score.total.toFixed(0));
  });

  it("has what the plan alone says", () => {
    const nodes: Record<string, { q1: number; w1: number }> = statics.localDiversity["200"].nodes;
    for (const [i, node] of found.localDiversity.nodes.entries()) {
      near(found.localDiversity.plain[i] as number, nodes[node]?.q1 as number, 1e-9);
      near(found.localDiversity.weighted[i] as number, nodes[node]?.w1 as number, 1e-9);
    }
    const toilets = found.coverage.find(({ facility }) => facility === "SERVICE_TOILET");
    const within = toilets?.byRadius.find(({ radiusM }) => radiusM === 200);
    near(within?.visitors as number, flow.coverageVisitorWeighted["service.toilet"]["200"], 1e-8);
    const walks = toilets?.nearestM.filter((each) => each !== null) ?? [];
    near(Math.max(...walks), toilets?.maxNearestM as number, 1e-12);
    near(
      found.supply.find(({ code }) => code === "TOILETS")?.ratio as number,
      statics.adequacy.toilets.ratio,
      1e-9,
    );
  });
});

describe("an assessment", () => {
  it("is kept in the database, and read from it as it was", async () => {
    const first = await assessmentOf("monaco-ville");
    const again = await serve(api.database);
    try {
      const { analyses } = again.server.services;
      const asked: string[] = [];
      const carryOut = analyses.carryOut.bind(analyses);
      analyses.carryOut = (name, ...rest) => {
        asked.push(name);
        return carryOut(name, ...rest);
      };
      expect(await assessmentOf("monaco-ville", again)).toEqual(first);
      expect(asked).toEqual(["layoutPlan"]);
    } finally {
      await again.server.close();
    }
  });

  it("does not keep the server from answering", async () => {
    const { venue } = await api.data<{ venue: { layout: { id: string } } }>(
      `{ venue(code: "monaco-ville") { layout { id } } }`,
    );
    for (const widthM of [4, 5, 6]) {
      const { worked } = await longestTurn(() =>
        api.data(
          `query ($plan: ID!, $edits: String!) { layoutPreview(plan: $plan, edits: $edits) { after { flow { peak { inside } } } } }`,
          { plan: venue.layout.id, edits: JSON.stringify([{ op: "widen", edge: "E001", widthM }]) },
        ),
      );
      expect(worked).toBeLessThan(50);
    }
  });

  it("refuses a reach that is not computed", async () => {
    const { errors } = await api.ask(
      `{ venue(code: "northbay") { layout { assessment { localDiversity(radiusM: 7) { radiusM } } } } }`,
    );
    expect(errors).toMatchObject([
      {
        extensions: { code: "BAD_USER_INPUT", argument: ["radiusM"] },
        message: expect.stringContaining("200"),
      },
    ]);
  });
});
