import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSampleResources } from "../demand-sample.ts";
import { importSamplePlans, linkSampleTouchpoints } from "../layout-sample.ts";
import { sampleDatabase } from "../testing/sample-database.ts";
import { serve, type TestApi } from "../testing.ts";

interface Item {
  code: string;
  verdict: string | null;
  by: string | null;
  evidence: string | null;
  answer: { revision: number; who: string; evidence: { text: string; missing: boolean } } | null;
  history: { revision: number }[];
}
interface Resource {
  id: string;
  revision: number;
  name: { text: string; missing: boolean };
  simulated: boolean;
  score: number | null;
  scorers: number;
  low: number | null;
  history: { who: string }[];
}
const digital = `met low high answered total sentence items { code verdict by evidence(locale: EN)
  answer { revision who evidence { text(locale: ZH) missing(locale: ZH) } } history { revision } }`;
const resource = `id revision simulated score scorers low history { who } name { text(locale: EN) missing(locale: EN) }`;

describe("the demand of the water town", () => {
  let api: TestApi;
  beforeAll(async () => {
    const database = await sampleDatabase(["willow-canal", "harbour-hotels"]);
    await importSamplePlans(database, { log: () => {} });
    await linkSampleTouchpoints(database);
    api = await serve(database);
  });
  afterAll(() => api.close());
  const ask = async <T>(fields: string, venue = "willow-canal") =>
    (await api.data<{ venue: { demand: T } }>(`{ venue(code: "${venue}") { demand { ${fields} } } }`)).venue
      .demand;

  it("has a checklist that data judge where they can, and nobody's silence is a no", async () => {
    const { digital: found } = await ask<{
      digital: { met: number; answered: number; total: number; items: Item[] };
    }>(`digital { ${digital} }`);
    expect(found.total).toBe(10);
    const coverage = found.items.find(({ code }) => code === "feedback-coverage");
    // 14 of 15: the road and the car park were not asked about.
    expect(coverage).toMatchObject({ verdict: "YES", by: "DATA", evidence: "14 of 15" });
    expect(found.items.filter(({ by }) => by === null).every(({ verdict }) => verdict === null)).toBe(true);
    expect(found.items.find(({ code }) => code === "load-shown")).toMatchObject({
      verdict: null,
      answer: null,
    });
    expect(found.answered).toBe(found.items.filter(({ verdict }) => verdict !== null).length);
    const empty = await ask<{ digital: { met: null; answered: number } }>(
      `digital { met answered }`,
      "northbay",
    );
    expect(empty.digital).toEqual({ met: null, answered: 0 });
  });

  it("keeps who answered an item, and refuses to answer over somebody else", async () => {
    const answer = `mutation ($item: String! = "load-shown", $basedOn: Int! = 0, $key: String! = "d1", $answer: DigitalAnswer! = PARTLY) {
      answerDigitalItem(venue: "willow-canal", item: $item, answer: $answer, evidence: { en: "On the app" }, basedOn: $basedOn,
        who: "Wei", clientKey: $key) { ${digital} } }`;
    const once = await api.data<{ answerDigitalItem: { items: Item[] } }>(answer);
    expect(await api.data(answer)).toEqual(once);
    const item = once.answerDigitalItem.items.find(({ code }) => code === "load-shown");
    expect(item).toMatchObject({
      verdict: "PARTLY",
      by: "PERSON",
      answer: { revision: 1, who: "Wei", evidence: { text: "On the app", missing: true } },
    });
    const refusal = async (variables: object) =>
      (await api.ask(answer, variables as Record<string, unknown>)).errors?.[0]?.extensions;
    expect(await refusal({ key: "d2" })).toMatchObject({ code: "CONFLICT" });
    expect(await refusal({ key: "d3", item: "nothing" })).toMatchObject({ argument: ["item"] });
    await api.data(answer, { key: "d4", basedOn: 1, answer: "YES" });
    const { digital: found } = await ask<{ digital: { items: Item[] } }>(`digital { ${digital} }`);
    expect(found.items.find(({ code }) => code === "load-shown")?.history).toHaveLength(2);
  });

  it("tells growth of the last thirteen weeks against those before, or says what is missing", async () => {
    const growth = `growth { status from to beforeFrom sentence zh: sentence(locale: ZH) all { cells { change { value } } }
      rows { segment { code } cells { verdict ahead supply change { status value } } } }`;
    interface Growth {
      status: string;
      from: string;
      to: string;
      beforeFrom: string;
      sentence: string;
      zh: string;
      all: { cells: { change: { value: number } }[] };
      rows: { cells: { verdict: string | null; ahead: boolean; change: { value: number } }[] }[];
    }
    const { growth: found } = await ask<{ growth: Growth }>(growth);
    expect(found.status).toBe("OK");
    expect((Date.parse(found.to) - Date.parse(found.from)) / 86_400_000).toBe(91);
    expect(found.rows).toHaveLength(4);
    for (const { cells } of [found.all, ...found.rows])
      expect(cells.reduce((sum, { change }) => sum + change.value, 0)).toBeCloseTo(0, 8);
    for (const { ahead, verdict } of found.rows.flatMap(({ cells }) => cells))
      expect(!ahead || verdict === "GROWING").toBe(true);
    expect(found.zh).toMatch(/。$/);
    expect((await ask<{ growth: Growth }>(`growth { status sentence }`, "northbay")).growth.status).toBe(
      "NO_VISITS_NOW",
    );
  });

  it("keeps an inventory in the languages it was written in, scored by several", async () => {
    const add = `mutation { addLatentResource(venue: "northbay", name: { zh: "潮汐观鸟" }, who: "Wei", clientKey: "r1") { ${resource} } }`;
    const { addLatentResource: made } = await api.data<{ addLatentResource: Resource }>(add);
    expect(await api.data(add)).toEqual({ addLatentResource: made });
    expect(made).toMatchObject({
      name: { text: "潮汐观鸟", missing: true },
      score: null,
      scorers: 0,
      simulated: false,
    });
    const score = `mutation ($id: ID!, $value: Float!, $who: String!, $key: String!) {
      scoreLatentResource(id: $id, uniqueness: $value, feasibility: $value, demand: $value, who: $who, clientKey: $key) { ${resource} } }`;
    for (const [place, value] of [40, 50, 60].entries())
      await api.data(score, { id: made.id, value, who: `P${place}`, key: `s${place}` });
    const change = `mutation ($id: ID!, $basedOn: Int!, $key: String!) { changeLatentResource(id: $id, basedOn: $basedOn,
      name: { zh: "潮汐观鸟", en: "Birds of the tide" }, who: "Li", clientKey: $key) { ${resource} } }`;
    const { changeLatentResource: changed } = await api.data<{ changeLatentResource: Resource }>(change, {
      id: made.id,
      basedOn: 1,
      key: "r2",
    });
    expect(changed).toMatchObject({
      revision: 2,
      name: { text: "Birds of the tide", missing: false },
      scorers: 3,
    });
    expect(changed.score).toBeCloseTo(50, 9);
    expect(changed.low).toBeGreaterThan(20);
    expect(changed.history.map(({ who }) => who)).toEqual(["Li", "Wei"]);
    const refusal = async (query: string, variables: Record<string, unknown>) =>
      (await api.ask(query, variables)).errors?.[0]?.extensions;
    expect(await refusal(change, { id: made.id, basedOn: 1, key: "r3" })).toMatchObject({ code: "CONFLICT" });
    expect(await refusal(score, { id: made.id, value: 101, who: "P", key: "s9" })).toMatchObject({
      argument: ["uniqueness"],
    });
    expect(await refusal(score, { id: "x", value: 1, who: "P", key: "s9" })).toMatchObject({
      argument: ["id"],
    });
    const nameless = `mutation { addLatentResource(venue: "northbay", name: { en: " " }, who: "Wei", clientKey: "r4") { id } }`;
    expect(await refusal(nameless, {})).toMatchObject({ argument: ["name"] });
  });

  it("shows the sample's resources as simulated, once", async () => {
    await writeSampleResources(api.database);
    await writeSampleResources(api.database);
    const { resources } = await ask<{
      resources: { simulated: boolean; sentence: string; resources: Resource[] };
    }>(`resources { simulated sentence resources { ${resource} } }`);
    expect(resources.simulated).toBe(true);
    expect(resources.resources.map(({ scorers }) => scorers)).toHaveLength(3);
    const scores = resources.resources.map(({ score }) => score ?? 0);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(resources.sentence).toContain("(simulated) scores highest");
  });
});
