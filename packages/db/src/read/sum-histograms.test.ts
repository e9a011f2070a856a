import type { Histogram } from "@touchstone/core/indicator/histogram";
import { emptyHistogram } from "@touchstone/core/indicator/histogram";
import type { Slice } from "@touchstone/core/slice";
import { type ItemScales, itemIndex, NOT_MET, outcomes, SKIPPED, type Visit } from "@touchstone/core/visit";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import {
  furtherScales,
  importVisits,
  testJourney,
  testScales,
  testSurvey,
} from "../import/import-fixture.ts";
import { rollBackBatch } from "../import/roll-back-batch.ts";
import { anyDay as day, venues, anyVisits as visits } from "../import/visit-arbitrary.ts";
import { squaredWeight } from "../rollup/squared-weight.ts";
import { ORGANISATION } from "../scope.ts";
import { testDatabases } from "../testing.ts";
import type { Grouping, HistogramRow, ItemChoice } from "./histogram-request.ts";
import { sumHistograms } from "./sum-histograms.ts";

const own = { organisationId: ORGANISATION };
const group = new Set(["house-a", "house-b"]);

const segments = fc.subarray([
  { dimension: "purpose", anyOf: ["work"] },
  { dimension: "age", anyOf: ["young", "old"] },
]);
const slice: fc.Arbitrary<Slice> = fc
  .record(
    {
      from: day,
      to: day,
      segments,
      venues: fc.subarray(venues, { minLength: 1 }),
      group: fc.constant("pair"),
    },
    { requiredKeys: [] },
  )
  .map((value) => value as Slice);
const items: ItemChoice[] = [
  "overall",
  "recommend",
  "expectation",
  "problem",
  { touchpoint: "door" },
  { touchpoint: "desk" },
  { touchpoint: "lift" },
  { valence: "door" },
  { valence: "desk" },
  "returned",
  "exit",
];
const request = fc.record({
  slice,
  items: fc.subarray(items),
  by: fc.record({
    venue: fc.boolean(),
    grain: fc.constantFrom(null, "day", "month", "quarter", "year"),
    segment: fc.constantFrom(undefined, undefined, "purpose", "age", "shoe-size"),
  }) as fc.Arbitrary<Grouping>,
});

/** The plain way: look at every visit. */
function recomputed(
  stored: readonly Visit[],
  { slice, items, by }: { slice: Slice; items: ItemChoice[]; by: Grouping },
  scales: ItemScales,
): HistogramRow[] {
  const inSlice = stored.filter((visit) => matches(visit, slice));
  const wanted = venues.filter(
    (v) => (!slice.venues || slice.venues.includes(v)) && (!slice.group || group.has(v)),
  );
  const keys = new Map<string, Visit[]>();
  if (by.grain === null && by.segment === undefined)
    for (const v of by.venue ? wanted : [""]) keys.set(`${v}||`, []);
  for (const visit of inSlice) {
    const segment = by.segment === undefined ? "" : (visit.segments[by.segment] ?? "");
    const key = `${by.venue ? visit.venue : ""}|${periodOf(visit.day, by)}|${place(segment)}${segment}`;
    keys.set(key, [...(keys.get(key) ?? []), visit]);
  }
  return [...keys.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => {
      const [venue, period, segment] = key.split("|");
      return {
        venue: venue || null,
        period: period || null,
        segment: segment?.slice(1) || null,
        visits: part.length,
        items: items.map((item) => sumOf(part, item, scales)),
      };
    });
}

/** Values in the order in which the survey lists them, those without one last. */
function place(segment: string): string {
  const order = ["work", "fun", "young", "middle", "old"].indexOf(segment);
  return segment === "" ? "9" : String(order);
}

function matches(visit: Visit, slice: Slice): boolean {
  return (
    (!slice.venues || slice.venues.includes(visit.venue)) &&
    (!slice.group || group.has(visit.venue)) &&
    (!slice.from || visit.day >= slice.from) &&
    (!slice.to || visit.day < slice.to) &&
    (slice.segments ?? []).every(({ dimension, anyOf }) => anyOf.includes(visit.segments[dimension] ?? ""))
  );
}

function periodOf(day: string, { grain }: Grouping): string {
  const [year, month] = day.split("-");
  if (grain === null) return "";
  if (grain === "day") return day;
  if (grain === "month") return `${year}-${month}-01`;
  if (grain === "year") return `${year}-01-01`;
  return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;
}

