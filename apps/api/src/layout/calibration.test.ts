import { readFileSync } from "node:fs";
import reference from "@touchstone/core/golden/layout/mini.calibration.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

const golden = JSON.parse(
  readFileSync(new URL("../../../../packages/core/golden/layout/mini.geojson", import.meta.url), "utf8"),
) as { touchstone: { model: Record<string, number> } };
/** The mini plan with constants that are not the truth. */
const document = JSON.stringify({
  ...golden,
  touchstone: { ...golden.touchstone, model: { ...golden.touchstone.model, ...reference.start } },
});
const csv = (counts: readonly (readonly number[])[]) =>
  [
    "kind,id,hour,count",
    ...counts.flatMap((row, counter) =>
      row.map((count, at) => `edge,${reference.counters[counter]},${reference.hoursFrom + at},${count}`),
    ),
  ].join("\n");
const [exact, noisy] = [csv(reference.exactCounts), csv(reference.noisyCounts)];

let api: TestApi;
let plan: string;
beforeAll(async () => {
  api = await testApi({ sample: false });
  const headers = { "apollo-require-preflight": "1" };
  const making = "venue=mini&by=Wei&file=mini.geojson&sector=scenic-area&timeZone=Asia/Shanghai";
  await fetch(`${api.url}/layouts?${making}`, { method: "POST", headers, body: document });
  plan = (await newest()).id;
});
afterAll(() => api.close());

interface Newest {
  id: string;
  version: number;
  calibrated: null | {
    by: string;
    at: string;
    from: { id: string };
    constants: { code: string; before: number; after: number }[];
    fit: { edges: { gehBelow5Share: number } };
    heldOut: null | { edges: { n: number } };
  };
  assessment: { score: { total: number }; flow: { personKm: number } };
  document: string;
}
const newest = async () =>
  (
    await api.data<{ venue: { layout: Newest } }>(`{ venue(code: "mini") { layout {
      id version document
      calibrated { by at from { id } constants { code before after } fit { edges { gehBelow5Share } } heldOut { edges { n } } }
      assessment { score { total } flow { personKm } }
    } } }`)
  ).venue.layout;

interface Fit {
  n: number;
  gehBelow5Share: number;
  r2: number;
}
interface Found {
  rows: number;
  problems: { file: string; line: number; column: string; message: string; en: string }[];
  result: null | {
    sentence: string;
    zh: string;
    constants: {
      code: string;
      before: number;
      after: number;
      low: number;
      high: number;
      hasInterval: boolean;
    }[];
    steps: { code: string; status: string }[];
    before: { edges: Fit };
    after: { edges: Fit; visits: Fit | null };
    heldOut: { edges: Fit } | null;
    heldOutBy: string | null;
    counts: { id: string; minute: number; observed: number; predicted: number; geh: number }[];
    thetaWeak: boolean;
    notes: string[];
  };
}
const parameters = "($plan: ID!, $counts: String!, $heldOut: String, $heldBack: [String!])";
const given = "(plan: $plan, counts: $counts, heldOut: $heldOut, heldBack: $heldBack)";
const query = `query ${parameters} { layoutCalibration${given} {
  rows problems { file line column message(locale: ZH) en: message }
  result {
    sentence zh: sentence(locale: ZH) constants { code before after low high hasInterval } steps { code status }
    before { edges { n gehBelow5Share r2 } } after { edges { n gehBelow5Share r2 } visits { n } }
    heldOut { edges { n gehBelow5Share r2 } } heldOutBy counts { id minute observed predicted geh } thetaWeak notes
  }
} }`;
const calibrate = async (variables: Record<string, unknown>) =>
  (await api.data<{ layoutCalibration: Found }>(query, { plan, ...variables })).layoutCalibration;
const off = (value: number | undefined, truth: number) => Math.abs((value ?? Number.NaN) / truth - 1);

