import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApi, testApi } from "./testing.ts";

const mapping = (name: string) =>
  readFileSync(new URL(`../../../packages/core/fixtures/${name}.survey.yaml`, import.meta.url), "utf8");

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
});
afterAll(() => api.close());

async function send(path: string, body: string) {
  const headers = { "apollo-require-preflight": "1" };
  const response = await fetch(`${api.url}${path}`, { method: "POST", headers, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

interface Found {
  measurements: {
    placeName: string;
    segment: string | null;
    measures: {
      measure: { code: string };
      mean: { status: string; value: number; n: number; days: number };
    }[];
    ratio: { value: number; n: number } | null;
  }[];
}

const query = (more: string) => `{
  measurements(kind: WAITS${more}) {
    placeName segment lastDay
    measures { measure { code } mean { status value n days interval { low high method } } total }
    ratio { status value n interval { low high method } }
  }
}`;

const header =
  "park_date,wait_hour,attraction_name,wait_minutes_actual_avg,wait_minutes_posted_avg,attraction_park,park_ticket_season";
const small = [
  header,
  ...Array.from({ length: 12 }, (_, d) => {
    const day = `2017-07-${String(d + 1).padStart(2, "0")}`;
    return `${day},9,Avatar Flight of Passage,${d === 3 ? 4_338 : 70},100,Epcot,peak\n${day},9,Boat,NA,20,Epcot,value`;
  }),
  "",
].join("\n");

describe("measurements through the front door", () => {
  it("come in by their mapping; what cannot be is told and not averaged", async () => {
    expect((await send("/surveys", mapping("touringplans"))).status).toBe(201);
    const answer = await send("/imports?survey=touringplans&file=waits.csv", small);
    expect(answer).toMatchObject({ status: 201, body: { import: { stored: 24, rejected: 0 } } });
    expect(answer.body.problems).toMatchObject([{ row: 8, found: "4338" }]);
    const { measurements } = await api.data<Found>(query(", byMonth: true"));
    expect(measurements).toMatchObject([
      {
        placeName: "Flight of Passage",
        lastDay: "2017-07-12",
        measures: [
          {
            measure: { code: "posted" },
            mean: { status: "MEASURED", value: 100, n: 12, days: 12 },
            total: null,
          },
          { measure: { code: "actual" }, mean: { status: "MEASURED", value: 70, n: 11 } },
        ],
        ratio: { value: 0.7, n: 11, interval: { method: "WOODRUFF" } },
      },
      {
        placeName: "Boat",
        measures: [{ mean: { value: 20 } }, { mean: { status: "NOT_ASKED", value: null } }],
      },
    ]);
    const surveys = await api.data(
      `{ surveys { kind measures { code column unit } counts { of } items { item } } }`,
    );
    expect(surveys).toEqual({
      surveys: [
        {
          kind: "WAITS",
          measures: [
            { code: "posted", column: "wait_minutes_posted_avg", unit: "MINUTES" },
            { code: "actual", column: "wait_minutes_actual_avg", unit: "MINUTES" },
          ],
          counts: null,
          items: [],
        },
      ],
    });
  });

  it("are told apart by season and chosen by slice", async () => {
    const { measurements } = await api.data<Found>(query(', byPlace: false, bySegment: "season"'));
    expect(measurements.map(({ segment, measures: [posted] }) => [segment, posted?.mean.value])).toEqual([
      ["peak", 100],
      ["value", 20],
    ]);
    const slice = ', slice: { segments: [{ dimension: "season", anyOf: ["value"] }], from: "2017-07-02" }';
    const chosen = await api.data<Found>(query(slice));
    expect(chosen.measurements).toMatchObject([{ placeName: "Boat", measures: [{ mean: { n: 11 } }, {}] }]);
  });
});
