import { readFileSync } from "node:fs";
import { testDatabases } from "@touchstone/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "./import/import-file.ts";
import { mappingOf } from "./import/mapping.ts";
import { folder } from "./import/testing.ts";
import { serve, type TestApi, testApi } from "./testing.ts";

interface Alert {
  id: string;
  venue: { code: string };
  series: string;
  side: string;
  state: string;
  ongoing: boolean;
  improvement: boolean | null;
  firstDay: string;
  lastDay: string;
  detectedDay: string;
  signals: string[];
  usual: { value: number; n: number; formula: { id: string } };
  expected: number;
  since: { value: number; n: number; interval: { low: number; high: number } };
  q: number;
  sentence: string;
  zh: string;
  case: string | null;
  acknowledgement: { who: string } | null;
  entries: { kind: string; who: string; text: string | null; case: string | null; said: string }[];
}
interface Board {
  alerts: {
    sentence: string;
    zh: string;
    total: number;
    alerts: Alert[];
    charts: {
      venue: { code: string };
      series: string;
      status: string;
      weeks: number;
      sentence: string | null;
      openAlerts: number;
    }[];
    unmatched: { who: string }[];
  };
}
const fields = `id venue { code } series side state ongoing improvement firstDay lastDay detectedDay signals
  usual { value n formula { id } } expected since { value n interval { low high } } q sentence zh: sentence(locale: ZH)
  case acknowledgement { who } entries { kind who text case said }`;
const board = `query ($slice: SliceInput, $indicators: [IndicatorId!], $state: AlertState, $baselineFrom: Date) {
  alerts(slice: $slice, indicators: $indicators, state: $state, baselineFrom: $baselineFrom) {
    sentence zh: sentence(locale: ZH) total alerts { ${fields} } unmatched { who }
    charts(first: 100) { venue { code } series status weeks sentence openAlerts } } }`;

const mapping = `code: control
version: 1
name: { en: Daily answers, zh: 每日答卷 }
source: reference series
licence: internal
journey: { code: restaurant, version: 1 }
key: [id]
day: { format: iso, column: day }
venue: { column: venue, values: { V1: v1, V2: v2 } }
venues:
  - { code: v1, name: { en: V1, zh: V1 }, sector: restaurant, timeZone: Pacific/Apia }
  - { code: v2, name: { en: V2, zh: V2 }, sector: restaurant, timeZone: America/New_York }
outcomes:
  overall: { column: overall, scale: { low: 1, high: 5 } }
touchpoints: {}
`;
const reference = JSON.parse(
  readFileSync(new URL("../../../packages/core/golden/expected_control.json", import.meta.url), "utf8"),
) as {
  charts: {
    venue: string;
    weekday_p: number[];
    sigma_z_deseason: number;
    sigma_z_deseason_raw: number;
    ewma_signals: number[];
    days: {
      date: string;
      n: number;
      top2: number;
      p: number;
      z_deseason: number;
      ewma: number;
      ewma_limit: number;
    }[];
  }[];
};

