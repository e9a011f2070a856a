import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

const in2017 = `from: "2017-01-01", to: "2018-01-01"`;

async function refused(query: string): Promise<{ code: string; argument?: unknown; message: string }> {
  const { errors } = await api.ask(query);
  const [error] = errors ?? [];
  expect(errors).toHaveLength(1);
  return { ...(error?.extensions as { code: string; argument?: unknown }), message: error?.message ?? "" };
}

describe("a wrong argument is named by its path", () => {
  it.each([
    [`venues: ["sfo-a", "nowhere"]`, ["slice", "venues", 1], "nowhere"],
    ["venues: []", ["slice", "venues"], "No venue"],
    [`group: "moon"`, ["slice", "group"], "moon"],
    [`from: "2017-06-01", to: "2017-06-01"`, ["slice", "to"], "2017-06-01"],
    [`segments: [{ dimension: "mood", anyOf: ["good"] }]`, ["slice", "segments", 0, "dimension"], "mood"],
    [
      `segments: [{ dimension: "problem", anyOf: ["yes", "perhaps"] }]`,
      ["slice", "segments", 0, "anyOf", 1],
      "perhaps",
    ],
    [`segments: [{ dimension: "problem", anyOf: [] }]`, ["slice", "segments", 0, "anyOf"], "No value"],
    [`journey: "voyage"`, ["slice", "journey"], "voyage"],
    [`journey: "airport", journeyVersion: 99`, ["slice", "journeyVersion"], "99"],
    ["journeyVersion: 1", ["slice", "journeyVersion"], "without its journey"],
    [`stage: "security"`, ["slice", "stage"], "cannot be restricted"],
    [`touchpoint: "security"`, ["slice", "touchpoint"], "whole visits"],
  ])("%s", async (slice, argument, text) => {
    const error = await refused(`{ figure(indicator: OVERALL_MEAN, slice: { ${slice} }) { n } }`);
    expect(error).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(error.message).toContain(text);
  });

  it("a touchpoint's indicator without its touchpoint, or with one the journey lacks", async () => {
    expect(await refused(`{ figure(indicator: TOUCHPOINT_SCORE) { n } }`)).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: ["slice", "touchpoint"],
    });
    expect(
      await refused(`{ figure(indicator: TOUCHPOINT_SCORE, slice: { touchpoint: "teleport" }) { n } }`),
    ).toMatchObject({
      argument: ["slice", "touchpoint"],
    });
  });

  it("an indicator that only an analysis gives", async () => {
    const error = await refused("{ figure(indicator: MOMENT_SCORE) { n } }");
    expect(error).toMatchObject({ code: "BAD_USER_INPUT", argument: ["indicator"] });
    expect(error.message).toContain("moments");
  });

  it("a page that is too long, or a cursor of another list", async () => {
    expect(await refused("{ venues(first: 0) { totalCount } }")).toMatchObject({ argument: ["first"] });
    expect(await refused("{ imports(first: 101) { totalCount } }")).toMatchObject({ argument: ["first"] });
    const { imports } = await api.data<{ imports: { pageInfo: { endCursor: string } } }>(
      "{ imports { pageInfo { endCursor } } }",
    );
    expect(await refused(`{ venues(after: "${imports.pageInfo.endCursor}") { totalCount } }`)).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: ["after"],
    });
  });

  it("a day that is not in the calendar", async () => {
    const { status, errors } = await api.ask(
      `query ($s: SliceInput) { figure(indicator: OVERALL_MEAN, slice: $s) { n } }`,
      {
        s: { from: "2017-02-30" },
      },
    );
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("two slices that share visits", async () => {
    const error = await refused(
      `{ difference(indicator: OVERALL_MEAN, a: { venues: ["sfo-a"] }, b: { group: "sfo" }) { p } }`,
    );
    expect(error).toMatchObject({ code: "BAD_USER_INPUT", argument: ["b"] });
  });
});

