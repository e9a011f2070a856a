import { readFileSync } from "node:fs";
import bruteforce from "@touchstone/core/golden/layout/mini.bruteforce.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type TestApi, testApi } from "../testing.ts";

const mini = readFileSync(
  new URL("../../../../packages/core/golden/layout/mini.geojson", import.meta.url),
  "utf8",
);

let api: TestApi;
let plan: string;
beforeAll(async () => {
  api = await testApi({ sample: false });
  const headers = { "apollo-require-preflight": "1" };
  const making = "venue=mini&by=Wei&file=mini.geojson&sector=scenic-area&timeZone=Asia/Shanghai";
  await fetch(`${api.url}/layouts?${making}`, { method: "POST", headers, body: mini });
  const found = await api.data<{ venue: { layout: { id: string } } }>(
    `{ venue(code: "mini") { layout { id } } }`,
  );
  plan = found.venue.layout.id;
});
afterAll(() => api.close());

interface Figures {
  pressure: number;
  meanWaitMin: number;
}
interface Found {
  edits: string;
  base: Figures;
  proposals: number;
  moves: {
    kind: string;
    edit: string;
    title: string;
    zhTitle: string;
    reason: string;
    zhReason: string;
    cost: number;
    costSoFar: number;
    before: Figures;
    after: Figures;
    score: { before: number; after: number };
    indicators: {
      id: string;
      title: string;
      before: number | null;
      after: number | null;
      afterText: string;
    }[];
    constraints: { code: string; title: string; limitText: string | null; holds: boolean }[];
  }[];
  alternatives: { edits: string; titles: string[]; cost: number; figures: Figures }[];
}
const parameters = "($plan: ID!, $edits: String!, $request: LayoutAdviceInput)";
const given = "(plan: $plan, edits: $edits, request: $request)";
const query = `query ${parameters} { layoutAdvice${given} {
  edits base { pressure meanWaitMin } proposals
  moves {
    kind edit title zhTitle: title(locale: ZH) reason zhReason: reason(locale: ZH) cost costSoFar
    before { pressure meanWaitMin } after { pressure meanWaitMin } score { before after }
    indicators { id title before after afterText } constraints { code title limitText holds }
  }
  alternatives { edits titles(locale: ZH) cost figures { pressure meanWaitMin } }
} }`;
const advice = async (request: unknown, edits = "[]") =>
  (await api.data<{ layoutAdvice: Found }>(query, { plan, edits, request })).layoutAdvice;

