import type { Histogram } from "@touchstone/core/indicator/histogram";
import { emptyHistogram } from "@touchstone/core/indicator/histogram";
import type { Slice } from "@touchstone/core/slice";
import {
  type ItemScales,
  itemIndex,
  NOT_MET,
  outcomes,
  SKIPPED,
  type Visit,
  WEIGHT_UNIT,
} from "@touchstone/core/visit";
import type { VisitBlock } from "@touchstone/core/visit/block";
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
import { dayNumber, dayText } from "../rollup/calendar-day.ts";
import { squaredWeight } from "../rollup/squared-weight.ts";
import { ORGANISATION } from "../scope.ts";
import { StaffPseudonyms } from "../staff/pseudonym.ts";
import { testDatabases } from "../testing.ts";
import type { Grouping, HistogramRow, ItemChoice } from "./histogram-request.ts";
import { sliceVenues } from "./slice.ts";
import { sumHistograms } from "./sum-histograms.ts";
import { readVisitBlocks } from "./visit-blocks.ts";

const own = { organisationId: ORGANISATION };
const venues = ["house-a", "house-b", "house-c"];
const group = new Set(["house-a", "house-b"]);

const answer = (codes: number) =>
  fc.oneof({ weight: 4, arbitrary: fc.nat(codes - 1) }, fc.constantFrom(SKIPPED, NOT_MET));
const answersOn = (scales: ItemScales) =>
  fc
    .tuple(...scales.map((scale) => (scale ? answer(scale.high - scale.low + 1) : fc.constant(NOT_MET))))
    .map((codes) => Uint8Array.from(codes));
const firstDay = dayNumber("2026-01-20");
const day = fc.integer({ min: firstDay, max: firstDay + 140 }).map(dayText);

/** What visits tell besides their answers. */
const facts = fc.record(
  {
    staff: fc.constantFrom("Ann", "Bob", "7"),
    case: fc.record({
      touchpoint: fc.constantFrom("door", "lift", null),
      closed: fc.boolean(),
      hours: fc.option(fc.double({ min: 0, max: 500, noNaN: true })),
      after: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
  },
  { requiredKeys: [] },
);

function visits(weighted: boolean, further: boolean): fc.Arbitrary<Visit[]> {
  const plain = fc.record({
    key: fc.nat(60).map(String),
    row: fc.constant(2),
    venue: fc.constantFrom(...venues),
    day,
    answers: answersOn(further ? furtherScales : testScales),
    weight: weighted ? fc.integer({ min: 0, max: 300_000_000 }) : fc.constant(WEIGHT_UNIT),
    segments: fc.record(
      { purpose: fc.constantFrom("work", "fun"), age: fc.constantFrom("young", "middle", "old") },
      { requiredKeys: [] },
    ),
    jackknifeGroup: fc.nat(49),
  });
  const visit: fc.Arbitrary<Visit> = further
    ? fc.tuple(plain, facts).map(([visit, told]) => ({ ...visit, ...told }))
    : plain;
  return fc.uniqueArray(visit, { minLength: 1, maxLength: 25, selector: ({ key }) => key });
}

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

    it("stream as blocks what was stored, with the venue, group and weight of each visit", async () => {
      const survey = testSurvey({ code: "blocks", weighted: true });
      const [stored = []] = fc.sample(visits(true, false), { numRuns: 1, seed: 5 });
      await importVisits(database, stored, { survey, sha256: "blocks" });
      const read = await database.scoped({ ...own, readOnly: true }, async (tx) => {
        const slice = { journey: "stay" };
        const places = await sliceVenues(tx, slice);
        const rows: string[] = [];
        for await (const { block } of readVisitBlocks(tx, slice))
          for (let i = 0; i < block.count; i++)
            rows.push(
              JSON.stringify([
                places[block.venue[i] as number]?.code,
                block.group[i],
                block.weight[i],
                ...block.answers.subarray(i * block.items, i * block.items + testScales.length),
              ]),
            );
        return rows;
      });
      const expected = stored.map((v) => JSON.stringify([v.venue, v.jackknifeGroup, v.weight, ...v.answers]));
      expect(read.sort()).toEqual(expected.sort());
    });

    it("carry what else was asked for: segments, the employee's pseudonym and the case of each visit", async () => {
      const survey = testSurvey({ code: "facts", further: true });
      const [stored = []] = fc.sample(visits(false, true), { numRuns: 1, seed: 8 });
      const { batchId } = await importVisits(database, stored, { survey, sha256: "facts" });
      const columns = { segments: ["age", "shoe-size", "purpose"], staff: true, cases: true };
      const read = await database.scoped({ ...own, readOnly: true }, async (tx) => {
        const rows: unknown[] = [];
        for await (const { block, survey, caseScale } of readVisitBlocks(tx, { journey: "stay" }, columns)) {
          expect(block.items).toBe(furtherScales.length);
          if (survey.code === "facts") expect(caseScale).toEqual({ low: 1, high: 5, better: "lower" });
          if (survey.code !== "facts") expect(block.staff?.some((staff) => staff !== 0)).toBe(false);
          else for (let i = 0; i < block.count; i++) rows.push(factsOf(block, i));
        }
        return rows;
      });
      const pseudonyms = new StaffPseudonyms(database.staffSecret(), ORGANISATION);
      const expected = stored.map((visit) => ({
        answers: [...visit.answers],
        segments: [
          1 + ["young", "middle", "old"].indexOf(visit.segments.age ?? ""),
          0,
          1 + ["work", "fun"].indexOf(visit.segments.purpose ?? ""),
        ],
        staff: visit.staff === undefined ? 0 : pseudonyms.of(visit.staff),
        state: visit.case ? (visit.case.closed ? 2 : 1) : 0,
        hours: visit.case?.hours ?? Number.NaN,
        after: visit.case?.after == null ? 255 : 5 - visit.case.after,
        touchpoint: visit.case?.touchpoint ? ["door", "desk", "lift"].indexOf(visit.case.touchpoint) : 255,
      }));
      expect(sorted(read)).toEqual(sorted(expected));
      expect(expected.some(({ staff }) => staff > 0) && expected.some(({ state }) => state === 2)).toBe(true);
      await rollBackBatch(database, own, batchId);
    });

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

function factsOf({ answers, items, segments, staff, cases }: VisitBlock, i: number): unknown {
  return {
    answers: [...answers.subarray(i * items, (i + 1) * items)],
    segments: segments?.map((column) => column[i]),
    staff: staff?.[i],
    state: cases?.state[i],
    hours: cases?.hours[i],
    after: cases?.after[i],
    touchpoint: cases?.touchpoint[i],
  };
}

function sorted(rows: readonly unknown[]): unknown[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

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
