import whatIf from "@touchstone/core/golden/layout/watertown.whatif.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
let base: string;
const idOf = async (venue: string) =>
  (
    await api.data<{ venue: { layout: { id: string } } }>(
      "query ($venue: String!) { venue(code: $venue) { layout { id } } }",
      { venue },
    )
  ).venue.layout.id;
beforeAll(async () => {
  api = await testApi({ sample: "layouts" });
  base = await idOf("willow-canal");
});
afterAll(() => api.close());

const wider = [{ op: "widen", edge: "E085", widthM: 6 }];
const saving = `mutation ($base: ID!, $scenario: Int, $basedOn: Int!, $name: String!, $edits: String!, $key: String!) {
  saveLayoutScenario(base: $base, scenario: $scenario, basedOn: $basedOn, name: $name, edits: $edits, who: "Wei", clientKey: $key) {
    id name scenario revision edits savedBy base { id } planHash editSentences zh: editSentences(locale: ZH)
  }
}`;
interface Saved {
  id: string;
  scenario: number;
  revision: number;
  edits: string;
  planHash: string;
  editSentences: string[];
  zh: string[];
}
let keys = 0;
const variables = (given: object) => ({
  base,
  basedOn: 0,
  name: "Wider lane",
  edits: JSON.stringify(wider),
  key: `k${++keys}`,
  ...given,
});
const save = async (given: object) =>
  (await api.data<{ saveLayoutScenario: Saved }>(saving, variables(given))).saveLayoutScenario;

describe("scenarios", () => {
  it("are saved as edits of a plan, revision by revision, and listed beside it", async () => {
    const first = await save({});
    expect(first).toMatchObject({ revision: 1, base: { id: base }, savedBy: "Wei", name: "Wider lane" });
    expect(JSON.parse(first.edits)).toEqual(wider);
    expect(first.editSentences).toHaveLength(1);
    expect(first.zh[0]).toMatch(/\p{Script=Han}/u);
    const second = await save({ scenario: first.scenario, basedOn: 1, edits: "[]", name: "改回原状" });
    expect(second).toMatchObject({ scenario: first.scenario, revision: 2 });
    const { venue } = await api.data<{
      venue: { layouts: { id: string; revision: number; revisions: { id: string }[] }[] };
    }>(`{ venue(code: "willow-canal") { layouts { id revision revisions { id } } } }`);
    expect(venue.layouts).toEqual([
      { id: base, revision: 0, revisions: [] },
      { id: second.id, revision: 2, revisions: [{ id: second.id }, { id: first.id }] },
    ]);
    expect(second.planHash).not.toBe(first.planHash);
  });

  it("are refused where somebody saved one in between, where edits are none, and where the plan forbids them", async () => {
    const { scenario } = await save({});
    await save({ scenario, basedOn: 1 });
    const code = async (given: object) => (await api.ask(saving, variables(given))).errors?.[0]?.extensions;
    expect(await code({ scenario, basedOn: 1 })).toMatchObject({ code: "CONFLICT" });
    expect(await code({ scenario: 999, basedOn: 1 })).toMatchObject({ code: "NOT_FOUND" });
    expect(await code({ edits: "{" })).toMatchObject({ code: "BAD_USER_INPUT", argument: ["edits"] });
    expect(await code({ base: "bm9uc2Vuc2U" })).toMatchObject({ code: "BAD_USER_INPUT", argument: ["base"] });
    const wrong = [
      { op: "widen", edge: "E085", widthM: "wide" },
      { op: "fly", unit: "U001" },
    ];
    expect((await code({ edits: JSON.stringify(wrong) }))?.problems).toMatchObject([
      { code: "E090", path: "edits[0].widthM", message: { zh: expect.stringMatching(/\p{Script=Han}/u) } },
      { code: "E090", path: "edits[1].op" },
    ]);
    const unknown = [
      { op: "move", unit: "U999", node: "NS01" },
      { op: "closeEdge", edge: "E999" },
    ];
    expect(await code({ edits: JSON.stringify(unknown) })).toMatchObject({
      code: "BAD_USER_INPUT",
      problems: [{ code: "E091" }, { code: "E091" }],
    });
  });
});

