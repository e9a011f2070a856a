import { chance } from "@touchstone/core/simulation/random";
import { testDatabases } from "@touchstone/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../import/import-file.ts";
import { mappingOf } from "../import/mapping.ts";
import { folder } from "../import/testing.ts";
import { serve, type TestApi, testApi } from "../testing.ts";

const mapping = `code: chain
version: 1
name: { en: Chain, zh: 连锁 }
source: simulated
licence: internal
journey: { code: restaurant, version: 1 }
key: [id]
day: { format: iso, column: day }
venue: { column: venue, values: { ${[1, 2, 3, 4, 5].map((v) => `V${v}: v${v}`).join(", ")} } }
venues:
${[1, 2, 3, 4, 5].map((v) => `  - { code: v${v}, name: { en: V${v}, zh: V${v} }, sector: restaurant, timeZone: Asia/Shanghai }`).join("\n")}
outcomes:
  overall: { column: overall, scale: { low: 1, high: 5 } }
touchpoints: {}
`;

/** Eighteen months of answers at five venues; from January 2026 on V1 does better by half a step of five. */
function answers(): string[] {
  const draw = chance(11);
  const rows = ["id,day,venue,overall"];
  for (let month = 0; month < 18; month++)
    for (let venue = 1; venue <= 5; venue++)
      for (let guest = 0; guest < 60; guest++) {
        const better = venue === 1 && month >= 12 ? 0.5 : 0;
        const rating = Math.min(5, Math.max(1, Math.round(3.2 + 0.1 * venue + better + 0.9 * draw.normal())));
        const day = `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${String(1 + (guest % 28)).padStart(2, "0")}`;
        rows.push(`${venue}-${month}-${guest},${day},V${venue},${rating}`);
      }
  return rows;
}

interface Action {
  id: string;
  place: string;
  revision: number;
  baseline: { value: number; n: number; from: string; to: string; text: string };
  history: { who: string; note: string | null; changes: string[] }[];
  effect: {
    verdict: string;
    design: string | null;
    refusal: string | null;
    sentence: string;
    zh: string;
    estimate: { value: number; low: number; high: number; text: string } | null;
    preTrend: { status: string } | null;
    peers: { code: string }[];
    points: { day: string; after: boolean; n: number; own: object | null; expected: object | null }[];
  } | null;
}
const fields = `id place revision baseline { value n from to text } history { who note changes }
  effect { verdict design refusal sentence zh: sentence(locale: ZH) estimate { value low high text } preTrend { status }
  peers { code } points { day after n own { value } expected { value } } }`;
const create = `mutation ($action: ActionInput!, $key: String!) {
  createAction(action: $action, who: "Wei", clientKey: $key) { ${fields} } }`;
const change = `mutation ($id: ID!, $change: ActionChangeInput!, $note: String, $basedOn: Int!, $key: String!) {
  changeAction(id: $id, change: $change, note: $note, basedOn: $basedOn, who: "Li", clientKey: $key) { ${fields} } }`;
const plan = { venue: "v1", indicator: "SATISFACTION", title: "Second desk at noon", owner: "Wei" };