function sumOf(part: readonly Visit[], item: ItemChoice, scales: ItemScales): HistogramRow["items"][number] {
  const place = placeIn(item);
  const scale = scales[place];
  if (!scale) return { asked: false, histograms: [] };
  const histogram: Histogram = emptyHistogram(scale);
  for (const { answers, weight } of part) {
    const code = answers[place] as number;
    if (code === SKIPPED) histogram.skipped++;
    else if (code === NOT_MET) histogram.notMet++;
    else {
      (histogram.counts[code] as number)++;
      (histogram.weights[code] as number) += weight;
      histogram.squaredWeights += squaredWeight(weight);
    }
  }
  return { asked: true, histograms: part.length > 0 ? [histogram] : [] };
}

function placeIn(item: ItemChoice): number {
  const touchpoints = testJourney.touchpoints.map(({ code }) => code);
  const count = touchpoints.length;
  if (item === "returned") return outcomes.length + 2 * count;
  if (item === "exit") return outcomes.length + 2 * count + 1;
  if (typeof item === "string") return itemIndex(item);
  return "valence" in item
    ? outcomes.length + count + touchpoints.indexOf(item.valence)
    : outcomes.length + touchpoints.indexOf(item.touchpoint);
}

for (const engine of testDatabases())
  describe(`sums of histograms on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());

    it.each([
      [false, false],
      [true, true],
    ])(
      "equal a look at every visit after any imports and withdrawals (weights: %s, further items: %s)",
      async (weighted, further) => {
        let run = 0;
        const step = fc.oneof(
          { weight: 3, arbitrary: fc.record({ visits: visits(weighted, further) }) },
          { weight: 1, arbitrary: fc.record({ takeBack: fc.nat() }) },
        );
        const history = fc.array(step, { minLength: 1, maxLength: 4 });
        await fc.assert(
          fc.asyncProperty(
            history,
            fc.array(request, { minLength: 3, maxLength: 6 }),
            async (steps, requests) => {
              const survey = testSurvey({ code: `run-${weighted}-${++run}`, weighted, further });
              const batches: { id: number; visits: Visit[] }[] = [];
              for (const [index, step] of steps.entries()) {
                if ("visits" in step) {
                  const known = new Set(batches.flatMap((batch) => batch.visits.map(({ key }) => key)));
                  const { batchId } = await importVisits(database, step.visits, {
                    survey,
                    sha256: `${weighted}-${run}-${index}`,
                  });
                  batches.push({ id: batchId, visits: step.visits.filter(({ key }) => !known.has(key)) });
                } else if (batches.length > 0) {
                  const [gone] = batches.splice(step.takeBack % batches.length, 1);
                  if (gone) await rollBackBatch(database, own, gone.id).catch(ignoreFailedBatch);
                }
              }
              const stored = batches.flatMap((batch) => batch.visits);
              await database.scoped({ ...own, readOnly: true }, async (tx) => {
                for (const asked of requests)
                  expect(normalised(await sumHistograms(tx, asked))).toEqual(
                    normalised(recomputed(stored, asked, further ? furtherScales : testScales)),
                  );
              });
              for (const batch of batches)
                await rollBackBatch(database, own, batch.id).catch(ignoreFailedBatch);
              await database.scoped({ ...own, readOnly: true }, async (tx) => {
                const [total] = await sumHistograms(tx, {
                  slice: {},
                  items: ["overall"],
                  by: { venue: false, grain: null },
                });
                expect(total?.visits).toBe(0);
              });
            },
          ),
          { numRuns: 12, seed: 20_261_122 },
        );
      },
    );

    it("say what they do not know", async () => {
      const ask = (slice: Slice) =>
        database.scoped({ ...own, readOnly: true }, (tx) =>
          sumHistograms(tx, { slice, items: [], by: { venue: false, grain: null } }),
        );
      const missing = { code: "NOT_FOUND" };
      await expect(ask({ venues: ["nowhere"] })).rejects.toMatchObject(missing);
      await expect(ask({ group: "nothing" })).rejects.toMatchObject(missing);
      await expect(ask({ journey: "none" })).rejects.toMatchObject(missing);
      await expect(ask({ segments: [{ dimension: "shoe-size", anyOf: ["44"] }] })).rejects.toMatchObject(
        missing,
      );
      await expect(ask({ segments: [{ dimension: "age", anyOf: ["ancient"] }] })).rejects.toMatchObject(
        missing,
      );
    });
  });

/** An import of which nothing was new has failed or stored nothing; there is nothing to take back. */
function ignoreFailedBatch(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "NOT_FOUND")) throw error;
}

/** Whether an item without any visits was asked depends on the surveys in the store, not on visits: tested elsewhere. */
function normalised(rows: readonly HistogramRow[]): unknown {
  return rows
    .filter(({ visits }) => visits > 0)
    .map((row) => ({
      ...row,
      items: row.items.map(({ asked, histograms }) => ({
        asked,
        histograms: histograms.filter((h) => h.counts.length > 0),
      })),
    }));
}