describe("a preview", () => {
  const preview = `query ($plan: ID!, $edits: String!) { layoutPreview(plan: $plan, edits: $edits) {
    sentences warnings { code }
    before { score { total uncapped } } after { planHash score { total uncapped } flow { losDEFShare meanWaitMin peak { inside } } }
    differences { total { before after change } items { code change points { change } } capsNew }
    drawing { edges { id widthM } }
  } }`;
  interface Preview {
    layoutPreview: {
      before: { score: { total: number; uncapped: number } };
      after: {
        planHash: string;
        score: { total: number; uncapped: number };
        flow: { losDEFShare: number; meanWaitMin: number; peak: { inside: number } };
      };
      differences: {
        total: { before: number; after: number; change: number };
        items: { code: string; points: { change: number } }[];
        capsNew: string[];
      };
      drawing: { edges: { id: string; widthM: number }[] };
      sentences: string[];
    };
  }
  const of = async (edits: unknown, plan = base) =>
    (await api.data<Preview>(preview, { plan, edits: JSON.stringify(edits) })).layoutPreview;

  it("tells what edits would do, every point of it, and saves nothing", async () => {
    const found = await of(wider);
    expect(found.drawing.edges.find(({ id }) => id === "E085")?.widthM).toBe(6);
    expect(found.after.flow.losDEFShare).toBe(0);
    expect(found.before.score.total).toBeCloseTo(70.72, 2);
    expect(found.differences.total.change).toBeCloseTo(found.after.score.total - found.before.score.total, 9);
    expect(found.differences.items.reduce((sum, { points }) => sum + points.change, 0)).toBeCloseTo(
      found.after.score.uncapped - found.before.score.uncapped,
      9,
    );
    expect(found.sentences).toHaveLength(1);
  });

  it("of a scenario comes after its own edits, and has the same hash as all edits at once", async () => {
    const more = { op: "closeEdge", edge: "E104" };
    const { id } = await save({ edits: JSON.stringify(wider) });
    const after = await of([more], id);
    expect(after.after.planHash).toBe((await of([...wider, more])).after.planHash);
  });

  const { base: asItIs, ...changed } = whatIf;
  it.each([["base", { edits: [], result: asItIs }] as const, ...Object.entries(changed)])(
    "has the results of the reference: %s",
    async (_, { edits, result }) => {
      const { after } = await of(edits);
      expect(after.flow.peak.inside).toBeCloseTo(result.peakInside, 4);
      expect(after.flow.meanWaitMin).toBeCloseTo(result.meanWaitMin, 7);
      expect(after.flow.losDEFShare).toBeCloseTo(result.losDEFShare, 9);
    },
  );

  it("of a Golden Week says what holds the total down", async () => {
    const found = await of([{ op: "arrivals", total: 36_000 }]);
    expect(found.differences.capsNew).toContain("losFMinutesPositive");
    expect(found.after.score.total).toBeLessThanOrEqual(59);
  });
});

describe("a comparison", () => {
  const comparison = `query ($plans: [ID!]!) { layoutComparison(plans: $plans) {
    configHash rows { plan { id venue { code } } total rank rankShares }
    pairs { a { id } b { id } difference low high aheadShare toldApart }
  } }`;

  it("ranks plans of several venues under the same weights", async () => {
    const plans = [base, await idOf("northbay"), await idOf("monaco-ville")];
    const { layoutComparison } = await api.data<{
      layoutComparison: {
        rows: { plan: { venue: { code: string } }; total: number; rank: number; rankShares: number[] }[];
        pairs: { difference: number; low: number; high: number; toldApart: boolean }[];
      };
    }>(comparison, { plans });
    const { rows, pairs } = layoutComparison;
    expect(rows.map(({ plan, rank }) => [plan.venue.code, rank])).toEqual([
      ["northbay", 1],
      ["willow-canal", 2],
      ["monaco-ville", 3],
    ]);
    expect(rows.map(({ total }) => Number(total.toFixed(2)))).toEqual([73.15, 70.72, 69.06]);
    for (const { rankShares } of rows) expect(rankShares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(pairs).toHaveLength(3);
    for (const { low, high, toldApart } of pairs) expect(toldApart).toBe(low > 0 || high < 0);
  });

  it("refuses one layout, the same one twice, and one that is not there", async () => {
    for (const [plans, argument] of [
      [[base], ["plans"]],
      [
        [base, base],
        ["plans", 1],
      ],
      [
        [base, "bm9uc2Vuc2U"],
        ["plans", 1],
      ],
    ] as const) {
      const { errors } = await api.ask(comparison, { plans });
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    }
  });
});