describe("layoutCalibration", () => {
  it("finds the truth from exact counts, and says how well the counts are met before and after", async () => {
    const { rows, problems, result } = await calibrate({ counts: exact });
    expect([rows, problems]).toEqual([108, []]);
    const [beta, theta] = result?.constants ?? [];
    expect([beta?.code, theta?.code]).toEqual(["BETA", "THETA"]);
    expect(off(beta?.after, reference.truth.betaPerM)).toBeLessThan(0.005);
    expect(off(theta?.after, reference.truth.thetaPerMin)).toBeLessThan(0.005);
    expect(beta?.before).toBe(reference.start.betaPerM);
    expect(result?.before.edges.gehBelow5Share).toBeLessThan(1);
    expect(result?.after.edges).toMatchObject({ n: 108, gehBelow5Share: 1 });
    expect(result?.counts).toHaveLength(108);
    expect(result?.heldOutBy).toBeNull();
    expect(result?.zh).toMatch(/GEH/);
    expect(result?.steps).toContainEqual({ code: "STAY", status: "NO_DATA" });
  });

  it("comes near it from counts with chance in them, with intervals, judged by another day or counters held back", async () => {
    const day = await calibrate({ counts: noisy, heldOut: exact });
    const [beta] = day.result?.constants ?? [];
    expect(off(beta?.after, reference.truth.betaPerM)).toBeLessThan(0.05);
    expect(beta?.low).toBeLessThan(reference.truth.betaPerM);
    expect(beta?.high).toBeGreaterThan(reference.truth.betaPerM);
    expect(day.result).toMatchObject({
      heldOutBy: "FILE",
      heldOut: { edges: { n: 108, gehBelow5Share: 1 } },
    });
    const back = await calibrate({ counts: noisy, heldBack: ["E008", "E018"] });
    expect(back.result).toMatchObject({ heldOutBy: "COUNTERS", heldOut: { edges: { n: 18 } } });
  });

  it("tells everything that is wrong with counts, in both languages", async () => {
    const counts = "kind,id,hour,count\nedge,E999,9,3\nroad,E001,99,x";
    const { problems, result } = await calibrate({ counts, heldOut: "a" });
    expect(result).toBeNull();
    expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
      ["COUNTS", 2, "id"],
      ["COUNTS", 3, "kind"],
      ["COUNTS", 3, "hour"],
      ["COUNTS", 3, "count"],
      ["HELD_OUT", null, null],
    ]);
    for (const { message, en } of problems) {
      expect(message).toMatch(/应为/);
      expect(en).toMatch(/expected/);
    }
    const unknown = await calibrate({ counts: exact, heldBack: ["E999"] });
    expect(unknown.problems[0]?.en).toContain("E999");
  });

  it("tells how far it is, and ends when nobody waits", async () => {
    const variables = { plan, counts: noisy.replace(",66", ",67") };
    const seen = async () =>
      (
        await api.data<{ layoutCalibrationProgress: { phase: string; computed: number } }>(
          `query ${parameters} { layoutCalibrationProgress${given} { phase computed } }`,
          variables,
        )
      ).layoutCalibrationProgress;
    expect(await seen()).toEqual({ phase: "idle", computed: 0 });
    const caller = new AbortController();
    const asked = fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
      signal: caller.signal,
    });
    const gone = expect(asked).rejects.toThrow("abort");
    await vi.waitUntil(async () => (await seen()).computed > 0, { timeout: 30_000, interval: 10 });
    caller.abort();
    await gone;
    await vi.waitUntil(async () => (await seen()).phase === "idle", { timeout: 10_000 });
  });
});

describe("acceptLayoutCalibration", () => {
  const accept = (variables: Record<string, unknown>) =>
    api.ask<{ acceptLayoutCalibration: { id: string; version: number } }>(
      `mutation ($plan: ID!, $counts: String!, $heldOut: String, $who: String!, $clientKey: String!) {
        acceptLayoutCalibration(plan: $plan, counts: $counts, heldOut: $heldOut, who: $who, clientKey: $clientKey) { id version }
      }`,
      { plan, who: "李规划", clientKey: "one", ...variables },
    );

  it("adds a version whose figures stand on the constants, and which says so, once", async () => {
    const before = await newest();
    expect(before.calibrated).toBeNull();
    const first = await accept({ counts: noisy, heldOut: exact });
    expect(first.errors).toBeUndefined();
    const after = await newest();
    expect(after).toMatchObject({
      id: first.data?.acceptLayoutCalibration.id,
      version: 2,
      calibrated: { by: "李规划", from: { id: plan }, heldOut: { edges: { n: 108 } } },
    });
    expect(Date.parse(after.calibrated?.at ?? "")).not.toBeNaN();
    const [beta] = after.calibrated?.constants ?? [];
    const { touchstone } = JSON.parse(after.document) as typeof golden;
    expect(touchstone.model.betaPerM).toBe(beta?.after);
    expect(after.assessment.flow.personKm).not.toBe(before.assessment.flow.personKm);
    const again = await accept({ counts: noisy, heldOut: exact });
    expect(again.data?.acceptLayoutCalibration.id).toBe(after.id);
    expect((await newest()).version).toBe(2);
  });

  it("takes in sales of a month with who and when, and stays calibrated as it was", async () => {
    const calibrated = await newest();
    const counts = "kind,id,hour,day,count\nsales,U001,,2026-10,31000\nsales,U002,,2026-10-01,500";
    const { errors } = await accept({ plan: calibrated.id, counts, who: "王店长", clientKey: "sales" });
    expect(errors).toBeUndefined();
    const { venue } = await api.data<{ venue: { layout: Record<string, unknown> } }>(
      `query ($venue: String!) { venue(code: $venue) { layout {
        version sales { by version units perDay } calibrated { by }
        drawing { units { id revenuePerDay } }
      } } }`,
      { venue: "mini" },
    );
    expect(venue.layout).toMatchObject({
      version: 3,
      sales: { by: "王店长", version: 3, units: 2, perDay: 1500 },
      calibrated: { by: "李规划" },
    });
    const { units } = venue.layout.drawing as { units: { id: string; revenuePerDay: number | null }[] };
    expect(units.find(({ id }) => id === "U001")?.revenuePerDay).toBe(1000);
  });

  it("refuses counts with problems, counts that determine nothing, and nobody's name", async () => {
    const refused = async (variables: Record<string, unknown>) =>
      (await accept({ clientKey: "two", ...variables })).errors?.[0];
    expect(await refused({ counts: "kind,id,hour,count\nedge,E999,9,3" })).toMatchObject({
      extensions: { code: "IMPORT_REJECTED", problems: [{ line: 2, column: "id" }] },
    });
    expect(await refused({ counts: "kind,id,hour,count\nzone,A,11,3" })).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", argument: ["counts"] },
    });
    expect(await refused({ counts: exact, who: " " })).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", argument: ["who"] },
    });
  });
});
