import { readFileSync } from "node:fs";
import { journey as journeySchema } from "@touchstone/core/journey";
import { exitIndex, itemCount, returnedIndex, valenceIndex } from "@touchstone/core/visit";
import { ORGANISATION } from "@touchstone/db";
import { testDatabases } from "@touchstone/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { importFile } from "../import/import-file.ts";
import { mappingOf } from "../import/mapping.ts";
import { folder } from "../import/testing.ts";
import { AnalysisThread } from "./analysis-thread.ts";
import type { Order } from "./protocol.ts";
import { VisitStore } from "./visit-store.ts";

const core = (path: string) =>
  readFileSync(new URL(`../../../../packages/core/${path}`, import.meta.url), "utf8");
const journey = journeySchema.parse(parse(core("fixtures/golden.journey.yaml")));

/** Keeps the orders instead of carrying them out. */
class Recorder extends AnalysisThread {
  readonly orders: Order[] = [];
  override tell(order: Order): void {
    this.orders.push(order);
  }
}

let database: Awaited<ReturnType<NonNullable<ReturnType<typeof testDatabases>[0]>["open"]>>;
const files = folder();
beforeAll(async () => {
  const [engine] = testDatabases();
  if (!engine) throw new Error("there is no engine to test on");
  database = await engine.open();
  const text = core("fixtures/golden.survey.yaml").replace(
    /^journey: .*$/m,
    `journey:\n${core("fixtures/golden.journey.yaml").replaceAll(/^/gm, "  ")}`,
  );
  const mapping = await mappingOf(text, "golden.survey.yaml", database);
  await importFile(database, mapping, files.write("visits.csv", core("golden/visits.csv")));
});
afterAll(async () => {
  files.remove();
  await database.close();
});

const subject = {
  organisationId: ORGANISATION,
  version: 1,
  asOf: null,
  slice: { journey: "golden", journeyVersion: 1 },
  journey,
};

it("brings the further columns that were asked for, with what their places mean", async () => {
  const thread = new Recorder(() => {});
  const store = new VisitStore(database, thread);
  const columns = { segments: ["channel", "weather"], staff: true, cases: true };
  await store.using("all", { ...subject, columns }, new AbortController().signal, async () => "done");
  const [collect, ...blocks] = thread.orders;
  if (collect?.kind !== "collect") throw new Error("expected an order to collect first");
  expect(collect.segments.map(({ code, values }) => [code, values.map((value) => value.code)])).toEqual([
    ["channel", ["app", "web", "desk"]],
    ["weather", []],
  ]);
  const p = journey.touchpoints.length;
  expect(collect.scales).toHaveLength(itemCount(p, true));
  expect(collect.scales[valenceIndex(0, p)]).toMatchObject({ low: -2, high: 2 });
  expect(collect.scales[returnedIndex(p)]).toMatchObject({ low: 0, high: 1 });
  expect(collect.scales[exitIndex(p)]).toMatchObject({ low: 0, high: p - 1 });
  let visits = 0;
  let complaints = 0;
  for (const order of blocks) {
    if (order.kind !== "block") throw new Error("expected blocks only");
    expect(order.caseScale).toEqual({ low: 1, high: 5, better: "higher" });
    expect(order.block.segments?.[0]?.every((value) => value >= 1 && value <= 3)).toBe(true);
    expect(order.block.segments?.[1]?.every((value) => value === 0)).toBe(true);
    expect(order.block.staff?.every((pseudonym) => pseudonym > 0)).toBe(true);
    visits += order.block.count;
    complaints += order.block.cases?.state.filter((state) => state > 0).length ?? 0;
  }
  expect({ visits, complaints }).toEqual({ visits: 2400, complaints: 374 });
});

it("brings nothing that was not asked for", async () => {
  const thread = new Recorder(() => {});
  const store = new VisitStore(database, thread);
  await store.using("plain", subject, new AbortController().signal, async () => "done");
  const block = thread.orders.find((order) => order.kind === "block");
  if (block?.kind !== "block") throw new Error("expected a block");
  expect(Object.keys(block.block).sort()).toEqual(["answers", "count", "group", "items", "venue", "weight"]);
});