describe("actions over answers with a known truth", () => {
  let api: TestApi;
  const files = folder();
  beforeAll(async () => {
    const embedded = testDatabases().find(({ name }) => name === "embedded");
    if (!embedded) throw new Error("there is no embedded engine to test on");
    api = await serve(await embedded.open());
    const path = files.write("chain.csv", `${answers().join("\n")}\n`);
    await importFile(api.database, await mappingOf(mapping, "chain.yaml", api.database), path, {});
  });
  afterAll(async () => {
    await api.close();
    files.remove();
  });
  const make = async (action: object, key: string) =>
    (await api.data<{ createAction: Action }>(create, { action, key })).createAction;
  const refused = async (query: string, variables: object) => {
    const { errors } = await api.ask(query, variables as Record<string, unknown>);
    return errors?.[0];
  };

  it("keep the year before the start as their baseline and tell whether they worked", async () => {
    const made = await make(
      { ...plan, status: "RUNNING", start: "2026-01-01", due: "2026-06-30", target: 75, effort: 2 },
      "k1",
    );
    expect(made.baseline).toMatchObject({ n: 720, from: "2025-01-01", to: "2026-01-01" });
    expect(made.place).toBe("WORKED");
    expect(made.effect).toMatchObject({
      verdict: "WORKED",
      design: "DIFFERENCE_IN_DIFFERENCES",
      refusal: null,
      peers: [{ code: "v2" }, { code: "v3" }, { code: "v4" }, { code: "v5" }],
    });
    const estimate = made.effect?.estimate;
    expect(estimate && estimate.low < 12.5 && 12.5 < estimate.high && estimate.low > 0).toBe(true);
    expect(made.effect?.sentence).toContain(`changed by ${estimate?.text} against its 4 peers`);
    expect(made.effect?.zh).toMatch(/^有效：自2026年1月1日起，V1的/);
    expect(made.effect?.points).toHaveLength(18);
    expect(
      await make(
        { ...plan, status: "RUNNING", start: "2026-01-01", due: "2026-06-30", target: 75, effort: 2 },
        "k1",
      ),
    ).toEqual(made);
  });

  it("keep who changed what and when, and refuse a change over another's", async () => {
    const made = await make(plan, "k2");
    expect(made).toMatchObject({ place: "PLANNED", effect: null, revision: 1 });
    const started = await api.data<{ changeAction: Action }>(change, {
      id: made.id,
      change: { status: "RUNNING", start: "2026-05-01" },
      note: "begun",
      basedOn: 1,
      key: "k3",
    });
    expect(started.changeAction).toMatchObject({ revision: 2, place: "RUNNING", baseline: made.baseline });
    expect(started.changeAction.effect).toMatchObject({
      verdict: "CANNOT_TELL",
      refusal: "TOO_FEW_AFTER",
      estimate: null,
    });
    expect(started.changeAction.history).toEqual([
      { who: "Li", note: "begun", changes: ["status: planned → running", "start: none → 1 May 2026"] },
      { who: "Wei", note: null, changes: ["made, planned"] },
    ]);
    const again = await refused(change, { id: made.id, change: { owner: "Li" }, basedOn: 1, key: "k4" });
    expect(again?.extensions).toMatchObject({ code: "CONFLICT" });
    const noted = await api.data<{ noteAction: Action }>(
      `mutation ($id: ID!) { noteAction(id: $id, text: "two staff trained", basedOn: 2, who: "Wei", clientKey: "k5") { ${fields} } }`,
      { id: made.id },
    );
    expect(noted.noteAction.history[0]).toEqual({ who: "Wei", note: "two staff trained", changes: [] });
  });

  it("leave out peers that acted too, and say so where too few are left", async () => {
    for (const venue of ["v2", "v3"])
      await make({ ...plan, venue, status: "DONE", start: "2025-12-01" }, `busy-${venue}`);
    const { actions } = await api.data<{
      actions: { sentence: string; actions: (Action & { venue: { code: string } })[] };
    }>(`{ actions(slice: { venues: ["v1"] }) { sentence actions { venue { code } ${fields} } } }`);
    expect(actions.actions.every(({ venue }) => venue.code === "v1")).toBe(true);
    expect(actions.actions.at(-1)?.effect).toMatchObject({ verdict: "CANNOT_TELL", refusal: "PEERS_ACTED" });
    expect(actions.sentence).toMatch(/^2 actions: /);
  });

  it.each([
    ["a venue that is not there", { ...plan, venue: "v9" }, ["action", "venue"]],
    ["a start that is missing", { ...plan, status: "RUNNING" }, ["start"]],
    ["a due day before the start", { ...plan, start: "2026-02-01", due: "2026-01-01" }, ["due"]],
    ["an effort of nothing", { ...plan, effort: 0 }, ["effort"]],
    [
      "a period without answers",
      { ...plan, baselineFrom: "2010-01-01", baselineTo: "2011-01-01" },
      ["action", "indicator"],
    ],
  ])("are refused with %s, in both languages", async (_, action, argument) => {
    const error = await refused(create, { action, key: "wrong" });
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect((error?.extensions.text as { zh: string } | undefined)?.zh).toMatch(/\p{Script=Han}/u);
  });

  it("are not found under a false identifier", async () => {
    expect((await refused(`{ action(id: "x") { id } }`, {}))?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("priorities of the hotels", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ sample: "hotels" });
  });
  afterAll(() => api.close());
  const ask = (efforts: object[]) =>
    api.data<{
      priorities: {
        sentence: string;
        rows: {
          rank: number;
          rankLow: number;
          rankHigh: number;
          touchpoint: { code: string };
          worth: { value: number };
          effort: number;
          score: { value: number; interval: { low: number; high: number } };
          swap: { effort: number; with: { code: string } } | null;
          swapSentence: string;
        }[];
      };
    }>(
      `query ($efforts: [EffortInput!]) { priorities(efforts: $efforts) { sentence rows { rank rankLow rankHigh
        touchpoint { code } worth { value } effort score { value interval { low high } } swap { effort with { code } } swapSentence } } }`,
      { efforts },
    );

  it("say what would change their order, and it does", async () => {
    const { rows, sentence } = (await ask([])).priorities;
    expect(sentence).toMatch(/^First /);
    expect(rows.length).toBeGreaterThan(3);
    for (const { worth, effort, score, rankLow, rank, rankHigh } of rows) {
      expect(score.value).toBeCloseTo(worth.value / effort, 9);
      expect(score.interval.low <= score.value && score.value <= score.interval.high).toBe(true);
      expect(rankLow <= rank && rank <= rankHigh).toBe(true);
    }
    const second = rows[1];
    const touchpoint = second?.touchpoint.code as string;
    expect(second?.swap?.with.code).toBe(rows[0]?.touchpoint.code);
    const eased = (await ask([{ touchpoint, effort: 0.99 * (second?.swap?.effort ?? 0) }])).priorities;
    expect(eased.rows[0]?.touchpoint.code).toBe(touchpoint);
  });

  it("refuse touchpoints that are not there and efforts that are none", async () => {
    for (const efforts of [
      [{ touchpoint: "nowhere", effort: 1 }],
      [{ touchpoint: "check-in", effort: -1 }],
    ]) {
      const { errors } = await api.ask(
        `query ($efforts: [EffortInput!]) { priorities(efforts: $efforts) { sentence } }`,
        { efforts },
      );
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  });
});
