import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importSamplePlans } from "./layout-sample.ts";
import { sampleDatabase } from "./testing/sample-database.ts";
import { serve, type TestApi } from "./testing.ts";

const mapping = (kind: string) => `code: town-${kind.slice(0, 5)}
version: 1
name: { en: Made up, zh: 虚构 }
source: made up
licence: none
day: { format: iso, column: day }
venue: {}
venues: [{ code: willow-canal, name: { en: Willow Canal Water Town, zh: 柳渠水乡 }, sector: scenic-area, timeZone: Asia/Shanghai }]
place: { column: place }
kind: ${kind}
`;
/** Days of a month, each with a number that differs from day to day. */
const days = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    day: `${month}-${String(from + i).padStart(2, "0")}`,
    entries: 100_000 + 3_700 * ((i * 5) % 11),
  }));
const april = days("2025-04", 1, 30);
const may = days("2025-05", 1, 31).map(({ day, entries }) => ({ day, entries: 2 * entries }));
const mayBefore = days("2024-05", 1, 31);
const all = [...mayBefore, ...april, ...may];

interface Operations {
  days: number;
  incompleteDays: number;
  lastDay: string | null;
  currency: string | null;
  areaM2: number | null;
  figures: {
    code: string;
    title: string;
    missing: string | null;
    total: number | null;
    figure: { status: string; value: number | null; interval: { low: number; high: number } | null };
    changes: { with: string; change: number | null; verdict: string | null; interval: object | null }[];
  }[];
}

describe("how a place runs", () => {
  let api: TestApi;
  beforeAll(async () => {
    const database = await sampleDatabase(["willow-canal"]);
    await importSamplePlans(database, { log: () => {} });
    api = await serve(database);
  });
  afterAll(() => api.close());
  const ask = async (slice: string) =>
    (
      await api.data<{ operations: Operations }>(`{ operations(slice: { ${slice} }) {
        days incompleteDays lastDay currency areaM2
        figures { code title(locale: ZH) missing total figure { status n value interval { low high } }
          changes { with change verdict interval { low high } } } } }`)
    ).operations;
  const post = async (path: string, body: string) => {
    const headers = { "apollo-require-preflight": "1" };
    const response = await fetch(`${api.url}${path}`, { method: "POST", headers, body });
    expect(response.status, await response.clone().text()).toBe(201);
  };

  it("is not measured before anything was brought in, and says what would be needed", async () => {
    const found = await ask('venues: ["willow-canal"], from: "2025-05-01", to: "2025-06-01"');
    expect(found).toMatchObject({ days: 0, lastDay: null, currency: null });
    expect(found.figures.map(({ code, figure, total }) => [code, figure.status, total])).toEqual([
      ["VISITS", "NOT_ASKED", null],
      ["SPEND_PER_VISIT", "NOT_ASKED", null],
      ["TICKET_SIZE", "NOT_ASKED", null],
      ["REVENUE_PER_AREA", "NOT_ASKED", null],
    ]);
    expect(found.figures[0]?.missing).toContain("gate");
    expect(found.figures[3]?.missing).toContain("sales");
  });

  it("is told from gates and tills, against the period before, a year ago and the same holiday", async () => {
    await post("/surveys", `${mapping("gates")}measures: { entries: entries }\n`);
    await post(
      "/surveys",
      `${mapping("sales")}currency: CNY\nmeasures: { revenue: sales, orders: orders }\n`,
    );
    const gates = all.map(({ day, entries }) => `${day},north,${entries - 100}\n${day},south,100`);
    await post("/imports?survey=town-gates&file=gates.csv", ["day,place,entries", ...gates, ""].join("\n"));
    const sold = all.map(({ day, entries }) => `${day},noodles,${40 * entries},${entries / 2}`);
    await post(
      "/imports?survey=town-sales&file=sales.csv",
      ["day,place,sales,orders", ...sold, ""].join("\n"),
    );

    const found = await ask('venues: ["willow-canal"], from: "2025-05-01", to: "2025-06-01"');
    const sum = may.reduce((total, { entries }) => total + entries, 0);
    expect(found).toMatchObject({ days: 31, incompleteDays: 0, lastDay: "2025-05-31", currency: "CNY" });
    const [visits, spend, ticket, area] = found.figures;
    expect(visits).toMatchObject({
      title: "日均入园人次",
      total: sum,
      missing: null,
      figure: { status: "MEASURED" },
    });
    expect(visits?.figure.value).toBeCloseTo(sum / 31, 6);
    expect(spend?.figure.value).toBeCloseTo(40, 9);
    expect(ticket?.figure.value).toBeCloseTo(80, 9);
    expect(area?.figure.value).toBeCloseTo((40 * sum) / 31 / (found.areaM2 as number), 9);
    expect(visits?.changes.map(({ with: reference, verdict }) => [reference, verdict])).toEqual([
      ["PREVIOUS", "ABOVE"],
      ["YEAR_AGO", "ABOVE"],
    ]);
    expect(visits?.changes[1]?.change).toBeCloseTo(1, 9);
    expect(spend?.changes[1]).toMatchObject({ change: expect.closeTo(0, 9) });

    const holiday = await ask('venues: ["willow-canal"], from: "2025-05-01", to: "2025-05-06"');
    expect(holiday.figures[0]).toMatchObject({ figure: { status: "TOO_FEW", value: null } });
    expect(holiday.figures[0]?.changes.at(-1)).toMatchObject({
      with: "HOLIDAY",
      change: expect.closeTo(1, 9),
      interval: null,
      verdict: null,
    });
    expect((await ask('venues: ["willow-canal"]')).figures[0]).toMatchObject({ changes: [] });
  });
});