describe("venues", () => {
  it("come page by page, each once", async () => {
    const codes: string[] = [];
    let after: string | null = null;
    for (;;) {
      const {
        venues,
      }: {
        venues: {
          nodes: { code: string }[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await api.data(
        `query ($after: String) { venues(first: 3, after: $after) { nodes { code } totalCount pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(venues.totalCount).toBe(7);
      codes.push(...venues.nodes.map(({ code }) => code));
      if (!venues.pageInfo.hasNextPage) break;
      after = venues.pageInfo.endCursor;
    }
    expect(codes).toEqual(["sfo-a", "sfo-b", "sfo-c", "sfo-d", "sfo-e", "sfo-f", "sfo-g"]);
  });

  it("are found again by their identifier, as is everything that has one", async () => {
    const found = await api.data<
      Record<string, { id: string } | { id: string }[] | { nodes: { id: string }[] }>
    >(
      `{ venue(code: "sfo-a") { id } venueGroup(code: "sfo") { id } journey(code: "airport") { id } surveys { id } imports { nodes { id } } journeyTemplates { id } }`,
    );
    const ids = Object.values(found).flatMap((value) => ("nodes" in value ? value.nodes : value));
    for (const { id } of ids) {
      const { node } = await api.data<{ node: { id: string } }>(
        `query ($id: ID!) { node(id: $id) { id __typename } }`,
        { id },
      );
      expect(node.id).toBe(id);
    }
    for (const id of [
      "",
      "nonsense",
      Buffer.from("Venue:nowhere").toString("base64url"),
      Buffer.from("Import:1e99").toString("base64url"),
    ])
      expect(await api.data(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ node: null });
  });

  it("have their figures read together, not one by one", async () => {
    let reads = 0;
    const scoped = api.database.scoped.bind(api.database);
    api.database.scoped = (scope, work) => {
      reads += 1;
      return scoped(scope, work);
    };
    const { venues } = await api.data<{
      venues: { nodes: { a: { n: number }; b: { n: number }; visits: number }[] };
    }>(
      `{ venues(first: 100) { nodes { a: figure(indicator: OVERALL_MEAN, slice: { ${in2017} }) { n } b: figure(indicator: NET_PROMOTER_SCORE, slice: { ${in2017} }) { n } visits(slice: { ${in2017} }) } } }`,
    );
    api.database.scoped = scoped;
    expect(venues.nodes.reduce((sum, { a }) => sum + a.n, 0)).toBe(2_688);
    expect(venues.nodes.reduce((sum, { b }) => sum + b.n, 0)).toBe(2_746);
    expect(reads).toBeLessThanOrEqual(2);
  });
});

describe("what there is to ask about", () => {
  it("is listed in both languages: indicators with their formulas, segments, surveys, journeys and templates", async () => {
    const found = await api.data<{
      indicators: {
        slug: string;
        zh: string;
        formula: { text: string; version: number };
        source: string;
        kind: string;
      }[];
      segments: { code: string; values: { code: string; name: string }[] }[];
      surveys: {
        code: string;
        licence: string;
        weighted: boolean;
        items: { item: string; column: string; scale: { low: number; high: number } }[];
      }[];
      journeys: { code: string; stages: { code: string; touchpoints: { code: string }[] }[] }[];
      journeyTemplates: { sector: string; touchpoints: { code: string }[] }[];
    }>(`{
      indicators { slug zh: title(locale: ZH) formula { text(locale: ZH) version } source kind }
      segments { code values { code name(locale: ZH) } }
      surveys { code licence weighted items { item column scale { low high } } }
      journeys { code stages { code touchpoints { code } } }
      journeyTemplates { sector touchpoints { code } }
    }`);
    for (const { zh, formula } of found.indicators)
      for (const text of [zh, formula.text]) expect(text).toMatch(/\p{Script=Han}/u);
    expect(found.segments.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["purpose", "age", "gender", "problem"]),
    );
    expect(found.surveys.map(({ code }) => code)).toEqual(["sfo-2014", "sfo-2015", "sfo-2016", "sfo-2017"]);
    const asked = found.surveys.at(-1)?.items ?? [];
    expect(asked.find(({ item }) => item === "recommend")).toEqual({
      item: "recommend",
      column: "NETPRO",
      scale: { low: 0, high: 10 },
    });
    expect(found.journeys.map(({ code }) => code)).toEqual(["airport"]);
    expect(new Set(found.journeyTemplates.map(({ sector }) => sector)).size).toBe(8);
  });

  it("says of every figure what it rests on", async () => {
    const { figure } = await api.data<{ figure: Record<string, unknown> }>(
      `{ figure(indicator: OVERALL_MEAN, slice: { ${in2017} }, weighted: true) {
        status text zh: text(locale: ZH) unit weighted n effectiveN indicative asOf warnings scale { low high }
        interval { level method } formula { id version text }
      } }`,
    );
    expect(figure).toMatchObject({
      status: "MEASURED",
      unit: "SCALE",
      weighted: true,
      n: 2_688,
      indicative: false,
      scale: { low: 1, high: 5 },
      interval: { level: 0.95, method: "T" },
      formula: { id: "overall-mean" },
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(figure.effectiveN).toBeLessThan(2_688);
    expect(figure.text).toMatch(/^4\.07 \(/);
  });

  it("imports, with their counts adding up", async () => {
    const { imports } = await api.data<{
      imports: {
        totalCount: number;
        nodes: {
          status: string;
          read: number;
          stored: number;
          unchanged: number;
          rejected: number;
          survey: { code: string };
          problems: { totalCount: number };
        }[];
      };
    }>(
      `{ imports { totalCount nodes { status read stored unchanged rejected survey { code } problems(first: 5) { totalCount nodes { row column found expected message(locale: ZH) } } } } }`,
    );
    expect(imports.totalCount).toBe(4);
    for (const batch of imports.nodes) {
      expect(batch.status).toBe("PUBLISHED");
      expect(batch.read).toBe(batch.stored + batch.unchanged + batch.rejected);
    }
    expect(imports.nodes.reduce((sum, { stored }) => sum + stored, 0)).toBe(11_694);
  });
});

describe("a comparison", () => {
  it("says how sure the order of the areas is, and in words", async () => {
    const { comparison } = await api.data<{
      comparison: {
        rows: { rank: number; rankLow: number; rankHigh: number; group: number }[];
        groups: { code: string }[][];
        pairs: number;
        distinguishablePairs: number;
        sentence: string;
        zh: string;
        method: string;
        total: { value: number };
      };
    }>(
      `{ comparison(indicator: NET_PROMOTER_SCORE, slice: { ${in2017}, group: "sfo" }) {
        rows { rank rankLow rankHigh group } groups { code } pairs distinguishablePairs sentence zh: sentence(locale: ZH) method total { value }
      } }`,
    );
    expect(comparison.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { rank, rankLow, rankHigh } of comparison.rows) {
      expect(rankLow).toBeLessThanOrEqual(rank);
      expect(rankHigh).toBeGreaterThanOrEqual(rank);
    }
    expect(comparison.pairs).toBe(21);
    expect(comparison.distinguishablePairs).toBeLessThan(21);
    expect(comparison.total.value).toBeCloseTo(39.84, 2);
    expect(comparison.zh).toMatch(/\p{Script=Han}/u);
  });

  it("compares a touchpoint by its name", async () => {
    const { comparison } = await api.data<{ comparison: { sentence: string; rows: unknown[] } }>(
      `{ comparison(indicator: TOUCHPOINT_SCORE, slice: { ${in2017}, touchpoint: "security" }) { sentence rows { venue { code } figure { text } } } }`,
    );
    expect(comparison.rows).toHaveLength(7);
    expect(comparison.sentence.toLowerCase()).toContain("security");
  });

  it("of guests with and without a problem is a difference beyond chance", async () => {
    const { difference } = await api.data<{
      difference: {
        difference: { value: number; unit: string };
        p: number;
        significant: boolean;
        sentence: string;
      };
    }>(
      `{ difference(
        indicator: NET_PROMOTER_SCORE
        a: { ${in2017}, segments: [{ dimension: "problem", anyOf: ["yes"] }] }
        b: { ${in2017}, segments: [{ dimension: "problem", anyOf: ["no"] }] }
      ) { difference { value unit } p significant sentence } }`,
    );
    expect(difference.difference.value).toBeCloseTo(18.77 - 43.65, 1);
    expect(difference).toMatchObject({ significant: true, difference: { unit: "POINTS" } });
    expect(difference.sentence).not.toContain("2017");
  });

  it("over time has one point a year for each area", async () => {
    const { venueSeries } = await api.data<{
      venueSeries: {
        venue: { code: string };
        points: { from: string; to: string; figure: { n: number } }[];
      }[];
    }>(
      `{ venueSeries(indicator: OVERALL_MEAN, grain: YEAR) { venue { code } points { from to figure { n } } } }`,
    );
    expect(venueSeries).toHaveLength(7);
    for (const { points } of venueSeries) expect(points.length).toBeGreaterThanOrEqual(3);
  });
});
