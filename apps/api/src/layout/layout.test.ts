import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: "layouts" });
});
afterAll(() => api.close());

interface Listed {
  id: string;
  name: string;
  zh: string;
  fictional: boolean;
  attribution: string | null;
  version: number;
  revision: number;
  base: null;
  edits: string;
  unitCount: number;
  edgeCount: number;
  problems: unknown[];
}

describe("the plans of the sample", () => {
  it("stand at venues of their own, with what they are and what has to be shown", async () => {
    const { venues } = await api.data<{
      venues: { nodes: { code: string; fictional: boolean; visits: number; layouts: Listed[] }[] };
    }>(`{ venues { nodes { code fictional visits layouts {
      id name zh: name(locale: ZH) fictional attribution version revision base { id } edits unitCount edgeCount
      problems { code }
    } } } }`);
    const plans = Object.fromEntries(venues.nodes.map(({ code, layouts }) => [code, layouts]));
    expect(Object.keys(plans)).toEqual(["monaco-ville", "northbay", "willow-canal"]);
    expect(venues.nodes.map(({ fictional }) => fictional)).toEqual([false, true, true]);
    expect(venues.nodes.map(({ visits }) => visits)).toEqual([0, 0, 0]);
    expect(plans["willow-canal"]).toMatchObject([
      {
        name: "Willow Canal Water Town (fictional)",
        zh: "柳渠水乡（虚构）",
        fictional: true,
        attribution: null,
        version: 1,
        revision: 0,
        base: null,
        edits: "[]",
        unitCount: 123,
        edgeCount: 112,
        problems: [],
      },
    ]);
    expect(plans["monaco-ville"]).toMatchObject([{ fictional: false, unitCount: 100, edgeCount: 569 }]);
    expect(plans["monaco-ville"]?.[0]?.attribution).toMatch(/OpenStreetMap.*ODbL/);
  });

  it("tell which venues have a plan", async () => {
    const { plannedVenues } = await api.data<{
      plannedVenues: { code: string; layouts: { name: string }[] }[];
    }>("{ plannedVenues { code layouts { name } } }");
    expect(plannedVenues.map(({ code, layouts }) => [code, layouts.length])).toEqual([
      ["monaco-ville", 1],
      ["northbay", 1],
      ["willow-canal", 1],
    ]);
  });

  it("are drawn in metres, every unit with its format", async () => {
    const { venue } = await api.data<{
      venue: { layout: { drawing: Drawing; document: string; planHash: string } };
    }>(`{ venue(code: "willow-canal") { layout { document planHash drawing {
      extent visitors zones { id name rings walkableM2 } contexts { ground }
      units { id name at format { code name(locale: ZH) function { code element } } assumed culture { criterion rating } }
      nodes { id at } edges { id line lengthM widthM effectiveWidthM surface } gates { id entryShare }
    } } } }`);
    const { drawing, document, planHash } = venue.layout;
    expect(planHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(document).touchstone.schema).toBe("touchstone.plan/1");
    expect([drawing.zones.length, drawing.contexts.length, drawing.nodes.length]).toEqual([10, 1, 87]);
    expect(drawing.gates.reduce((sum, { entryShare }) => sum + entryShare, 0)).toBeCloseTo(1, 12);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = drawing.extent;
    for (const { at } of [...drawing.units, ...drawing.nodes]) {
      const [x = Number.NaN, y = Number.NaN] = at;
      expect(x >= x0 && x <= x1 && y >= y0 && y <= y1).toBe(true);
    }
    expect(drawing.units[0]).toMatchObject({
      id: "U001",
      format: { code: "dining.restaurant", name: "正餐餐厅", function: { code: "dining", element: "FOOD" } },
    });
    for (const { rings } of drawing.zones) expect(rings[0]?.slice(0, 2)).toEqual(rings[0]?.slice(-2));
    expect(drawing.edges[0]).toMatchObject({ lengthM: 50.79, widthM: 3.2, surface: "WALK" });
    expect(drawing.edges[0]?.effectiveWidthM).toBeCloseTo(2.7, 12);
  });

  it("are found by their identifier, at their own venue only", async () => {
    const { venue } = await api.data<{ venue: { layout: { id: string } } }>(
      `{ venue(code: "northbay") { layout { id } } }`,
    );
    const { id } = venue.layout;
    expect(
      await api.data(
        `query ($id: ID!) {
          node(id: $id) { id ... on LayoutPlan { venue { code } } }
          own: venue(code: "northbay") { layout(id: $id) { version } }
          other: venue(code: "willow-canal") { layout(id: $id) { version } }
        }`,
        { id },
      ),
    ).toEqual({
      node: { id, venue: { code: "northbay" } },
      own: { layout: { version: 1 } },
      other: { layout: null },
    });
    for (const wrong of ["bm9uc2Vuc2U", Buffer.from("LayoutPlan:northbay/v99").toString("base64url")])
      expect(await api.data(`{ node(id: "${wrong}") { id } }`)).toEqual({ node: null });
  });
});

interface Drawing {
  extent: number[];
  zones: { rings: number[][] }[];
  contexts: unknown[];
  units: { id: string; at: number[] }[];
  nodes: { at: number[] }[];
  edges: { effectiveWidthM: number }[];
  gates: { entryShare: number }[];
}