describe("layoutAdvice", () => {
  it("begins with the best move or swap of the reference, with reason, gains and what was kept", async () => {
    const found = await advice({ kinds: ["MOVE", "SWAP"], moveBound: true });
    const [first] = found.moves;
    if (!first) throw new Error("there is no advice");
    expect(JSON.parse(first.edit)).toEqual({ op: "swap", a: "U005", b: "U009" });
    expect(first.after.pressure).toBeCloseTo(bruteforce.best10[0]?.v[0] as number, 12);
    expect(found.base.pressure).toBeCloseTo(bruteforce.base[0] as number, 12);
    expect(JSON.parse(found.edits)).toEqual(found.moves.map(({ edit }) => JSON.parse(edit)));
    expect(found.moves.length).toBeGreaterThan(1);
    let cost = 0;
    for (const [index, move] of found.moves.entries()) {
      expect(["MOVE", "SWAP"]).toContain(move.kind);
      expect(move.before.pressure).toBeCloseTo(
        found.moves[index - 1]?.after.pressure ?? found.base.pressure,
        12,
      );
      expect(move.after.pressure).toBeLessThan(move.before.pressure);
      cost += move.cost;
      expect(move.costSoFar).toBeCloseTo(cost, 6);
      expect(move.reason).toMatch(/[A-Z].*v\/c/);
      expect(move.zhReason).toMatch(/饱和度/);
      expect(move.zhTitle).not.toBe(move.title);
      expect(move.constraints.map(({ code }) => code)).toEqual([
        "DIVERSITY_BY_COUNT",
        "DIVERSITY_BY_AREA",
        "LOCAL_DIVERSITY",
        "TOILET_COVERAGE",
        "EGRESS",
        "MEAN_WAIT",
        "CROWDED_PATHS",
      ]);
      expect(move.constraints.every(({ holds }) => holds)).toBe(true);
      const pressure = move.indicators.find(({ id }) => id === "crowding-pressure");
      expect(pressure?.after).toBeCloseTo(move.after.pressure, 12);
      expect(pressure?.title).toBeTruthy();
      expect(move.score.after).toBeGreaterThan(0);
    }
    expect(found.alternatives.length).toBeGreaterThan(1);
    for (const { edits, titles } of found.alternatives)
      expect(titles).toHaveLength((JSON.parse(edits) as unknown[]).length);
  });

  it("goes on from edits, within a budget and prices, and leaves locked units and what is bound to its place", async () => {
    const edits = JSON.stringify([{ op: "widen", edge: "E022", widthM: 3 }]);
    const request = {
      kinds: ["MOVE", "WIDEN"],
      budget: 200_000,
      lockedUnits: ["U016"],
      lockedEdges: ["E019"],
      prices: { pathPerM2: 1000 },
    };
    const { moves, edits: all } = await advice(request, edits);
    expect(JSON.parse(all)[0]).toEqual({ op: "widen", edge: "E022", widthM: 3 });
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.at(-1)?.costSoFar).toBeLessThanOrEqual(200_000);
    for (const { edit, constraints } of moves) {
      expect(edit).not.toMatch(/U016|E019|U009|U010/);
      expect(constraints.find(({ code }) => code === "BUDGET")).toMatchObject({
        limitText: "200,000",
        holds: true,
      });
    }
  });

  it("tells how far it is, and ends when nobody waits", async () => {
    const request = { objective: "PRESSURE" };
    const variables = { plan, edits: "[]", request };
    const seen = async () =>
      (
        await api.data<{ layoutAdviceProgress: { phase: string; computed: number } }>(
          `query ${parameters} { layoutAdviceProgress${given} { phase computed } }`,
          variables,
        )
      ).layoutAdviceProgress;
    expect(await seen()).toEqual({ phase: "idle", computed: 0 });
    const caller = new AbortController();
    const asked = fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
      signal: caller.signal,
    });
    const gone = expect(asked).rejects.toThrow("abort");
    await vi.waitUntil(async () => (await seen()).computed > 0, { timeout: 30_000 });
    caller.abort();
    await gone;
    await vi.waitUntil(async () => (await seen()).phase === "idle", { timeout: 10_000 });
  });

  it("says what is wrong with a question", async () => {
    const refused = async (request: unknown, edits = "[]") =>
      (await api.ask(query, { plan, edits, request })).errors?.[0];
    expect(await refused({ budget: -1 })).toMatchObject({
      message: "Found -1 as budget; expected 0 or more.",
      extensions: { code: "BAD_USER_INPUT", argument: ["request", "budget"] },
    });
    expect(await refused({ kinds: [] })).toMatchObject({
      extensions: { argument: ["request", "kinds"] },
    });
    expect(await refused({ prices: { gate: -5 } })).toMatchObject({
      extensions: { argument: ["request", "prices", "gate"] },
    });
    expect(await refused({}, `[{"op":"move","unit":"U999","node":"N00"}]`)).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", argument: ["edits"] },
    });
  });

  it("lists its prices", async () => {
    const { layoutAdvicePrices } = await api.data<{
      layoutAdvicePrices: { name: string; title: string; price: number }[];
    }>("{ layoutAdvicePrices { name title(locale: ZH) price } }");
    expect(layoutAdvicePrices).toContainEqual({ name: "gate", title: "每处出入口", price: 300_000 });
    expect(layoutAdvicePrices).toHaveLength(9);
  });
});
