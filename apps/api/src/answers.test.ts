import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

/*
 * What anybody can work out from the public files by hand: the mean of a column, a share, a count. Asked of GraphQL alone.
 */
let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: true });
});
afterAll(() => api.close());

interface Fig {
  status: string;
  value: number;
  n: number;
  interval: { low: number; high: number } | null;
}
const year = (y: number, more = "") => `{ from: "${y}-01-01", to: "${y + 1}-01-01" ${more} }`;
const fields = "status value n interval { low high }";

async function figure(indicator: string, slice: string, weighted = false): Promise<Fig> {
  const { figure: found } = await api.data<{ figure: Fig }>(
    `{ figure(indicator: ${indicator}, slice: ${slice}, weighted: ${weighted}) { ${fields} } }`,
  );
  return found;
}

describe("the airport survey", () => {
  it("holds 11,694 visits, of which 2,831 in 2017", async () => {
    const { data, series } = await api.data<{
      data: { visits: number };
      series: { from: string; figure: Fig }[];
    }>(`{ data { visits } series(indicator: OVERALL_MEAN, grain: YEAR) { from figure { ${fields} } } }`);
    expect(data.visits).toBe(11_694);
    const { venues } = await api.data<{ venues: { nodes: { visits: number }[] } }>(
      `{ venues { nodes { visits(slice: ${year(2017)}) } } }`,
    );
    expect(venues.nodes.reduce((sum, { visits }) => sum + visits, 0)).toBe(2_831);
    expect(series.map(({ from }) => from.slice(0, 4))).toEqual(["2014", "2015", "2016", "2017"]);
  });

  it("is satisfied with 4.0644 of 5 in 2017, 4.0712 by survey weight", async () => {
    expect(await figure("OVERALL_MEAN", year(2017))).toMatchObject({
      status: "MEASURED",
      n: 2_688,
      value: expect.closeTo(4.0644, 4),
    });
    expect((await figure("OVERALL_MEAN", year(2017), true)).value).toBeCloseTo(4.0712, 4);
    expect((await figure("SATISFIED_SHARE", year(2017))).value).toBeCloseTo(0.8207, 4);
  });

  it.each([
    [2014, 3.9959, 4],
    [2015, 4.048, 3],
    [2016, 4.038, 3],
  ])("had an overall mean in %i of %f", async (y, value, digits) => {
    expect((await figure("OVERALL_MEAN", year(y))).value).toBeCloseTo(value, digits);
  });

  it("had a net promoter score in 2017 of 39.84, 40.40 by survey weight", async () => {
    const plain = await figure("NET_PROMOTER_SCORE", year(2017));
    expect(plain).toMatchObject({ n: 2_746, value: expect.closeTo(39.84, 2) });
    expect(plain.interval?.low).toBeLessThan(plain.value);
    expect((await figure("NET_PROMOTER_SCORE", year(2017), true)).value).toBeCloseTo(40.4, 2);
  });

  it("was not asked for recommendation before 2017", async () => {
    expect(await figure("NET_PROMOTER_SCORE", year(2016))).toMatchObject({
      status: "NOT_ASKED",
      value: null,
      n: 0,
      interval: null,
    });
  });

  it("differs by boarding area as the file says", async () => {
    const { comparison } = await api.data<{
      comparison: { rows: { venue: { code: string }; figure: Fig }[] };
    }>(
      `{ comparison(indicator: NET_PROMOTER_SCORE, slice: ${year(2017)}) { rows { venue { code } figure { ${fields} } } } }`,
    );
    const found = Object.fromEntries(
      comparison.rows.map(({ venue, figure: f }) => [venue.code, Number(f.value.toFixed(2))]),
    );
    expect(found).toEqual({
      "sfo-a": 39.92,
      "sfo-b": 43.37,
      "sfo-c": 46.9,
      "sfo-d": 43.52,
      "sfo-e": 46.86,
      "sfo-f": 38.51,
      "sfo-g": 32.96,
    });
    expect(comparison.rows.map((row) => row.figure.value)).toEqual(
      comparison.rows.map((row) => row.figure.value).sort((a, b) => b - a),
    );
  });

  it.each([
    ["yes", 18.77, 309, 3.844],
    ["no", 43.65, 2_330, 4.099],
  ])(
    "where a problem was reported: %s, has a net promoter score of %f (n %i)",
    async (code, nps, n, mean) => {
      const slice = year(2017, `segments: [{ dimension: "problem", anyOf: ["${code}"] }]`);
      expect(await figure("NET_PROMOTER_SCORE", slice)).toMatchObject({ n, value: expect.closeTo(nps, 2) });
      expect((await figure("OVERALL_MEAN", slice)).value).toBeCloseTo(mean, 3);
    },
  );

  it("gives the same by fragments, aliases and variables", async () => {
    const answer = await api.data<Record<string, Fig>>(
      `query ($slice: SliceInput, $weighted: Boolean!) {
        plain: figure(indicator: NET_PROMOTER_SCORE, slice: $slice) { ...F }
        weighted: figure(indicator: NET_PROMOTER_SCORE, slice: $slice, weighted: $weighted) { ...F ... on Figure { n } }
      }
      fragment F on Figure { value }`,
      { slice: { from: "2017-01-01", to: "2018-01-01" }, weighted: true },
    );
    expect(answer.plain?.value).toBeCloseTo(39.84, 2);
    expect(answer.weighted?.value).toBeCloseTo(40.4, 2);
  });
});
