import type { VisitBlock } from "@touchstone/core/visit/block";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { furtherScales, importVisits, testScales, testSurvey } from "../import/import-fixture.ts";
import { rollBackBatch } from "../import/roll-back-batch.ts";
import { anyVisits as visits } from "../import/visit-arbitrary.ts";
import { ORGANISATION } from "../scope.ts";
import { StaffPseudonyms } from "../staff/pseudonym.ts";
import { testDatabases } from "../testing.ts";
import { sliceVenues } from "./slice.ts";
import { readVisitBlocks } from "./visit-blocks.ts";

const own = { organisationId: ORGANISATION };

for (const engine of testDatabases())
  describe(`blocks of visits on the ${engine.name} engine`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await engine.open();
    });
    afterAll(() => database.close());

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
