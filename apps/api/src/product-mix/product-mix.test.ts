import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importSamplePlans, linkSampleTouchpoints } from "../layout-sample.ts";
import { sampleDatabase } from "../testing/sample-database.ts";
import { serve, type TestApi } from "../testing.ts";

interface Figure {
  status: string;
  value: number | null;
  n: number;
  interval: { low: number; high: number } | null;
}
interface Row {
  segment: { code: string } | null;
  visits: number;
  mismatch: Figure;
  unmet: Figure;
  cells: {
    format: { code: string };
    demand: Figure;
    supply: number;
    gap: Figure;
    q: number | null;
    verdict: string;
  }[];
}
interface Mix {
  status: string;
  reason: string | null;
  planVersion: number | null;
  sentence: string;
  zh: string;
  touchpoints: { code: string }[];
  supply: {
    format: { code: string };
    share: number | null;
    shareOfAll: number;
    capacity: number;
    areaM2: number;
  }[];
  all: Row | null;
  rows: Row[];
}
const figure = "status value n interval { low high }";
const row = `segment { code } visits mismatch { ${figure} } unmet { ${figure} }
  cells { format { code } demand { ${figure} } supply gap { ${figure} } q verdict }`;
const query = `query ($venue: String!, $slice: SliceInput, $segment: String, $measure: SupplyMeasure! = CAPACITY) {
  venue(code: $venue) { productMix(slice: $slice, segment: $segment, measure: $measure) {
    status reason planVersion sentence zh: sentence(locale: ZH) touchpoints { code }
    supply { format { code } share shareOfAll capacity areaM2 } all { ${row} } rows { ${row} } } } }`;

describe("the product mix of the water town", () => {
  let api: TestApi;
  beforeAll(async () => {
    const database = await sampleDatabase(["willow-canal"]);
    await importSamplePlans(database, { log: () => {} });
    api = await serve(database);
  });
  afterAll(() => api.close());
  const ask = async (variables: object) =>
    (await api.data<{ venue: { productMix: Mix } }>(query, { venue: "willow-canal", ...variables })).venue
      .productMix;

  it("is not measured before touchpoints are linked, or where there is no survey", async () => {
    expect(await ask({})).toMatchObject({ status: "NO_LINKS", all: null, rows: [], planVersion: 1 });
    expect((await ask({})).reason).toContain("no touchpoint is linked");
    expect(await ask({ venue: "northbay" })).toMatchObject({ status: "NO_LINKS", rows: [] });
    await linkSampleTouchpoints(api.database);
    expect(await ask({ slice: { from: "2020-01-01", to: "2020-02-01" } })).toMatchObject({
      status: "NO_VISITS",
    });
  });

  it("sets shares of uses against shares of places, segment by segment", async () => {
    const mix = await ask({});
    expect(mix.status).toBe("OK");
    expect(mix.touchpoints.map(({ code }) => code)).toEqual([
      "headliner",
      "queueing",
      "shows",
      "staff-and-characters",
      "dining",
      "shopping",
    ]);
    expect(mix.rows.map(({ segment }) => segment?.code)).toEqual([
      "families",
      "couples",
      "groups",
      "residents",
    ]);
    for (const { cells, mismatch } of [mix.all as Row, ...mix.rows]) {
      expect(cells.map(({ format }) => format.code)).toEqual([
        "dining",
        "sight",
        "culture",
        "retail",
        "ride",
        "show",
      ]);
      const sum = (read: (cell: Row["cells"][number]) => number) =>
        cells.reduce((total, cell) => total + read(cell), 0);
      expect(sum(({ demand }) => demand.value ?? Number.NaN)).toBeCloseTo(1, 10);
      expect(sum(({ gap }) => gap.value ?? Number.NaN)).toBeCloseTo(0, 8);
      expect(sum(({ gap }) => Math.abs(gap.value ?? Number.NaN)) / 200).toBeCloseTo(mismatch.value ?? 0, 10);
    }
    expect(mix.all?.visits).toBe(mix.rows.reduce((sum, { visits }) => sum + visits, 0));
    expect(mix.supply.find(({ format }) => format.code === "lodging")).toMatchObject({ share: null });
    expect(mix.sentence).toMatch(/^The widest gap is .* for “.*”: /);
    expect(mix.zh).toMatch(/^缺口最大的是“/);
  });

  it("counts area where it is asked to, and refuses a dimension that nobody tells", async () => {
    const [places, area] = [await ask({}), await ask({ measure: "AREA" })];
    const asked = area.supply.filter(({ share }) => share !== null);
    const total = asked.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    for (const { share, areaM2 } of asked) expect(share).toBeCloseTo(areaM2 / total, 12);
    expect(area.all?.cells.map(({ demand }) => demand)).toEqual(
      places.all?.cells.map(({ demand }) => demand),
    );
    const { errors } = await api.ask(query, { venue: "willow-canal", segment: "age" });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: ["segment"] });
    expect((await ask({ segment: "ticket" })).rows.map(({ segment }) => segment?.code)).toEqual([
      "app",
      "web",
      "gate",
    ]);
  });
});