describe("the reference series, as answers of guests", () => {
  let api: TestApi;
  const files = folder();
  const load = async (name: string, rows: string[]) => {
    const path = files.write(name, `id,day,venue,overall\n${rows.join("\n")}\n`);
    await importFile(api.database, await mappingOf(mapping, "control.yaml", api.database), path, {});
  };
  beforeAll(async () => {
    const embedded = testDatabases().find(({ name }) => name === "embedded");
    if (!embedded) throw new Error("there is no embedded engine to test on");
    api = await serve(await embedded.open());
    const rows = reference.charts
      .filter(({ venue }) => venue !== "V3")
      .flatMap(({ venue, days }) =>
        days.flatMap(({ date, n, top2 }) =>
          Array.from(
            { length: n },
            (_, i) => `${venue}-${date}-${i},${date},${venue},${i < top2 ? 4 + (i % 2) : 1 + (i % 3)}`,
          ),
        ),
      );
    await load("series.csv", rows);
  });
  afterAll(async () => {
    await api.close();
    files.remove();
  });
  const alerts = async (variables: Record<string, unknown> = {}) =>
    (await api.data<Board>(board, variables)).alerts;
  const shift = async () =>
    (await alerts({ slice: { venues: ["v2"] }, indicators: ["SATISFIED_SHARE"] })).alerts[0] as Alert;

  it("gives the chart of the reference, point by point", async () => {
    for (const expected of reference.charts.slice(0, 2)) {
      const { controlChart: chart } = await api.data<{
        controlChart: Record<string, never> & {
          points: Record<string, never[]>;
          weekdays: number[];
          dispersion: number;
          dispersionFound: number;
          status: string;
          grain: string;
          baselineFrom: string;
          baselineTo: string;
        };
      }>(
        `query ($venue: String!) { controlChart(venue: $venue, indicator: SATISFIED_SHARE) {
          status grain baselineFrom baselineTo weeks dispersion dispersionFound weekdays usual { value n }
          points { days n values expectations lows highs deviations averages averageLimits seasonal above below } } }`,
        { venue: expected.venue.toLowerCase() },
      );
      expect(chart).toMatchObject({
        status: "OK",
        grain: "DAY",
        baselineFrom: "2026-03-02",
        baselineTo: "2026-04-27",
      });
      expect(chart.points.days).toEqual(expected.days.map(({ date }) => date));
      expect(chart.points.n).toEqual(expected.days.map(({ n }) => n));
      expect(chart.dispersion).toBeCloseTo(expected.sigma_z_deseason, 9);
      expect(chart.dispersionFound).toBeCloseTo(expected.sigma_z_deseason_raw, 9);
      for (const [i, p] of expected.weekday_p.entries()) expect(chart.weekdays[i]).toBeCloseTo(p, 9);
      for (const [i, day] of expected.days.entries()) {
        expect(chart.points.values?.[i]).toBeCloseTo(day.p, 9);
        expect(chart.points.deviations?.[i]).toBeCloseTo(day.z_deseason, 9);
        expect(chart.points.averages?.[i]).toBeCloseTo(day.ewma, 9);
        expect(chart.points.averageLimits?.[i]).toBeCloseTo(day.ewma_limit, 9);
      }
      const smoothed = (chart.points.below as string[][]).flatMap((below, i) =>
        below.includes("EWMA") ? [i + 1] : [],
      );
      const above = (chart.points.above as string[][]).flatMap((signals, i) =>
        signals.includes("EWMA") ? [i + 1] : [],
      );
      expect([...smoothed, ...above].sort((a, b) => a - b)).toEqual(expected.ewma_signals);
    }
  });

  it("tells the planted shift in words, with what it rests on", async () => {
    const alert = await shift();
    expect(alert).toMatchObject({
      side: "BELOW",
      state: "OPEN",
      ongoing: true,
      improvement: false,
      series: "satisfied-share",
      firstDay: "2026-06-22",
      detectedDay: "2026-06-22",
      lastDay: "2026-07-19",
      signals: ["POINT", "EWMA", "SIDE_RUN"],
      usual: { formula: { id: "usual-level" } },
      entries: [],
      acknowledgement: null,
      case: null,
    });
    expect(alert.usual.value).toBeCloseTo(0.6321138211382114, 12);
    expect(alert.since.interval.high).toBeLessThan(alert.usual.value);
    expect(alert.q).toBeLessThanOrEqual(0.1);
    expect(alert.sentence).toBe(
      "V2, Satisfied guests: the share has drifted below its usual level since 22 Jun 2026 (usual 63%, since then 53%). Not explained by weekday or normal swings.",
    );
    expect(alert.zh).toBe(
      "V2·满意率：自2026年6月22日起持续低于平常水平（平常 63%，此后 53%）。星期差异、正常波动均不足以解释。",
    );
  });

  it("shows the same alerts whatever part is asked for", async () => {
    const all = await alerts();
    expect(all.charts).toHaveLength(2);
    const parts = [await alerts({ slice: { venues: ["v1"] } }), await alerts({ slice: { venues: ["v2"] } })];
    expect(parts.flatMap((part) => part.alerts.map(({ id, q }) => [id, q])).sort()).toEqual(
      all.alerts.map(({ id, q }) => [id, q]).sort(),
    );
    const june = await alerts({ slice: { from: "2026-06-01", to: "2026-06-10" } });
    expect(june.alerts.map(({ venue, firstDay }) => [venue.code, firstDay])).toEqual([["v1", "2026-06-03"]]);
    expect((await alerts({ indicators: ["SATISFACTION"] })).charts.map(({ series }) => series)).toEqual([
      "satisfaction",
      "satisfaction",
    ]);
  });

  it("learns anew from the day that is named", async () => {
    const { alerts: found, charts } = await alerts({ slice: { venues: ["v2"] }, baselineFrom: "2026-06-22" });
    expect(found).toEqual([]);
    expect(charts).toMatchObject([{ status: "LEARNING", weeks: 4 }]);
    expect(
      (
        await api.data<{ controlChart: { points: { days: string[] } } }>(
          `{ controlChart(venue: "v2", indicator: SATISFIED_SHARE, baselineFrom: "2026-03-09", from: "2026-05-01", to: "2026-05-04") { points { days } } }`,
        )
      ).controlChart.points.days,
    ).toEqual(["2026-05-01", "2026-05-02", "2026-05-03"]);
  });

  const mutation = (name: string, more: string) =>
    `mutation ($alert: ID!, $key: String!) { ${name}(alert: $alert, who: "王伟", clientKey: $key, ${more}) { kind who text case said lastDay when } }`;
  const acknowledge = mutation("acknowledgeAlert", `text: "Checking the kitchen."`);

  it("is acknowledged, commented on and linked to a case, once however often it is sent", async () => {
    const { id } = await shift();
    const first = await api.data<{ acknowledgeAlert: Record<string, string> }>(acknowledge, {
      alert: id,
      key: "k1",
    });
    expect(first.acknowledgeAlert).toMatchObject({
      kind: "ACKNOWLEDGEMENT",
      who: "王伟",
      text: "Checking the kitchen.",
      case: null,
      lastDay: "2026-07-19",
    });
    expect(first.acknowledgeAlert.said).toContain("has drifted below");
    expect(await api.data(acknowledge, { alert: id, key: "k1" })).toEqual(first);
    await api.data(mutation("commentAlert", `text: "换了供应商"`), { alert: id, key: "k2" });
    await api.data(mutation("linkAlertToCase", `case: "https://desk.example/C-17"`), {
      alert: id,
      key: "k3",
    });
    const alert = await shift();
    expect(alert).toMatchObject({
      state: "ACKNOWLEDGED",
      acknowledgement: { who: "王伟" },
      case: "https://desk.example/C-17",
    });
    expect(alert.entries.map(({ kind }) => kind)).toEqual(["ACKNOWLEDGEMENT", "COMMENT", "CASE_LINK"]);
    expect((await alerts({ state: "ACKNOWLEDGED" })).alerts.map(({ id }) => id)).toEqual([id]);
    expect((await alerts({ state: "OPEN" })).alerts.map(({ id }) => id)).not.toContain(id);
    expect((await alerts()).sentence).toMatch(/1 alert is going on \(1 of them acknowledged\)/);
  });

  it("refuses a key that stands for something else, and an alert that there is not", async () => {
    const { id } = await shift();
    const reused = await api.ask(mutation("commentAlert", `text: "else"`), { alert: id, key: "k1" });
    expect(reused.errors?.[0]?.extensions.code).toBe("CONFLICT");
    const [key] = Buffer.from(id, "base64url").toString().split("2026");
    const gone = Buffer.from(`${key}2026-05-05"]`).toString("base64url");
    const unknown = await api.ask(acknowledge, { alert: gone, key: "k9" });
    expect(unknown.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect((await shift()).entries).toHaveLength(3);
  });

  it("by GET changes nothing", async () => {
    const { id } = await shift();
    const text = `mutation { commentAlert(alert: "${id}", who: "w", text: "by GET", clientKey: "get") { who } }`;
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(text)}`, {
      headers: { "apollo-require-preflight": "true" },
    });
    expect(response.status).toBe(405);
    expect((await shift()).entries).toHaveLength(3);
  });

  it("keeps what was written when a late import moves the run’s first day", async () => {
    const before = await shift();
    const usual = before.usual.value;
    await load(
      "late.csv",
      Array.from({ length: 60 }, (_, i) => `late-${i},2026-06-19,V2,1`),
    );
    const after = await shift();
    expect(after.firstDay < before.firstDay).toBe(true);
    expect(after.usual.value).toBe(usual);
    expect(after).toMatchObject({ state: "ACKNOWLEDGED", case: "https://desk.example/C-17" });
    // Sent again after all, it is still the entry that is stored.
    expect(await api.data(acknowledge, { alert: before.id, key: "k1" })).toMatchObject({
      acknowledgeAlert: { lastDay: "2026-07-19" },
    });
  });

  it("shows what was written about an alert that does not stand out any more", async () => {
    const many = Array.from({ length: 35 }, (_, i) => {
      const day = new Date(Date.UTC(2026, 5, 15 + i)).toISOString().slice(0, 10);
      return Array.from({ length: 60 }, (_, j) => `good-${i}-${j},${day},V2,${j % 10 < 8 ? 5 : 1}`);
    }).flat();
    await load("good.csv", many);
    const { alerts: found, unmatched } = await alerts({
      slice: { venues: ["v2"] },
      indicators: ["SATISFIED_SHARE"],
    });
    expect(found.every(({ entries }) => entries.length === 0)).toBe(true);
    expect(unmatched.map(({ who }) => who)).toEqual(["王伟", "王伟", "王伟"]);
  });

  it("counts a late import into the eight weeks as part of what is usual", async () => {
    const usual = async () =>
      (
        await api.data<{ controlChart: { usual: { n: number; value: number } } }>(
          `{ controlChart(venue: "v2", indicator: SATISFIED_SHARE) { usual { n value } } }`,
        )
      ).controlChart.usual;
    const before = await usual();
    await load(
      "early.csv",
      Array.from({ length: 40 }, (_, i) => `early-${i},2026-03-20,V2,1`),
    );
    const after = await usual();
    expect(after.n).toBe(before.n + 40);
    expect(after.value).toBeCloseTo((before.value * before.n) / after.n, 12);
  });
});

describe("the passenger survey, of some days each May", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ sample: true });
  });
  afterAll(() => api.close());

  it("is honestly learning: eight weeks in a row are never there", async () => {
    const { alerts } = await api.data<Board>(board, { slice: { group: "sfo" } });
    expect(alerts).toMatchObject({ total: 0, alerts: [] });
    expect(alerts.charts.length).toBeGreaterThan(10);
    expect(alerts.charts.every(({ status, weeks }) => status === "LEARNING" && weeks < 8)).toBe(true);
    expect(alerts.sentence).toMatch(
      /^All \d+ charts are still learning what is usual, so no alert can be raised yet\.$/,
    );
    expect(alerts.zh).toMatch(/^\d+ 张控制图都仍在学习平常水平，尚不能发出预警。$/);
    expect(alerts.charts[0]?.sentence).toMatch(
      /^Learning: what is usual takes 8 weeks in a row with answers, and so far there (are|is) \d\.$/,
    );
  });

  it.each([
    [`alerts(slice: { venues: ["nowhere"] }) { total }`, ["slice", "venues", 0]],
    [`alerts(slice: { channel: ONLINE }) { total }`, ["slice", "channel"]],
    [`alerts { alerts(first: 0) { id } }`, ["first"]],
    [`alerts { alerts(first: 101) { id } }`, ["first"]],
    [`alerts(indicators: [SATISFIED_SHARE, TOUCHPOINT_SCORE]) { total }`, ["indicators", 1]],
    [`controlChart(venue: "nowhere", indicator: SATISFIED_SHARE) { status }`, ["venue"]],
    [`controlChart(venue: "sfo-a") { status }`, ["indicator"]],
    [`controlChart(venue: "sfo-a", indicator: SATISFIED_SHARE, series: "x") { status }`, ["indicator"]],
    [`controlChart(venue: "sfo-a", indicator: SATISFIED_SHARE, last: 2001) { status }`, ["last"]],
    [
      `controlChart(venue: "sfo-a", indicator: SATISFIED_SHARE, from: "2017-05-02", to: "2017-05-02") { status }`,
      ["to"],
    ],
  ])("refuses %s by the path to what is wrong", async (field, argument) => {
    const { errors } = await api.ask(`{ ${field} }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });

  it("has no chart of a question that was not asked, or of a series that is not there", async () => {
    const found = await api.data(`{
      asked: controlChart(venue: "sfo-a", indicator: SATISFIED_SHARE) { status sentence points { days values } }
      notAsked: controlChart(venue: "sfo-a", indicator: RETURN_INTENTION) { status }
      notThere: controlChart(venue: "sfo-a", series: "steps") { status } }`);
    expect(found).toMatchObject({ asked: { status: "LEARNING" }, notAsked: null, notThere: null });
  });
});
