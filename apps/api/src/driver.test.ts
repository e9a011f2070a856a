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
}
interface Drivers {
  status: string;
  method: string;
  sentence: string;
  zh: string;
  methodNotice: string;
  target: number;
  drivers: { driver: string; share: Fig }[];
  stages: { share: Fig }[];
  touchpoints: { pairwiseShare: number | null; priority: Fig; importance: { share: Fig } }[];
  likelihood: { patterns: number } | null;
}
const fields = `
  fragment D on DriverAnalysis {
    status method sentence zh: sentence(locale: ZH) methodNotice target likelihood { patterns }
    drivers { driver share { ...F } } stages { share { ...F } }
    touchpoints { pairwiseShare priority { ...F } importance { share { ...F } } }
  }
  fragment F on Figure { status value interval { low high } }`;
const in2017 = `slice: { from: "2017-01-01", to: "2018-01-01", group: "sfo" }`;
const sum = (values: (number | null)[]): number => values.reduce((a: number, b) => a + (b ?? Number.NaN), 0);

describe("what drives satisfaction at the airport", () => {
  it("has a first look, then the analysis by maximum likelihood with pairs beside it", async () => {
    const { drivers } = await api.data<{
      drivers: { preview: { status: string; touchpoints: { weight: number }[] }; analysis: Drivers };
    }>(`{ drivers(${in2017}) { preview { status touchpoints { weight } } analysis { ...D } } } ${fields}`);
    expect(sum(drivers.preview.touchpoints.map(({ weight }) => weight))).toBeCloseTo(1, 9);
    const { analysis } = drivers;
    expect(analysis).toMatchObject({ method: "EM", target: 85 });
    expect(analysis.likelihood?.patterns).toBeGreaterThan(100);
    expect(sum(analysis.drivers.map(({ share }) => share.value))).toBeCloseTo(1, 9);
    expect(sum(analysis.stages.map(({ share }) => share.value))).toBeCloseTo(1, 9);
    expect(sum(analysis.touchpoints.map(({ importance }) => importance.share.value))).toBeCloseTo(1, 9);
    expect(analysis.touchpoints.every(({ pairwiseShare }) => pairwiseShare !== null)).toBe(true);
    const worth = analysis.touchpoints.map(({ priority }) => priority.value ?? Number.NaN);
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
    expect(analysis.sentence).toMatch(/^The ratings explain \d+%/);
    expect(analysis.zh).toMatch(/^各触点评分可解释/);
    expect(analysis.methodNotice).toMatch(/maximum likelihood/);
  });

  it("knows pairs as a method, and that recommendation was not asked in 2016", async () => {
    const { drivers } = await api.data<{ drivers: { analysis: Drivers } }>(
      `{ drivers(${in2017}, method: PAIRWISE) { analysis { ...D } } } ${fields}`,
    );
    expect(drivers.analysis.method).toBe("PAIRWISE");
    const none = await api.data<{ drivers: { analysis: Drivers } }>(
      `{ drivers(slice: { from: "2016-01-01", to: "2017-01-01" }, outcome: RECOMMEND) { analysis { ...D } } } ${fields}`,
    );
    expect(none.drivers.analysis).toMatchObject({ status: "NOT_ASKED", touchpoints: [] });
  });

  it("refuses a target that no rating can reach, with the path of the argument", async () => {
    const { errors } = await api.ask(`{ drivers(target: 101) { analysis { status } } }`);
    expect(errors?.[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      argument: ["target"],
      text: { en: errors?.[0]?.message, zh: "“target”为 101，应在 0 到 100 之间。" },
    });
  });
});

describe("a long analysis", () => {
  const all = `slice: { segments: [{ dimension: "problem", anyOf: ["no", "unsure"] }] }`;
  const progress = () =>
    api.data<{ analysisProgress: { phase: string; computed: number } }>(
      `{ analysisProgress(${all}) { phase computed } }`,
    );

  it("says how far it is, keeps nobody waiting, and frees its thread when it is given up", async () => {
    const caller = new AbortController();
    const asking = fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ drivers(${all}) { analysis { status } } }` }),
      signal: caller.signal,
    });
    const refused = expect(asking).rejects.toThrow();
    const seen: number[] = [];
    while (new Set(seen).size < 3) {
      const { analysisProgress } = await progress();
      if (analysisProgress.phase === "computing") seen.push(analysisProgress.computed);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeLessThan(1);
    // A short analysis of the same visits answers while the long one is at work.
    expect(await api.data(`{ curve(${all}) { sentence } }`)).toBeTruthy();
    expect((await progress()).analysisProgress.phase).toBe("computing");
    caller.abort();
    await refused;
    const freed = performance.now();
    await api.data(`{ drivers(${in2017}, outcome: RECOMMEND, method: PAIRWISE) { analysis { status } } }`);
    console.log(`the thread answered another ${Math.round(performance.now() - freed)} ms after it was freed`);
    expect(api.log).toEqual([]);
  });
});
