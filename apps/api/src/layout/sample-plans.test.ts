import { readFileSync } from "node:fs";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { importPlan } from "../import/import-plan.ts";
import { readPlanFiles } from "../import/plan-source.ts";
import {
  importSamplePlans,
  linkSampleTouchpoints,
  samplePlans,
  sampleTouchpoints,
} from "../layout-sample.ts";
import { type TestApi, testApi } from "../testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ sample: false });
});
afterAll(() => api.close());

it("a server that is stopping brings no more of them", async () => {
  const stopping = new AbortController();
  const told: string[] = [];
  const log = (message: string) => {
    told.push(message);
    stopping.abort(new DOMException("the server is stopping", "AbortError"));
  };
  const empty = await testApi({ sample: false });
  try {
    await expect(importSamplePlans(empty.database, { log, signal: stopping.signal })).rejects.toThrow(
      "stopping",
    );
    expect(told).toHaveLength(1);
  } finally {
    await empty.close();
  }
});

it("a plan of an earlier release stays, the one that ships now becomes another version, and only once", async () => {
  const [first] = samplePlans;
  if (!first) throw new Error("no plan ships");
  const mini = new URL("../../../../packages/core/golden/layout/mini.geojson", import.meta.url);
  const read = readPlanFiles([{ name: first.file, text: readFileSync(mini, "utf8") }], "plan", "mini");
  await importPlan(api.database, read, {
    venue: first.venue.code,
    fileName: first.file,
    author: "Touchstone",
    clientKey: `sample/${first.file}`,
    newVenue: first.venue,
  });
  const told: string[] = [];
  const log = (message: string) => told.push(message);
  await importSamplePlans(api.database, { log });
  expect(told).toHaveLength(samplePlans.length);
  const scoped = vi.spyOn(api.database, "scoped");
  await importSamplePlans(api.database, { log });
  expect(told).toHaveLength(samplePlans.length);
  expect(scoped).toHaveBeenCalledTimes(samplePlans.length);
  expect(scoped.mock.calls.every(([{ readOnly }]) => readOnly)).toBe(true);
  scoped.mockRestore();
  const { venue } = await api.data<{ venue: { layouts: { version: number }[] } }>(
    "query ($code: String!) { venue(code: $code) { layouts { version } } }",
    { code: first.venue.code },
  );
  expect(venue.layouts.map(({ version }) => version)).toEqual([2, 1]);
});

it("the touchpoints of the shipped survey stand for units and zones that the shipped plan has, set once", async () => {
  const { venue: code, journey, links } = sampleTouchpoints;
  await linkSampleTouchpoints(api.database);
  await linkSampleTouchpoints(api.database);
  const { venue } = await api.data<{
    venue: { layout: { touchpoints: { revision: number; touchpoints: { missing: string[] }[] }[] } };
  }>(
    "query ($code: String!) { venue(code: $code) { layout { touchpoints { revision touchpoints { missing } } } } }",
    { code },
  );
  const [setting] = venue.layout.touchpoints;
  expect(setting?.revision).toBe(1);
  expect(setting?.touchpoints).toHaveLength(links.length);
  expect(setting?.touchpoints.flatMap(({ missing }) => missing)).toEqual([]);
  const known = journeyTemplates.find((template) => template.code === journey);
  expect(known?.touchpoints.map((each) => each.code)).toEqual(
    expect.arrayContaining(links.map(({ touchpoint }) => touchpoint)),
  );
});
