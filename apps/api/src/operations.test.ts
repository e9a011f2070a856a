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

const counts = (kind: string, measures: string) => `code: load-${kind}
version: 1
name: { en: Made up, zh: 虚构 }
source: made up
licence: none
day: { format: iso, column: day }
hour: { column: hour }
venue: { column: venue, values: { willow-canal: willow-canal, no-plan-park: no-plan-park } }
venues:
  - { code: willow-canal, name: { en: Willow Canal Water Town, zh: 柳渠水乡 }, sector: scenic-area, timeZone: Asia/Shanghai }
  - { code: no-plan-park, name: { en: Park, zh: 公园 }, sector: scenic-area, timeZone: Asia/Shanghai }
place: { column: place }
kind: ${kind}
measures: ${measures}
`;
const dayOf = (i: number) => `2026-03-${String(i + 1).padStart(2, "0")}`;

interface Loads {
  total: number;
  venues: {
    venue: { code: string };
    plan: { assessment: { flow: { carryingUse: number } } } | null;
    instantaneousCapacity: number | null;
    dailyCapacity: number | null;
    measured: {
      source: string;
      status: string;
      capacity: number | null;
      days: number;
      leftOut: number;
      crossedDays: number | null;
      peak: { day: string; hour: number | null; people: number; use: number | null } | null;
      use: { status: string; value: number | null };
      crossed: { day: string }[];
      sentence: string;
    }[];
  }[];
}

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
  const askLoads = async (slice: string) =>
    (
      await api.data<{ loads: Loads }>(`{ loads(slice: { ${slice} }) { total venues { venue { code }
        plan { assessment { flow { carryingUse } } } instantaneousCapacity dailyCapacity
        measured { source status capacity days leftOut crossedDays peak { day hour people use }
          use { status value } crossed { day } sentence(locale: ZH) } } } }`)
    ).loads;
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

  it("is not measured before anything was counted, and never the plan's simulated one", async () => {
    const { total, venues } = await askLoads('venues: ["willow-canal"], from: "2026-03-01"');
    expect(total).toBe(1);
    expect(venues[0]?.plan?.assessment.flow.carryingUse).toBeGreaterThan(0);
    for (const load of venues[0]?.measured ?? [])
      expect(load).toMatchObject({ status: "NOT_MEASURED", days: 0, peak: null, use: { value: null } });
  });

  it("sets counts of places and gates against the capacity of the newest plan, day by day", async () => {
    const before = (await askLoads('venues: ["willow-canal"], from: "2026-03-01"')).venues[0];
    const [atOnce, ofDay] = [before?.instantaneousCapacity ?? 0, before?.dailyCapacity ?? 0];
    await post("/surveys", counts("occupancy", "{ people: people }"));
    await post("/surveys", counts("gates", "{ entries: entries, exits: exits }"));
    // Two places; the fullest hour counts.
    const half = (i: number) => Math.round((atOnce * (0.5 + 0.04 * i)) / 2);
    const present = Array.from({ length: 12 }, (_, i) =>
      ["north", "south"].flatMap((place) => [
        `${dayOf(i)},10,willow-canal,${place},5`,
        `${dayOf(i)},14,willow-canal,${place},${half(i)}`,
      ]),
    );
    await post(
      "/imports?survey=load-occupancy&file=o.csv",
      ["day,hour,venue,place,people", ...present.flat(), ""].join("\n"),
    );
    const entered = Math.round(0.9 * ofDay);
    const passed = ["willow-canal", "no-plan-park"].flatMap((venue) => [
      `${dayOf(0)},9,${venue},gate,${entered},0`,
      `${dayOf(0)},18,${venue},gate,0,${entered}`,
      `${dayOf(1)},9,${venue},gate,100,0`,
    ]);
    await post(
      "/imports?survey=load-gates&file=g.csv",
      ["day,hour,venue,place,entries,exits", ...passed, ""].join("\n"),
    );

    const { total, venues } = await askLoads('from: "2026-03-01", to: "2026-04-01"');
    // The other two have a plan only.
    expect(total).toBe(4);
    expect(venues.slice(0, 2).map(({ venue }) => venue.code)).toEqual(["willow-canal", "no-plan-park"]);
    const [occupancy, balance, entries] = venues[0]?.measured ?? [];
    expect(occupancy).toMatchObject({ status: "MEASURED", days: 12, capacity: atOnce, crossedDays: 4 });
    expect(occupancy?.peak).toMatchObject({ day: dayOf(11), hour: 14, people: 2 * half(11) });
    expect(occupancy?.peak?.use).toBeCloseTo((2 * half(11)) / atOnce, 9);
    expect(occupancy?.crossed.map(({ day }) => day)).toEqual([11, 10, 9, 8].map(dayOf));
    expect(occupancy?.use).toMatchObject({ status: "MEASURED", value: expect.closeTo(0.72, 2) });
    expect(occupancy?.sentence).toContain("有 4 天达到 80% 预警线");
    expect(balance).toMatchObject({ days: 1, leftOut: 1, use: { status: "TOO_FEW" } });
    expect(entries).toMatchObject({ days: 2, capacity: ofDay, crossedDays: 1, peak: { people: entered } });
    expect(venues[1]?.plan).toBeNull();
    expect(venues[1]?.measured.map(({ status }) => status)).toEqual(["NOT_MEASURED", "NO_PLAN", "NO_PLAN"]);
    expect(venues[1]?.measured[2]).toMatchObject({ crossedDays: null, peak: { use: null } });
    expect(
      (await askLoads('venues: ["willow-canal"], from: "2026-04-01"')).venues[0]?.measured[0],
    ).toMatchObject({
      status: "NOT_MEASURED",
    });
  });
});
