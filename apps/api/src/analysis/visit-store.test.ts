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
import { AnalysisThreads } from "./threads.ts";
import { VisitStore } from "./visit-store.ts";

const core = (path: string) =>
  readFileSync(new URL(`../../../../packages/core/${path}`, import.meta.url), "utf8");
const journey = journeySchema.parse(parse(core("fixtures/golden.journey.yaml")));

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
  const store = new VisitStore(database, new AnalysisThreads());
  const columns = { segments: ["channel", "weather"], staff: true, cases: true };
  const never = new AbortController().signal;
  const held = await store.using("all", { ...subject, columns }, never, async (visits) => visits);
  expect(held.segments.map(({ code, values }) => [code, values.map((value) => value.code)])).toEqual([
    ["channel", ["app", "web", "desk"]],
    ["weather", []],
  ]);
  const p = journey.touchpoints.length;
  expect(held.scales).toHaveLength(itemCount(p, true, true));
  expect(held.scales[valenceIndex(0, p)]).toMatchObject({ low: -2, high: 2 });
  expect(held.scales[returnedIndex(p)]).toMatchObject({ low: 0, high: 1 });
  expect(held.scales[exitIndex(p)]).toMatchObject({ low: 0, high: p - 1 });
  let visits = 0;
  let complaints = 0;
  for (const { block, caseScale } of held.blocks) {
    expect(caseScale).toEqual({ low: 1, high: 5, better: "higher" });
    expect(block.segments?.[0]?.every((value) => value >= 1 && value <= 3)).toBe(true);
    expect(block.segments?.[1]?.every((value) => value === 0)).toBe(true);
    expect(block.staff?.every((pseudonym) => pseudonym > 0)).toBe(true);
    visits += block.count;
    complaints += block.cases?.state.filter((state) => state > 0).length ?? 0;
  }
  expect({ visits, complaints }).toEqual({ visits: 2400, complaints: 374 });
});

it("brings nothing that was not asked for", async () => {
  const store = new VisitStore(database, new AnalysisThreads());
  const never = new AbortController().signal;
  const [first] = (await store.using("plain", subject, never, async (visits) => visits)).blocks;
  expect(Object.keys(first?.block ?? {}).sort()).toEqual([
    "answers",
    "count",
    "group",
    "items",
    "venue",
    "weight",
  ]);
  expect(first?.block.answers.buffer).toBeInstanceOf(SharedArrayBuffer);
});
